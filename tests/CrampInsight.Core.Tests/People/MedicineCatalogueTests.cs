using CrampInsight.Core.People;

namespace CrampInsight.Core.Tests.People;

public sealed class MedicineCatalogueTests
{
    [Theory]
    [InlineData("indapamide", "thiazide")]
    [InlineData("Indapamide 1.5 mg", "thiazide")]
    [InlineData("ALBUTEROL", "saba")]
    [InlineData("hctz", "thiazide")]
    [InlineData("co-amilofruse", "potassium-sparing loop-diuretic")]
    [InlineData("lisinopril/hydrochlorothiazide", "ace-inhibitor thiazide")]
    [InlineData("lisinopril-HCTZ", "ace-inhibitor thiazide")]
    [InlineData("losartan + amlodipine", "arb calcium-channel-blocker")]
    [InlineData("salmeterol-fluticasone", "laba")]
    [InlineData("sacubitril-valsartan", "arni arb")]
    public void A_name_has_its_classes(string name, string classes)
    {
        var match = MedicineCatalogue.Find(name);
        match.IsKnown.ShouldBeTrue();
        string.Join(' ', match.Classes).ShouldBe(classes);
    }

    [Theory]
    [InlineData("ramiprill", "ramipril")]
    [InlineData("atorvstatin", "atorvastatin")]
    [InlineData("furosemdie", "furosemide")]
    public void A_typing_slip_offers_the_nearest(string typed, string meant)
    {
        var match = MedicineCatalogue.Find(typed);
        match.IsKnown.ShouldBeFalse();
        match.Nearest.Select(m => m.Name).ShouldContain(meant);
    }

    [Theory]
    [InlineData("moonflower drops")]
    [InlineData("")]
    [InlineData("42")]
    [InlineData("ramipril and moonflower")]
    public void An_unknown_name_claims_nothing(string typed)
    {
        var match = MedicineCatalogue.Find(typed);
        match.IsKnown.ShouldBeFalse();
        match.Classes.ShouldBe(["unknown"]);
        match.Effects.ShouldBe(MedicineEffects.None);
    }

    [Fact]
    public void Heparin_raises_potassium_by_name_and_other_blood_thinners_do_not()
    {
        MedicineCatalogue.EffectsOf("heparin").ShouldBe(MedicineEffects.RaisesPotassium);
        MedicineCatalogue.EffectsOf("apixaban").ShouldBe(MedicineEffects.None);
    }

    [Fact]
    public void The_picker_shows_beginnings_first() =>
        MedicineCatalogue.Search("lo", 3).ShouldAllBe(m => m.OtherNames.Prepend(m.Name).Any(n => n.StartsWith("lo")));

    [Fact]
    public void Every_class_named_is_a_class_of_the_contract() =>
        MedicineCatalogue.All.SelectMany(m => m.Classes).Except(MedicineClasses.All).ShouldBeEmpty();
}
