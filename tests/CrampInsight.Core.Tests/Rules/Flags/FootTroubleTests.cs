using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class FootTroubleTests : RuleTests<FootTrouble>
{
    [Theory]
    [InlineData("has diabetes; sign foot-ulcer-or-burn")]
    [InlineData("has neuropathy; sign hot-swollen-foot @1")]
    [InlineData("takes metformin; sign foot-ulcer-or-burn")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign foot-ulcer-or-burn")]
    [InlineData("sign hot-swollen-foot")]
    [InlineData("has diabetes; sign foot-ulcer-or-burn @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("has diabetes")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
