using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class TakesQuinineTests : RuleTests<TakesQuinine>
{
    [Theory]
    [InlineData("takes tonic water")]
    [InlineData("takes bitter lemon")]
    [InlineData("takes Qualaquin")]
    [InlineData("takes Chinin 200 mg")]
    [InlineData("takes Limptar N")]
    [InlineData("takes quinine")]
    [InlineData("takes hydroquinine from 3")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("takes quinine until 1")]
    [InlineData("takes magnesium")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
