using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class ColdLegTests : RuleTests<ColdLeg>
{
    [Theory]
    [InlineData("sign leg-cold-or-pale; sign leg-pain-at-rest")]
    [InlineData("sign leg-cold-or-pale @1; sign cannot-move-foot")]
    [InlineData("sign leg-cold-or-pale; sign numbness-or-tingling")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign leg-cold-or-pale")]
    [InlineData("sign leg-pain-at-rest")]
    [InlineData("sign leg-cold-or-pale @2; sign cannot-move-foot")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
