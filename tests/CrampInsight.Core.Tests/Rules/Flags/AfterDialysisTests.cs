using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class AfterDialysisTests : RuleTests<AfterDialysis>
{
    [Theory]
    [InlineData("sign unwell-after-dialysis")]
    [InlineData("has dialysis; sign unwell-after-dialysis @1")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("has dialysis")]
    [InlineData("sign unwell-after-dialysis @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
