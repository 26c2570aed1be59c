using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class MagnesiumFoodsTests : RuleTests<MagnesiumFoods>
{
    [Theory]
    [InlineData("magnesium-foods=1")]
    [InlineData("magnesium-foods=0")]
    [InlineData("magnesium-foods=1 @1,2,3")]
    [InlineData("calcium-foods=1 @0..3; potassium-foods=0 @0..3")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("magnesium-foods=2")]
    [InlineData("calcium-foods=1 @0..2")]
    [InlineData("potassium-foods=0 @0..6")]
    [InlineData("takes ramipril; calcium-foods=1 @0..6; potassium-foods=0 @0..6")]
    [InlineData("calcium-foods=2 @0..3; potassium-foods=1 @0..3")]
    [InlineData("magnesium-foods=2; calcium-foods=0 @1..6")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("magnesium-foods=0 @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign one-leg-swelling")]
    [InlineData("sign breathless")]
    [InlineData("sign pain-between-cramps; sign one-leg-warm-or-red")]
    public void A_safety_switch_silences_it(string risk) => Say($"{risk}; magnesium-foods=1").ShouldBeNull();

    [Theory]
    [InlineData("magnesium-foods=0; has kidney-disease", "grains")]
    [InlineData("magnesium-foods=0; takes ramipril", "grains")]
    public void The_wording_fits_the_person(string story, string wording) => Say(story)!.Wording.ShouldBe(wording);

    [Theory]
    [InlineData("magnesium-foods=0; magnesium-supplement=true", "magnesium-tablets")]
    public void A_caution_goes_with_it(string story, string caution) => Say(story)!.Cautions.ShouldContain(caution);

    [Fact]
    public void Where_magnesium_may_build_up_no_tablet_is_spoken_of() => Say("magnesium-foods=0; magnesium-supplement=true; has heart-block")!.Cautions.ShouldBeEmpty();
}
