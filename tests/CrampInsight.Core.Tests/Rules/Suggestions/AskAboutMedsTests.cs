using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class AskAboutMedsTests : RuleTests<AskAboutMeds>
{
    [Theory]
    [InlineData("takes ramipril; potassium-foods=0")]
    [InlineData("takes ramipril; potassium-supplement=true")]
    [InlineData("takes losartan; takes potassium chloride")]
    [InlineData("has heart-block; magnesium-supplement=true")]
    [InlineData("medicines-taken=missed")]
    [InlineData("medicines-taken=extra @1")]
    [InlineData("takes indapamide; cramps @1")]
    [InlineData("takes salmeterol; cramps @6")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("potassium-foods=0")]
    [InlineData("takes ramipril; potassium-foods=2")]
    [InlineData("potassium-supplement=true")]
    [InlineData("magnesium-supplement=true")]
    [InlineData("medicines-taken=as-usual")]
    [InlineData("takes indapamide; cramps @7")]
    [InlineData("takes atorvastatin; cramps @1")]
    [InlineData("takes moonflower drops; cramps @1")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("takes ramipril")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("takes ramipril; potassium-foods=0", "potassium")]
    [InlineData("takes ramipril; potassium-supplement=true; potassium-foods=0", "product")]
    [InlineData("takes LoSalt; takes ramipril", "product")]
    [InlineData("takes moonflower drops; potassium-foods=0", "unknown")]
    [InlineData("takes moonflower drops; takes ramipril; potassium-foods=0", "potassium")]
    [InlineData("has heart-block; magnesium-supplement=true", "magnesium")]
    [InlineData("medicines-taken=missed", "dose")]
    [InlineData("takes indapamide; cramps @1", "")]
    public void The_wording_fits_the_person(string story, string wording) => Say(story)!.Wording.ShouldBe(wording);

    [Theory]
    [InlineData("takes salmeterol; cramps @1", "keep-inhaler")]
    public void A_caution_goes_with_it(string story, string caution) => Say(story)!.Cautions.ShouldContain(caution);

    [Fact]
    public void It_names_the_medicine_that_nobody_knows() =>
        Say("takes moonflower drops; takes aspirin; takes warfarin; potassium-foods=0")!.Names.ShouldBe(["moonflower drops"]);

    [Fact]
    public void A_medicine_no_longer_taken_is_not_asked_about() => Say("takes moonflower drops until 1; potassium-foods=0").ShouldBeNull();
}
