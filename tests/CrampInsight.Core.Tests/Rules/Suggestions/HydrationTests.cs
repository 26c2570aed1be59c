using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class HydrationTests : RuleTests<Hydration>
{
    [Theory]
    [InlineData("water=5")]
    [InlineData("water=3; urine-colour=dark")]
    [InlineData("urine-colour=dark")]
    [InlineData("water=7; sweating=2")]
    [InlineData("water=3 @1,2,3")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("water=6")]
    [InlineData("water=8; urine-colour=dark")]
    [InlineData("urine-colour=yellow")]
    [InlineData("water=8; sweating=3")]
    [InlineData("water=8; water=3 @1..5")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("water=3 @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign one-leg-swelling")]
    [InlineData("sign breathless")]
    [InlineData("sign pain-between-cramps; sign one-leg-warm-or-red")]
    [InlineData("has heart-failure")]
    [InlineData("has dialysis")]
    [InlineData("has kidney-advanced")]
    [InlineData("has cirrhosis")]
    [InlineData("has low-sodium")]
    [InlineData("has told-limit-fluids")]
    public void A_safety_switch_silences_it(string risk) => Say($"{risk}; water=5").ShouldBeNull();

    [Theory]
    [InlineData("water=3; sweating=2", "after-sweat")]
    [InlineData("water=3; sweating=3; salt=low", "after-sweat-low-salt")]
    public void A_caution_goes_with_it(string story, string caution) => Say(story)!.Cautions.ShouldContain(caution);

    [Theory]
    [InlineData("has high-blood-pressure")]
    [InlineData("has kidney-disease")]
    public void A_limit_on_salt_keeps_rehydration_drinks_unsaid(string limit) => Say($"{limit}; water=3; sweating=3; salt=low")!.Cautions.ShouldBe(["small-sips"]);

    [Theory]
    [InlineData("has told-high-potassium")]
    [InlineData("takes ramipril")]
    [InlineData("takes moonflower drops")]
    public void A_potassium_risk_keeps_rehydration_drinks_unsaid_too(string risk) => Say($"{risk}; water=3; sweating=3")!.Cautions.ShouldBe(["small-sips"]);

    [Fact]
    public void Ordinary_kidney_disease_is_no_limit_on_fluids() => Say("has kidney-disease; water=3").ShouldNotBeNull();
}
