using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class PregnancyLegTests : RuleTests<PregnancyLeg>
{
    [Theory]
    [InlineData("pregnant; sign one-leg-swelling")]
    [InlineData("pregnant; sign one-leg-warm-or-red @1")]
    [InlineData("post-birth; sign one-leg-swelling")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign one-leg-swelling")]
    [InlineData("pregnant; sign both-legs-swelling")]
    [InlineData("pregnant; sign one-leg-swelling @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("pregnant")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
