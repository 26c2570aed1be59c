using CrampInsight.Core.Rules.Suggestions;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class SlowBreathingTests : RuleTests<SlowBreathing>
{
    [Theory]
    [InlineData("stress=3")]
    [InlineData("held-tension=3")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("stress=2")]
    [InlineData("held-tension=2")]
    [InlineData("stress=4; slow-breathing=true")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("stress=4 @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("has lung-disease-severe")]
    public void A_safety_switch_silences_it(string risk) => Say($"{risk}; stress=3").ShouldBeNull();

    [Fact]
    public void A_quiet_minute_takes_its_place() => Story.Of("has lung-disease-severe; stress=4").Ids().ShouldContain("quiet-reflection");
}
