using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;

namespace CrampInsight.Core.Tests.Rules;

public sealed class SafetySwitchesTests
{
    [Fact]
    public void An_empty_profile_forbids_nothing() => Of(new()).ShouldBe(new()
    {
        PotassiumRisk = false,
        KeepsPotassium = false,
        MagnesiumRisk = false,
        FluidLimit = false,
        SaltLimit = false,
        HeatRisk = false,
        ClotSigns = false,
        ClotRisk = false,
        FallRisk = false,
        Pregnant = false,
        BreathRisk = false,
        AlcoholDependent = false,
        LegHurt = false,
        Bedridden = false,
        UnknownMedicine = false,
        LegDanger = false,
        Maternity = false,
    });

    [Theory]
    [InlineData("kidney-disease")]
    [InlineData("kidney-advanced")]
    [InlineData("dialysis")]
    [InlineData("heart-failure")]
    [InlineData("addisons")]
    [InlineData("told-high-potassium")]
    public void A_condition_that_keeps_potassium_in_sets_its_switch(string condition) => Of(new DiaryBuilder().Has(condition)).PotassiumRisk.ShouldBeTrue();

    [Theory]
    [InlineData("ramipril")]
    [InlineData("losartan")]
    [InlineData("sacubitril-valsartan")]
    [InlineData("spironolactone")]
    [InlineData("trimethoprim")]
    [InlineData("tacrolimus")]
    [InlineData("heparin")]
    [InlineData("heparin 5000 units")]
    public void A_medicine_that_keeps_potassium_in_sets_its_switch(string name) => Of(new DiaryBuilder().Takes(name)).PotassiumRisk.ShouldBeTrue();

    [Theory]
    [InlineData("warfarin")]
    [InlineData("apixaban")]
    [InlineData("naproxen")]
    [InlineData("furosemide")]
    [InlineData("moonflower drops")]
    public void Other_medicines_leave_potassium_alone(string name) => Of(new DiaryBuilder().Takes(name)).PotassiumRisk.ShouldBeFalse();

    [Theory]
    [InlineData("libenzapril")]
    [InlineData("pomisartan 20 mg")]
    [InlineData("ramipril and moonflower")]
    public void A_class_that_only_an_ending_speaks_for_sets_the_switch_until_it_is_answered(string name)
    {
        DiaryBuilder diary = new DiaryBuilder().Takes(name);
        Of(diary).PotassiumRisk.ShouldBeTrue();
        diary.Findings().Where(f => f.IsFlag).ShouldBeEmpty();
    }

    [Fact]
    public void A_sleepy_ending_sets_the_switch_for_falls() => Of(new DiaryBuilder().Takes("xenazepam")).FallRisk.ShouldBeTrue();

    [Theory]
    [InlineData("promethazine")]
    [InlineData("Lyrica 75 mg")]
    [InlineData("mirtazapine")]
    [InlineData("Co-codamol")]
    public void A_medicine_that_makes_unsteady_sets_the_switch_for_falls(string name) => Of(new DiaryBuilder().Takes(name)).FallRisk.ShouldBeTrue();

    [Fact]
    public void Only_medicines_taken_on_the_evening_count()
    {
        Of(new DiaryBuilder().Takes("ramipril", stopped: DiaryBuilder.Tonight.Evening)).PotassiumRisk.ShouldBeFalse();
        Of(new DiaryBuilder().Takes("ramipril", stopped: DiaryBuilder.Tonight.Next.Evening)).PotassiumRisk.ShouldBeTrue();
        Of(new DiaryBuilder().Takes("ramipril", started: DiaryBuilder.Tonight.Next.Evening)).PotassiumRisk.ShouldBeFalse();
        Of(new DiaryBuilder().Takes("ramipril", started: DiaryBuilder.Tonight.Evening)).PotassiumRisk.ShouldBeTrue();
    }

    [Theory]
    [InlineData("moonflower drops", true)]
    [InlineData("amlodipine", false)]
    [InlineData("vitamin K2", false)]
    [InlineData("tonic water", false)]
    [InlineData("Lo Salt", false)]
    public void A_medicine_nobody_knows_is_told_apart(string name, bool unknown) => Of(new DiaryBuilder().Takes(name)).UnknownMedicine.ShouldBe(unknown);

    [Theory]
    [InlineData("LoSalt")]
    [InlineData("Lo-Salt reduced sodium")]
    [InlineData("salt substitute")]
    [InlineData("Nu-Salt")]
    [InlineData("Sub4Salt")]
    public void A_salt_of_potassium_is_a_potassium_product(string name) => Of(new DiaryBuilder().Takes(name)).PotassiumRisk.ShouldBeTrue();

    [Fact]
    public void Unsure_kidneys_of_an_unknown_age_count() =>
        (Of(new DiaryBuilder().Has("kidney-unsure")) is { PotassiumRisk: true, MagnesiumRisk: true }).ShouldBeTrue();

    [Theory]
    [InlineData("leg-injury")]
    [InlineData("leg-immobilised")]
    [InlineData("surgery-last-12-weeks")]
    public void A_hurt_leg_sets_its_switch(string condition) => Of(new DiaryBuilder().Has(condition)).LegHurt.ShouldBeTrue();

    [Theory]
    [InlineData(64, false, false)]
    [InlineData(65, true, false)]
    [InlineData(75, true, true)]
    public void Unsure_kidneys_count_with_age(int age, bool potassium, bool magnesium)
    {
        var switches = Of(new DiaryBuilder().Has("kidney-unsure").As(p => p with { BirthYear = DiaryBuilder.Tonight.Evening.Year - age }));
        switches.PotassiumRisk.ShouldBe(potassium);
        switches.MagnesiumRisk.ShouldBe(magnesium);
    }

    [Fact]
    public void Unsure_kidneys_count_with_diabetes() => Of(new DiaryBuilder().Has("kidney-unsure", "diabetes")).PotassiumRisk.ShouldBeTrue();

    [Theory]
    [InlineData("kidney-disease")]
    [InlineData("myasthenia-gravis")]
    [InlineData("heart-block")]
    public void A_condition_that_keeps_magnesium_in_sets_its_switch(string condition) => Of(new DiaryBuilder().Has(condition)).MagnesiumRisk.ShouldBeTrue();

    [Fact]
    public void Ordinary_kidney_disease_limits_salt_and_not_fluids()
    {
        var switches = Of(new DiaryBuilder().Has("kidney-disease"));
        switches.SaltLimit.ShouldBeTrue();
        switches.FluidLimit.ShouldBeFalse();
    }

    [Theory]
    [InlineData("diabetes")]
    [InlineData("neuropathy")]
    [InlineData("artery-disease")]
    public void Legs_that_feel_less_get_no_heat(string condition) => Of(new DiaryBuilder().Has(condition)).HeatRisk.ShouldBeTrue();

    [Fact]
    public void Logged_numbness_forbids_heat_for_two_weeks()
    {
        Of(new DiaryBuilder().Sign(Signs.NumbnessOrTingling, 13)).HeatRisk.ShouldBeTrue();
        Of(new DiaryBuilder().Sign(Signs.NumbnessOrTingling, 14)).HeatRisk.ShouldBeFalse();
    }

    [Fact]
    public void Leg_and_lung_signs_set_the_clot_switch_for_two_nights()
    {
        Of(new DiaryBuilder().Sign(Signs.OneLegSwelling, 1)).ClotSigns.ShouldBeTrue();
        Of(new DiaryBuilder().Sign(Signs.ChestPain)).ClotSigns.ShouldBeTrue();
        Of(new DiaryBuilder().Sign(Signs.OneLegSwelling, 2)).ClotSigns.ShouldBeFalse();
    }

    [Theory]
    [InlineData("zolpidem")]
    [InlineData("clonazepam 0.5 mg")]
    [InlineData("gabapentin")]
    [InlineData("pregabalin 75 mg")]
    [InlineData("quetiapine")]
    [InlineData("olanzapine")]
    [InlineData("oxycodone")]
    [InlineData("Co-codamol 30/500")]
    [InlineData("mirtazapine")]
    [InlineData("amitriptyline")]
    [InlineData("alprazolam")]
    [InlineData("zaleplon")]
    [InlineData("promethazine")]
    public void A_sedative_makes_a_fall_likelier(string name) => Of(new DiaryBuilder().Takes(name)).FallRisk.ShouldBeTrue();

    [Fact]
    public void Lungs_that_are_ill_hold_no_breath() => Of(new DiaryBuilder().Has("lung-disease-severe")).BreathRisk.ShouldBeTrue();

    [Fact]
    public void After_birth_the_clot_risk_stays_and_the_pregnancy_wording_goes()
    {
        var switches = Of(new DiaryBuilder().As(p => p with { Pregnancy = Pregnancy.PostBirth }));
        switches.ClotRisk.ShouldBeTrue();
        switches.Pregnant.ShouldBeFalse();
        switches.Maternity.ShouldBeTrue();
    }

    private static SafetySwitches Of(DiaryBuilder diary) => SafetySwitches.From(diary.Person, diary.Journal(), DiaryBuilder.Tonight);
}
