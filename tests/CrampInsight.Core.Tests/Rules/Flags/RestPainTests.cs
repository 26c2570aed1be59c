using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class RestPainTests : RuleTests<RestPain>
{
    [Theory]
    [InlineData("sign rest-pain-eased-hanging; sign leg-cold-or-pale")]
    [InlineData("sign rest-pain-eased-hanging @1; sign foot-ulcer-or-burn")]
    [InlineData("sign rest-pain-eased-hanging; sign hot-swollen-foot")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign rest-pain-eased-hanging")]
    [InlineData("sign foot-ulcer-or-burn")]
    [InlineData("sign rest-pain-eased-hanging @2; sign foot-ulcer-or-burn")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
