using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class SkinInfectionTests : RuleTests<SkinInfection>
{
    [Theory]
    [InlineData("sign spreading-redness")]
    [InlineData("sign fever @1")]
    [InlineData("sign dirty-wound")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign one-leg-warm-or-red")]
    [InlineData("sign fever @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
