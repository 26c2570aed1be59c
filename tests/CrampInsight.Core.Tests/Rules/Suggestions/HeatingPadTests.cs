using CrampInsight.Core.Rules.Suggestions;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class HeatingPadTests : RuleTests<HeatingPad>
{
    [Theory]
    [InlineData("muscle-tightness=3")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("muscle-tightness=2")]
    [InlineData("muscle-tightness=4; heating-pad=true")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("muscle-tightness=4 @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign chest-pain @13")]
    [InlineData("sign saddle-numbness @13")]
    [InlineData("sign one-leg-warm-or-red @13")]
    [InlineData("sign one-leg-swelling")]
    [InlineData("sign breathless")]
    [InlineData("sign pain-between-cramps; sign one-leg-warm-or-red")]
    [InlineData("has diabetes")]
    [InlineData("has neuropathy")]
    [InlineData("has artery-disease")]
    [InlineData("takes metformin")]
    [InlineData("sign numbness-or-tingling @13")]
    [InlineData("sign foot-ulcer-or-burn @5")]
    [InlineData("sign leg-cold-or-pale @5")]
    [InlineData("sign spreading-redness @5")]
    public void A_safety_switch_silences_it(string risk) => Say($"{risk}; muscle-tightness=3").ShouldBeNull();

    [Theory]
    [InlineData("muscle-tightness=3", "pad-safely")]
    [InlineData("muscle-tightness=3; pregnant", "warm-not-hot")]
    public void A_caution_goes_with_it(string story, string caution) => Say(story)!.Cautions.ShouldContain(caution);

    [Fact]
    public void Someone_with_diabetes_is_offered_a_tested_shower_instead() => Story.Of("has diabetes; muscle-tightness=4").Ids().ShouldBe(["warm-shower", "massage"]);
}
