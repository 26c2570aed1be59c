using CrampInsight.Core.Rules.Suggestions;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class PotassiumFoodsTests : RuleTests<PotassiumFoods>
{
    [Theory]
    [InlineData("potassium-foods=1")]
    [InlineData("potassium-foods=0 @0..6")]
    [InlineData("potassium-foods=0; takes amlodipine")]
    [InlineData("potassium-foods=0; takes naproxen")]
    [InlineData("potassium-foods=0; takes apixaban")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("potassium-foods=2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("potassium-foods=0 @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign one-leg-swelling")]
    [InlineData("sign breathless")]
    [InlineData("sign pain-between-cramps; sign one-leg-warm-or-red")]
    [InlineData("has kidney-disease")]
    [InlineData("has kidney-advanced")]
    [InlineData("has dialysis")]
    [InlineData("has heart-failure")]
    [InlineData("has addisons")]
    [InlineData("has told-high-potassium")]
    [InlineData("has kidney-unsure; age 65")]
    [InlineData("has kidney-unsure; has diabetes")]
    [InlineData("takes ramipril")]
    [InlineData("takes losartan")]
    [InlineData("takes sacubitril-valsartan")]
    [InlineData("takes spironolactone")]
    [InlineData("takes trimethoprim")]
    [InlineData("takes ciclosporin")]
    [InlineData("takes tacrolimus")]
    [InlineData("takes heparin")]
    [InlineData("takes potassium chloride")]
    [InlineData("takes LoSalt")]
    [InlineData("takes moonflower drops")]
    [InlineData("has kidney-unsure")]
    public void A_safety_switch_silences_it(string risk) => Say($"{risk}; potassium-foods=1").ShouldBeNull();

    [Theory]
    [InlineData("takes ramipril")]
    [InlineData("has kidney-disease")]
    public void A_pharmacist_is_named_in_its_place(string risk) => Story.Of($"{risk}; potassium-foods=0 @0..6").Finding("ask-about-meds")!.Wording.ShouldBe("potassium");
}
