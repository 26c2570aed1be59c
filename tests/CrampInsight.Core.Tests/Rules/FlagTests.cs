using CrampInsight.Core.Nights;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules;

/// <summary>Each flag: loud, quiet, too little data, and what changes it.</summary>
public sealed class FlagTests
{
    private const string EveryTip = "stretching=0 water=2 caffeine=800 alcohol=5 sitting=11 footwear=flat wind-down=0 toes=pointed";

    [Theory]
    [InlineData(Signs.Breathless)]
    [InlineData(Signs.ChestPain)]
    [InlineData(Signs.CoughingBlood)]
    [InlineData(Signs.Collapse)]
    public void E1_any_one_sign_is_an_emergency_with_an_empty_diary(string sign)
    {
        new Diary().Sign(sign).Finding("E1")!.Tier.ShouldBe(Tier.Emergency);
        new Diary().Sign(sign, 1).Finding("E1").ShouldNotBeNull();
        new Diary().Sign(sign, 2).Finding("E1").ShouldBeNull();
    }

    [Fact]
    public void E5_brown_urine_with_sore_muscles_is_an_emergency_and_alone_it_is_for_today()
    {
        new Diary().Sign(Signs.DarkUrine).Sign(Signs.SevereMusclePain).Finding("E5")!.Tier.ShouldBe(Tier.Emergency);
        var alone = SuggestionTests.With("urine-colour=brown").Finding("E5")!;
        alone.Tier.ShouldBe(Tier.SameDay);
        alone.Wording.ShouldBe("alone");
        SuggestionTests.With("urine-colour=dark").Sign(Signs.SevereMusclePain).Finding("E5").ShouldBeNull();
    }

    [Theory]
    [InlineData("marked-weakness")]
    [InlineData("both-legs-weak")]
    [InlineData("spreading-weakness")]
    [InlineData("one-leg-swelling")]
    [InlineData("both-legs-swelling")]
    public void E5_brown_urine_with_any_weakness_or_swelling_is_an_emergency(string sign) =>
        new Diary().Sign(Signs.DarkUrine, 1).Sign(sign).Finding("E5")!.Tier.ShouldBe(Tier.Emergency);

    [Fact]
    public void S1_swelling_is_enough()
    {
        new Diary().Sign(Signs.OneLegSwelling).Finding("S1")!.Tier.ShouldBe(Tier.SameDay);
        new Diary().Sign(Signs.OneLegSwelling, 2).Finding("S1").ShouldBeNull();
    }

    [Fact]
    public void S1_pain_between_cramps_needs_warmth_or_a_raised_risk()
    {
        new Diary().Sign(Signs.PainBetweenCramps).Finding("S1").ShouldBeNull();
        new Diary().Sign(Signs.OneLegWarmOrRed).Finding("S1").ShouldBeNull();
        new Diary().Sign(Signs.PainBetweenCramps).Sign(Signs.OneLegWarmOrRed).Finding("S1").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("active-cancer")]
    [InlineData("surgery-last-12-weeks")]
    [InlineData("bedridden-3-days")]
    [InlineData("leg-immobilised")]
    [InlineData("previous-clot")]
    [InlineData("long-trip-last-4-weeks")]
    public void S1_a_raised_clot_risk_lowers_the_bar(string condition) =>
        new Diary().Has(condition).Sign(Signs.PainBetweenCramps).Finding("S1").ShouldNotBeNull();

    [Fact]
    public void S1_hormones_and_pregnancy_lower_the_bar()
    {
        new Diary().Takes("raloxifene").Sign(Signs.PainBetweenCramps).Finding("S1").ShouldNotBeNull();
        new Diary().Takes("raloxifene", stopped: new(2026, 11, 1)).Sign(Signs.PainBetweenCramps).Finding("S1").ShouldBeNull();
        new Diary().As(p => p with { Pregnancy = Pregnancy.PostBirth }).Sign(Signs.PainBetweenCramps).Finding("S1").ShouldNotBeNull();
    }

    [Fact]
    public void S2_needs_more_than_ten_minutes_that_a_stretch_did_not_ease()
    {
        new Diary().Episode(0, 10.02m).Finding("S2").ShouldNotBeNull();
        new Diary().Episode(0, 10).Finding("S2").ShouldBeNull();
        new Diary().Episode(0, null).Finding("S2").ShouldBeNull();
        new Diary().Episode(0, 12, new Relief(ReliefKind.Stretch, 2)).Finding("S2").ShouldBeNull();
        new Diary().Episode(0, 12, new Relief(ReliefKind.Stretch, 1)).Finding("S2").ShouldNotBeNull();
        new Diary().Episode(0, 12, new Relief(ReliefKind.Massage, 3)).Finding("S2").ShouldNotBeNull();
        new Diary().Episode(2, 45).Finding("S2").ShouldBeNull();
    }

    [Theory]
    [InlineData(Signs.MusclePainByDay)]
    [InlineData(Signs.SevereMusclePain)]
    [InlineData(Signs.MarkedWeakness)]
    public void S3_new_muscle_trouble_with_a_statin_is_for_today(string sign)
    {
        new Diary().Takes("atorvastatin").Sign(sign).Finding("S3")!.Tier.ShouldBe(Tier.SameDay);
        new Diary().Takes("ramipril").Sign(sign).Finding("S3").ShouldBeNull();
        new Diary().Takes("atorvastatin").Sign(sign).Sign(sign, 20).Finding("S3").ShouldBeNull();
        new Diary().Takes("atorvastatin").Sign(sign).Sign(sign, 40).Finding("S3").ShouldNotBeNull();
    }

    [Fact]
    public void S3_ordinary_cramps_on_a_long_standing_statin_are_no_flag_of_today()
    {
        // G2, scenario 8: what remains is M4, which is a mention.
        var diary = new Diary().Takes("atorvastatin", started: new(2021, 5, 1)).Cramps(CrampAnswer.Some, 0, 7, 14, 21).Cramps(CrampAnswer.None, 1, 2, 3, 8, 9, 10);
        diary.Ids().ShouldNotContain("S3");
        diary.Ids().ShouldNotContain("B8");
    }

    [Fact]
    public void B1_three_a_week_over_four_weeks_with_enough_answers()
    {
        Month(cramps: 12, none: 16).Finding("B1")!.Amounts.ShouldBe([12, 28]);
        Month(cramps: 11, none: 17).Finding("B1").ShouldBeNull();
        Month(cramps: 9, none: 12).Finding("B1").ShouldNotBeNull();
        Month(cramps: 9, none: 11).Finding("B1").ShouldBeNull();
    }

    [Fact]
    public void B1_five_nights_in_any_week_of_the_four()
    {
        new Diary().Cramps(CrampAnswer.Some, 20, 21, 22, 23, 24).Finding("B1")!.Wording.ShouldBe("week");
        new Diary().Cramps(CrampAnswer.Some, 20, 21, 22, 23).Finding("B1").ShouldBeNull();
        new Diary().Cramps(CrampAnswer.Some, 26, 27, 28, 29, 30).Finding("B1").ShouldBeNull();
    }

    [Fact]
    public void B1_a_cramp_night_without_a_logged_cramp_is_not_called_one_logged_cramp()
    {
        var because = new Diary().Cramps(CrampAnswer.Some, 2, 3, 4, 5).Episode(1).Episode(1).Finding("B1")!.Because;
        because[0].ShouldBe(new(Diary.Tonight.AddDays(-1), "cramps", 2));
        because[1].ShouldBe(new(Diary.Tonight.AddDays(-2), "cramp-night"));
    }

    [Fact]
    public void B3_three_nights_of_fourteen()
    {
        new Diary().Sign(Signs.NumbnessOrTingling).Sign(Signs.NumbnessOrTingling, 5).Sign(Signs.NumbnessOrTingling, 13).Finding("B3")!.Tier.ShouldBe(Tier.Book);
        new Diary().Sign(Signs.NumbnessOrTingling).Sign(Signs.NumbnessOrTingling, 5).Finding("B3").ShouldBeNull();
        new Diary().Sign(Signs.NumbnessOrTingling).Sign(Signs.NumbnessOrTingling, 5).Sign(Signs.NumbnessOrTingling, 14).Finding("B3").ShouldBeNull();
    }

    [Fact]
    public void B8_first_cramps_soon_after_an_inhaler_that_the_document_does_not_name()
    {
        // G2, scenario 14.
        var diary = new Diary().Takes("salmeterol", started: Diary.Tonight.AddDays(-36).Evening).Cramps(CrampAnswer.None, [.. Enumerable.Range(2, 40)]).Cramps(CrampAnswer.Some, 1);
        var flag = diary.Finding("B8").ShouldNotBeNull();
        flag.Wording.ShouldBe("unnamed");
        flag.Cautions.ShouldBe(["keep-inhaler"]);
        flag.Because[0].Night.ShouldBe(Diary.Tonight.AddDays(-1));
    }

    [Fact]
    public void B8_names_a_class_that_the_document_names() =>
        AfterStart("indapamide", logged: 20).Finding("B8")!.Wording.ShouldBe("");

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    public void B8_needs_fourteen_answered_nights_before(int logged, bool speaks) => (AfterStart("indapamide", logged).Finding("B8") is not null).ShouldBe(speaks);

    [Fact]
    public void B8_says_nothing_of_an_unknown_or_stopped_medicine_or_of_one_without_a_date()
    {
        AfterStart("moonflower drops", 20).Finding("B8").ShouldBeNull();
        Quiet(20).Takes("indapamide").Cramps(CrampAnswer.Some, 0).Finding("B8").ShouldBeNull();
        Quiet(20).Takes("indapamide", Diary.Tonight.AddDays(-10).Evening, Diary.Tonight.AddDays(-2).Evening).Cramps(CrampAnswer.Some, 0).Finding("B8").ShouldBeNull();
    }

    [Fact]
    public void B8_a_clear_rise_counts_and_the_old_rate_does_not()
    {
        var start = Diary.Tonight.AddDays(-28).Evening;
        var before = new Diary().Takes("furosemide", start).Cramps(CrampAnswer.None, [.. Enumerable.Range(1, 56)]).Cramps(CrampAnswer.Some, 35, 42, 49, 56);
        before.Cramps(CrampAnswer.Some, 7, 14, 21, 28).Finding("B8").ShouldBeNull();
        before.Cramps(CrampAnswer.Some, 6, 5, 13, 12, 20, 19, 27, 26).Finding("B8").ShouldNotBeNull();
    }

    [Fact]
    public void B8_a_rise_that_begins_a_month_after_the_start_counts_too()
    {
        // One cramp a week before and for five weeks after the start, then four a week.
        var diary = new Diary().Takes("furosemide", Diary.Tonight.AddDays(-54).Evening).Cramps(CrampAnswer.None, [.. Enumerable.Range(0, 90)])
            .Cramps(CrampAnswer.Some, 84, 77, 70, 63, 56, 49, 42, 35, 28, 21);
        diary.Finding("B8").ShouldBeNull();
        diary.Cramps(CrampAnswer.Some, 20, 18, 16, 14, 13, 11, 9, 7, 6, 4, 2).Finding("B8").ShouldNotBeNull().Because[0].Night.ShouldBeGreaterThan(Diary.Tonight.AddDays(-30));
    }

    [Fact]
    public void B8_a_rise_is_over_eight_weeks_after_it_began()
    {
        var diary = new Diary().Takes("furosemide", Diary.Tonight.AddDays(-60).Evening).Cramps(CrampAnswer.None, [.. Enumerable.Range(0, 100)])
            .Cramps(CrampAnswer.Some, [.. Enumerable.Range(0, 60).Where(i => i % 2 == 0)]);
        diary.Cramps(CrampAnswer.Some, 90).Finding("B8").ShouldBeNull();
    }

    [Fact]
    public void B8_looks_no_further_back_than_the_window()
    {
        AfterStart("indapamide", 20).Finding("B8")!.Because[0].Night.ShouldBe(Diary.Tonight);
        AfterStart("indapamide", 20).Cramps(CrampAnswer.Some, RuleBook.WindowNights - 1).Finding("B8").ShouldBeNull();
        AfterStart("indapamide", 20).Cramps(CrampAnswer.Some, RuleBook.WindowNights).Finding("B8").ShouldNotBeNull();
    }

    [Fact]
    public void B8_two_medicines_of_one_day_say_the_same_in_either_order()
    {
        var date = Diary.Tonight.AddDays(-5).Evening;
        var there = Quiet(20).Takes("salmeterol", date).Takes("naproxen", date).Cramps(CrampAnswer.Some, 0).Finding("B8")!;
        var back = Quiet(20).Takes("naproxen", date).Takes("salmeterol", date).Cramps(CrampAnswer.Some, 0).Finding("B8")!;
        there.Cautions.ShouldBe(["keep-inhaler"]);
        back.Cautions.ShouldBe(["keep-inhaler"]);
    }

    [Fact]
    public void B8_a_newer_medicine_is_a_higher_level_and_the_same_one_stays_level()
    {
        var one = Quiet(30).Takes("indapamide", Diary.Tonight.AddDays(-9).Evening).Cramps(CrampAnswer.Some, 6, 1);
        var level = one.Finding("B8")!.Level;
        one.Cramps(CrampAnswer.Some, 0).Finding("B8")!.Level.ShouldBe(level);
        one.Takes("furosemide", Diary.Tonight.AddDays(-7).Evening).Finding("B8")!.Level!.Value.ShouldBeGreaterThan(level!.Value);
    }

    [Fact]
    public void The_highest_tier_comes_first_and_hides_every_tip()
    {
        // G2, scenarios 1 and 2.
        var one = SuggestionTests.With(EveryTip).Sign(Signs.OneLegSwelling).Sign(Signs.OneLegWarmOrRed);
        one.Ids().ShouldBe(["S1"]);
        one.Sign(Signs.Breathless).Ids().ShouldBe(["E1", "S1"]);
    }

    [Fact]
    public void A_book_flag_leaves_the_tips_in_place() =>
        SuggestionTests.With(EveryTip).Cramps(CrampAnswer.Some, 1, 2, 3, 4, 5).Ids().ShouldBe(["B1", "stretching", "neutral-feet", "calming-routine", "hydration", "walking", "less-caffeine", "less-alcohol", "footwear"]);

    [Fact]
    public void Heart_failure_with_few_drinks_gets_no_drink_more() =>
        SuggestionTests.With("water=3").Has("heart-failure").Ids().ShouldBeEmpty();

    [Fact]
    public void Statin_with_brown_urine_and_sore_thighs_is_E5_above_S3() =>
        new Diary().Takes("atorvastatin").Sign(Signs.DarkUrine).Sign(Signs.SevereMusclePain).Ids().ShouldBe(["E5", "S3"]);

    private static Diary Month(int cramps, int none) =>
        new Diary().Cramps(CrampAnswer.None, [.. Enumerable.Range(0, 28).Where(i => !Spread(i, cramps)).Take(none)]).Cramps(CrampAnswer.Some, [.. Enumerable.Range(0, 28).Where(i => Spread(i, cramps))]);

    // Evenly over the four weeks, so that no single week holds five.
    private static bool Spread(int day, int cramps) => (day + 1) * cramps / 28 > day * cramps / 28;

    private static Diary Quiet(int logged) => new Diary().Cramps(CrampAnswer.None, [.. Enumerable.Range(1, logged)]);

    private static Diary AfterStart(string medicine, int logged) => Quiet(logged).Takes(medicine, Diary.Tonight.AddDays(-5).Evening).Cramps(CrampAnswer.Some, 0);
}
