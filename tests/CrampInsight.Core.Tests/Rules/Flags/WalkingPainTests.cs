using CrampInsight.Core.Rules.Flags;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class WalkingPainTests : RuleTests<WalkingPain>
{
    [Theory]
    [InlineData("sign calf-pain-walking @0,13")]
    [InlineData("sign leg-cold-or-pale @5")]
    [InlineData("sign rest-pain-eased-hanging")]
    [InlineData("sign foot-ulcer-or-burn")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign calf-pain-walking")]
    [InlineData("sign calf-pain-walking @0,14")]
    [InlineData("has diabetes; sign foot-ulcer-or-burn @5")]
    [InlineData("sign leg-cold-or-pale; sign cannot-move-foot")]
    [InlineData("sign rest-pain-eased-hanging; sign foot-ulcer-or-burn")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void Silences_the_stroll() => Story.Of("sign calf-pain-walking @0,1,2; sitting=10").Ids().ShouldBe(["B6"]);
}
