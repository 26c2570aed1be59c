using CrampInsight.Core.People;
using CrampInsight.Core.Tests.Testing;
using CsCheck;

namespace CrampInsight.Core.Tests.People;

/// <summary>Names as they stand on boxes and in people's heads. Evidence pack E3.</summary>
public sealed class MedicineNameTests
{
    [Theory]
    [InlineData("Losartan-Kalium HEXAL 50 mg Filmtabletten", "losartan")]
    [InlineData("Losartán potásico Cinfa 50 mg comprimidos recubiertos con película EFG", "losartan")]
    [InlineData("furosémide Biogaran 40 mg, comprimé sécable", "furosemide")]
    [InlineData("Metformin 500 mg film-coated tablets USP", "metformin")]
    [InlineData("Ramipril Mylan 5 mg compresse", "ramipril")]
    [InlineData("Bisoprolol-ratiopharm 2,5 mg Tabletten N3", "bisoprolol")]
    [InlineData("Furosemide (Lasix) 20mg/5ml oral solution", "furosemide")]
    [InlineData("Paroxetine 20 mg prolonged-release tablets [Teva]", "paroxetine")]
    [InlineData("esomeprazole magnesium", "esomeprazole")]
    [InlineData("Metoprololsuccinat AL 47,5 mg Retardtabletten", "metoprolol")]
    [InlineData("Candesartancilexetil", "candesartan")]
    [InlineData("Losartankalium", "losartan")]
    public void What_stands_beside_a_name_is_left_out(string name, string substance) => Substances(name).ShouldBe([substance]);

    [Theory]
    [InlineData("Lasix", "furosemide")]
    [InlineData("lasilix retard 60", "furosemide")]
    [InlineData("Co-Diovan 160/12.5", "valsartan", "hydrochlorothiazide")]
    [InlineData("Exforge HCT", "valsartan", "amlodipine", "hydrochlorothiazide")]
    [InlineData("Hyzaar", "losartan", "hydrochlorothiazide")]
    [InlineData("Zestoretic", "lisinopril", "hydrochlorothiazide")]
    [InlineData("Symbicort Turbohaler 200/6", "formoterol", "budesonide")]
    public void A_brand_is_what_is_inside(string name, params string[] substances) => Substances(name).ShouldBe(substances, ignoreOrder: true);

    [Theory]
    [InlineData("Ramipril comp", "ace-inhibitor thiazide")]
    [InlineData("Ramipril-ratiopharm comp. 5/25", "ace-inhibitor thiazide")]
    [InlineData("Candesartan plus 16/12,5", "arb thiazide")]
    [InlineData("Valsartan HCT", "arb thiazide")]
    [InlineData("co-candesartan", "arb thiazide")]
    [InlineData("Co-Losartan Mepha", "arb thiazide")]
    [InlineData("bisoprolol plus hydrochlorothiazide", "beta-blocker thiazide")]
    [InlineData("ramipril plus amlodipine", "ace-inhibitor calcium-channel-blocker")]
    [InlineData("olmesartan medoxomil amlodipine besylate", "arb calcium-channel-blocker")]
    [InlineData("paracetamol and codeine", "nervous-system")]
    [InlineData("Spironolacton comp", "potassium-sparing loop-diuretic")]
    public void Every_part_of_a_combination_is_known(string name, string classes) => ClassesOf(name).ShouldBe(classes);

    [Theory]
    [InlineData("tonic water")]
    [InlineData("Bitter Lemon")]
    [InlineData("Qualaquin")]
    [InlineData("Chinin")]
    [InlineData("Limptar N")]
    [InlineData("quinine sulfate 300 mg")]
    public void Quinine_is_known_by_any_name(string name) => ClassesOf(name).ShouldBe("quinine");

    [Theory]
    [InlineData("LoSalt")]
    [InlineData("Lo-Salt")]
    [InlineData("Nu-Salt")]
    [InlineData("Kochsalzersatz")]
    [InlineData("Kalinor-Brause")]
    [InlineData("Slow-K 600 mg")]
    [InlineData("potassium chloride")]
    public void A_potassium_product_is_known_by_any_name(string name) => ClassesOf(name).ShouldBe("potassium-product");

    [Theory]
    [InlineData("gabapentin")]
    [InlineData("pregabalin")]
    [InlineData("quetiapine")]
    [InlineData("olanzapine")]
    [InlineData("mirtazapine")]
    [InlineData("amitriptyline")]
    [InlineData("tramadol")]
    [InlineData("oxycodone")]
    [InlineData("co-codamol")]
    [InlineData("lorazepam")]
    [InlineData("zopiclone")]
    [InlineData("zolpidem")]
    [InlineData("promethazine")]
    [InlineData("diphenhydramine")]
    [InlineData("doxylamine")]
    public void A_medicine_that_makes_unsteady_says_so(string name) => MedicineCatalogue.Find(name).Effects.HasFlag(MedicineEffects.Sedates).ShouldBeTrue();

    [Theory]
    [InlineData("clarithromycin", MedicineEffects.MeetsStatins)]
    [InlineData("itraconazole", MedicineEffects.MeetsStatins)]
    [InlineData("ciclosporin", MedicineEffects.MeetsStatins)]
    [InlineData("lithium", MedicineEffects.RiskyWithFluidLoss)]
    [InlineData("metformin", MedicineEffects.RiskyWithFluidLoss)]
    [InlineData("gliclazide", MedicineEffects.RiskyWithFluidLoss)]
    [InlineData("empagliflozin", MedicineEffects.RiskyWithFluidLoss)]
    public void What_the_rules_ask_of_a_name_is_in_the_list(string name, MedicineEffects effect) => MedicineCatalogue.Find(name).Effects.HasFlag(effect).ShouldBeTrue();

    [Fact]
    public void The_same_substance_under_a_name_for_another_use_has_not_the_class_of_the_first()
    {
        ClassesOf("Ozempic").ShouldBe("diabetes-medicine");
        ClassesOf("Wegovy").ShouldBe("unknown");
        ClassesOf("Prograf").ShouldBe("transplant");
        ClassesOf("Protopic").ShouldBe("unknown");
    }

    [Theory]
    [InlineData("libenzapril", "ace-inhibitor", "-pril")]
    [InlineData("pomisartan", "arb", "-sartan")]
    [InlineData("xibenolol", "beta-blocker", "-olol")]
    [InlineData("xibenololo", "beta-blocker", "-olol")]
    [InlineData("elgodipino", "calcium-channel-blocker", "-dipine")]
    [InlineData("glenvastatina", "statin", "-vastatin")]
    [InlineData("Ronifibrat", "fibrate", "-fibrate")]
    [InlineData("paraflutiazida", "thiazide", "-thiazide")]
    [InlineData("carmoterolo", "laba", "-terol")]
    [InlineData("remogliflozina", "diabetes-medicine", "-gliflozin")]
    [InlineData("gosogliptin", "diabetes-medicine", "-gliptin")]
    [InlineData("nepaprazol", "acid-reducer", "-prazole")]
    [InlineData("darexaban 30 mg", "anticoagulant", "-xaban")]
    [InlineData("semuloparine", "anticoagulant", "-parin")]
    public void An_ending_speaks_for_a_class_and_is_a_question(string name, string presumed, string stem)
    {
        var match = MedicineCatalogue.Find(name).ShouldBeOfType<MedicineMatch.Presumed>();
        match.PresumedClasses.ShouldBe([presumed]);
        match.Stem.ShouldBe(stem);
        match.Classes.ShouldBe(["unknown"]);
    }

    [Theory]
    [InlineData("nystatin")]
    [InlineData("somatostatin")]
    [InlineData("cholesterol")]
    [InlineData("tofacitinib")]
    [InlineData("teduglutide")]
    public void A_likeness_of_the_ending_is_no_class(string name)
    {
        var match = MedicineCatalogue.Find(name);
        match.Classes.ShouldBe(["unknown"]);
        match.PresumedClasses.ShouldBeEmpty();
    }

    [Fact]
    public void A_known_name_beside_an_unknown_word_is_asked_about_and_counts_for_safety()
    {
        var match = MedicineCatalogue.Find("ramipril and moonflower").ShouldBeOfType<MedicineMatch.Nearest>();
        match.Candidates.Select(c => c.Name).ShouldBe(["ramipril"]);
        match.PresumedClasses.ShouldBe(["ace-inhibitor"]);
        match.PresumedEffects.ShouldBe(MedicineEffects.RaisesPotassium);
    }

    [Fact]
    public void A_brand_of_two_meanings_is_asked_about() =>
        MedicineCatalogue.Find("Norpramin").ShouldBeOfType<MedicineMatch.Nearest>().Candidates.Select(c => c.Name).ShouldBe(["desipramine", "omeprazole"], ignoreOrder: true);

    [Fact]
    public void A_likeness_alone_counts_for_nothing()
    {
        var match = MedicineCatalogue.Find("furosemdie");
        match.PresumedClasses.ShouldBeEmpty();
        match.PresumedEffects.ShouldBe(MedicineEffects.None);
    }

    [Fact]
    public void A_brand_and_its_generic_are_the_same_medicine()
    {
        MedicineCatalogue.AreTheSame("Lasix 40 mg", "furosemida").ShouldBeTrue();
        MedicineCatalogue.AreTheSame("Hyzaar", "losartan potassium").ShouldBeTrue();
        MedicineCatalogue.AreTheSame("ramipril", "lisinopril").ShouldBeFalse();
        MedicineCatalogue.AreTheSame("moonflower", "moonflower").ShouldBeFalse();
    }

    [Fact]
    public void What_was_not_known_is_looked_up_again_and_a_choice_stays()
    {
        LookedUp("Lasix", []).ShouldBe(["loop-diuretic"]);
        LookedUp("Lasix", ["unknown"]).ShouldBe(["loop-diuretic"]);
        LookedUp("Lasix", ["statin"]).ShouldBe(["statin"]);
        LookedUp("moonflower", ["statin"]).ShouldBe(["statin"]);
        LookedUp("moonflower", []).ShouldBe(["unknown"]);
    }

    [Fact]
    public void Nothing_outside_the_classes_has_a_class() =>
        MedicineTestLists.Outside().Where(n => MedicineCatalogue.Find(n) is var m && (m.Classes is not ["unknown"] || m.PresumedClasses.Count > 0)).ShouldBeEmpty();

    [Fact]
    public void The_list_outside_the_classes_is_long_enough() => MedicineTestLists.Outside().Count.ShouldBeGreaterThan(500);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_spelling_of_another_language_has_the_classes_of_the_english_one(int language) =>
        MedicineTestLists.Spellings().Where(names => ClassesOf(names[language]) != ClassesOf(names[0])).Select(names => names[language]).ShouldBeEmpty();

    [Fact]
    public void Brands_that_are_sold_much_have_their_class() =>
        MedicineTestLists.Brands().Where(b => !MedicineCatalogue.Find(b.Name).Classes.Contains(b.Class)).Select(b => $"{b.Country} {b.Name}").ShouldBeEmpty();

    [Fact]
    public void No_spelling_rule_makes_two_medicines_of_different_classes_one()
    {
        var folded = MedicineCatalogue.All.SelectMany(m => m.OtherNames.Prepend(m.Name).Select(n => (Key: MedicineNames.Fold(MedicineNames.Plain(n)), Medicine: m)))
            .Where(p => p.Key.Length >= 5).GroupBy(p => p.Key, p => p.Medicine);
        folded.Where(g => g.Select(m => string.Join(' ', m.Classes)).Distinct().Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Bad_text_is_unknown_and_never_an_exception()
    {
        string[] bad = ["", " ", new('a', 10_000), new('\0', 50), "\ud800ramipril\udc00", "рамиприл", "ラミプリル", "https://example.com/ramipril", "www.ramipril.com", "me@ramipril.org", "////++++", "mg", "🙂", "\uffff", "50"];
        foreach (var text in bad.Where(t => !t.Contains('\ud800', StringComparison.Ordinal))) MedicineCatalogue.Find(text).ShouldBeOfType<MedicineMatch.Unknown>();
        foreach (var text in bad) MedicineCatalogue.Search(text, 5).Count.ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public void Anything_around_a_name_is_answered_and_gives_no_class_of_another() =>
        Gen.Select(Pick.From([.. MedicineCatalogue.All.Select(m => m.Name)]), Gen.String, Gen.Int[0, 2]).Sample((name, noise, where) =>
        {
            var text = where switch { 0 => noise + name, 1 => name + " " + noise, _ => noise };
            var match = MedicineCatalogue.Find(text);
            match.Classes.ShouldNotBeEmpty();
            if (match is MedicineMatch.Nearest nearest) nearest.Candidates.Count.ShouldBeInRange(1, 3);
        });

    [Theory]
    [InlineData("ramipril | no-such-class")]
    [InlineData("ramipril | ace-inhibitor | K*")]
    [InlineData("ramipril | ace-inhibitor | K+ | | Germany: Delix")]
    [InlineData("ramipril")]
    [InlineData("ramipril + moonflower")]
    public void A_line_that_cannot_be_read_is_named(string line) => Should.Throw<FormatException>(() => MedicineList.Parse([line]));

    private static IReadOnlyList<string> LookedUp(string name, IReadOnlyList<string> kept) => new Medication { Name = name, Classes = kept }.LookedUp().Classes;

    private static string ClassesOf(string name) => string.Join(' ', MedicineCatalogue.Find(name).Classes);

    private static IReadOnlyList<string> Substances(string name) => MedicineCatalogue.Find(name).ShouldBeOfType<MedicineMatch.Known>().Substances;
}
