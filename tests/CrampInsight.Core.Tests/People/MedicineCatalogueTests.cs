using CrampInsight.Core.People;
using CrampInsight.Core.Tests.Testing;
using CsCheck;

namespace CrampInsight.Core.Tests.People;

public sealed class MedicineCatalogueTests
{
    [Theory]
    [InlineData("indapamide", "thiazide")]
    [InlineData("Indapamide 1.5 mg", "thiazide")]
    [InlineData("ALBUTEROL", "saba")]
    [InlineData("hctz", "thiazide")]
    [InlineData("torsemide", "loop-diuretic")]
    [InlineData("chlorthalidone", "thiazide")]
    [InlineData("bendrofluazide", "thiazide")]
    [InlineData("cyclosporine", "transplant")]
    [InlineData("estrogens", "oestrogen")]
    [InlineData("potassium", "potassium-product")]
    [InlineData("candesartán", "arb")]
    [InlineData("  co amilofruse ", "potassium-sparing loop-diuretic")]
    [InlineData("co-amilofruse", "potassium-sparing loop-diuretic")]
    [InlineData("lisinopril/hydrochlorothiazide", "ace-inhibitor thiazide")]
    [InlineData("lisinopril-HCTZ", "ace-inhibitor thiazide")]
    [InlineData("losartan + amlodipine", "arb calcium-channel-blocker")]
    [InlineData("amlodipine/valsartan/HCTZ", "calcium-channel-blocker arb thiazide")]
    [InlineData("salmeterol-fluticasone", "laba")]
    [InlineData("sacubitril-valsartan", "arni arb")]
    public void A_name_has_its_classes(string name, string classes) => ClassesOf(name).ShouldBe(classes);

    [Theory]
    [InlineData("losartan potassium", "arb")]
    [InlineData("Losartan potassium 50 mg tablets", "arb")]
    [InlineData("perindopril arginine", "ace-inhibitor")]
    [InlineData("metoprolol succinate XL", "beta-blocker")]
    [InlineData("indapamide SR 1.5mg", "thiazide")]
    [InlineData("5 mg ramipril", "ace-inhibitor")]
    [InlineData("ramipril 2,5 mg", "ace-inhibitor")]
    [InlineData("ramipril 5 mg, once a day", "ace-inhibitor")]
    [InlineData("co-amilofruse 5/40", "potassium-sparing loop-diuretic")]
    [InlineData("sacubitril/valsartan 49/51 mg", "arni arb")]
    public void Dose_salt_and_form_do_not_hide_a_name(string name, string classes) => ClassesOf(name).ShouldBe(classes);

    [Theory]
    [InlineData("magnesium citrate", "magnesium-product")]
    [InlineData("potassium chloride", "potassium-product")]
    [InlineData("magnesium hydroxide", "laxative-antacid magnesium-product")]
    public void A_mineral_stays_a_mineral_when_its_name_ends_like_a_salt(string name, string classes) => ClassesOf(name).ShouldBe(classes);

    [Theory]
    [InlineData("lisinopril 20 mg / hydrochlorothiazide 12.5 mg", "ace-inhibitor thiazide")]
    [InlineData("amiloride 5mg/furosemide 40mg", "potassium-sparing loop-diuretic")]
    [InlineData("losartan potassium 50 mg + HCTZ 12.5 mg", "arb thiazide")]
    public void A_dose_in_the_middle_does_not_lose_the_second_medicine(string name, string classes) => ClassesOf(name).ShouldBe(classes);

    [Theory]
    [InlineData("budesonide/formoterol")]
    [InlineData("budesonide / formoterol fumarate 160/4.5 micrograms")]
    [InlineData("fluticasone-salmeterol")]
    [InlineData("fluticasone furoate/vilanterol")]
    [InlineData("umeclidinium + vilanterol")]
    [InlineData("fluticasone/umeclidinium/vilanterol")]
    [InlineData("beclometasone/formoterol/glycopyrronium")]
    public void An_inhaler_is_known_in_either_order_of_its_parts(string name) => ClassesOf(name).ShouldBe("laba");

    [Fact]
    public void Every_name_and_spelling_is_found_with_a_dose_behind_it() =>
        Pick.From(MedicineCatalogue.All).Sample(medicine =>
        {
            foreach (var name in medicine.OtherNames.Prepend(medicine.Name))
            {
                var match = MedicineCatalogue.Find(name.ToUpperInvariant() + " 5 mg tablets").ShouldBeOfType<MedicineMatch.Known>(name);
                match.Classes.ShouldBe(medicine.Classes.DefaultIfEmpty("unknown"), name);
                match.Effects.ShouldBe(medicine.Effects, name);
            }
        });

    [Theory]
    [InlineData("ramiprill", "ramipril")]
    [InlineData("atorvstatin", "atorvastatin")]
    [InlineData("furosemdie", "furosemide")]
    [InlineData("losartn potassium", "losartan")]
    public void A_typing_slip_offers_the_nearest(string typed, string meant)
    {
        var match = MedicineCatalogue.Find(typed).ShouldBeOfType<MedicineMatch.Nearest>();
        match.Classes.ShouldBe(["unknown"]);
        match.Candidates.Select(m => m.Name).ShouldContain(meant);
        match.Candidates.Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void A_short_text_is_not_guessed_at() => MedicineCatalogue.Find("lasx").ShouldBeOfType<MedicineMatch.Unknown>();

    [Theory]
    [InlineData("moonflower drops")]
    [InlineData("")]
    [InlineData("42")]
    [InlineData("/")]
    [InlineData("sodium chloride")]
    [InlineData("ramipril and moonflower")]
    public void An_unknown_name_claims_nothing(string typed)
    {
        var match = MedicineCatalogue.Find(typed);
        match.IsKnown.ShouldBeFalse();
        match.Classes.ShouldBe(["unknown"]);
        match.Effects.ShouldBe(MedicineEffects.None);
    }

    [Fact]
    public void Any_text_at_all_can_be_looked_up() =>
        Gen.String.Sample(text =>
        {
            var match = MedicineCatalogue.Find(text);
            (match.IsKnown || match.Classes is ["unknown"]).ShouldBeTrue();
            MedicineCatalogue.Search(text, 5).Count.ShouldBeLessThanOrEqualTo(5);
        });

    [Fact]
    public void Heparin_raises_potassium_by_name_and_other_blood_thinners_do_not()
    {
        MedicineCatalogue.Find("heparin").Effects.ShouldBe(MedicineEffects.RaisesPotassium);
        MedicineCatalogue.Find("heparin sodium").Effects.ShouldBe(MedicineEffects.RaisesPotassium);
        MedicineCatalogue.Find("apixaban").Effects.ShouldBe(MedicineEffects.None);
    }

    [Theory]
    [InlineData("potassium-sparing")]
    [InlineData("ace-inhibitor")]
    [InlineData("arb")]
    [InlineData("arni")]
    [InlineData("trimethoprim")]
    [InlineData("transplant")]
    [InlineData("potassium-product")]
    public void Every_medicine_of_a_potassium_raising_class_says_so(string id) =>
        MedicineCatalogue.All.Where(m => m.Classes.Contains(id) && !m.IsCombination).ShouldAllBe(m => m.Effects.HasFlag(MedicineEffects.RaisesPotassium));

    [Fact]
    public void The_picker_shows_beginnings_first()
    {
        MedicineCatalogue.Search("lo", 3).ShouldAllBe(m => m.OtherNames.Prepend(m.Name).Any(n => n.StartsWith("lo", StringComparison.OrdinalIgnoreCase)));
        Names("magnesium", 9)[0].ShouldBe("magnesium");
    }

    [Fact]
    public void The_picker_then_shows_names_that_contain_the_letters() => Names("amilofr", 9).ShouldBe(["amiloride + furosemide"]);

    [Fact]
    public void The_picker_last_shows_typing_slips() => Names("amlodipne", 9).ShouldBe(["amlodipine"]);

    [Fact]
    public void The_picker_knows_other_spellings_and_brands()
    {
        Names("frusem", 9).ShouldBe(["furosemide"]);
        Names("lasili", 9).ShouldBe(["furosemide"]);
    }

    [Fact]
    public void The_picker_shows_nothing_for_an_empty_box() => MedicineCatalogue.Search(" ", 9).ShouldBeEmpty();

    [Fact]
    public void Classes_are_the_contract() => string.Join(' ', MedicineClasses.All).ShouldBe(
        "thiazide loop-diuretic potassium-sparing statin fibrate ace-inhibitor arb arni beta-blocker beta-blocker-isa calcium-channel-blocker other-blood-pressure laba saba oestrogen raloxifene bone nsaid iron-infusion nervous-system cancer stimulant steroid acid-reducer laxative-antacid trimethoprim anti-infective transplant anticoagulant quinine potassium-product magnesium-product thyroid diabetes-medicine unknown");

    [Fact]
    public void Every_class_but_unknown_has_a_medicine() =>
        MedicineCatalogue.All.SelectMany(m => m.Classes).Distinct().ShouldBe(MedicineClasses.All.Where(c => c != "unknown"), ignoreOrder: true);

    private static string ClassesOf(string name) => string.Join(' ', MedicineCatalogue.Find(name).Classes);

    private static List<string> Names(string typed, int most) => [.. MedicineCatalogue.Search(typed, most).Select(m => m.Name)];
}
