using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class WarmShowerTests : RuleTests<WarmShower>
{
    [Theory]
    [InlineData("muscle-tightness=3")]
    [InlineData("has diabetes; heating-pad=true")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("muscle-tightness=2")]
    [InlineData("muscle-tightness=4; warm-shower=true")]
    [InlineData("heating-pad=true")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("muscle-tightness=4 @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign chest-pain @13")]
    [InlineData("sign saddle-numbness @13")]
    [InlineData("sign one-leg-swelling")]
    [InlineData("sign breathless")]
    [InlineData("sign pain-between-cramps; sign one-leg-warm-or-red")]
    public void A_safety_switch_silences_it(string risk) => Say($"{risk}; muscle-tightness=3").ShouldBeNull();

    [Theory]
    [InlineData("muscle-tightness=3; has diabetes", "test-the-water")]
    [InlineData("muscle-tightness=3; has neuropathy", "test-the-water")]
    [InlineData("muscle-tightness=3; pregnant", "warm-not-hot")]
    [InlineData("muscle-tightness=3; has low-blood-pressure", "rise-slowly")]
    public void A_caution_goes_with_it(string story, string caution) => Say(story)!.Cautions.ShouldContain(caution);
}
