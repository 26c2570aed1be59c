using CrampInsight.Core.Diary;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Summaries;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Summaries;

/// <summary>A diary small enough to reckon by hand. Tonight is 22 November 2026; nights are given by how long ago they were.</summary>
public sealed class VisitSummaryTests
{
    private static readonly SummaryPeriod TwelveWeeks = SummaryPeriod.LastWeeks(12, DiaryBuilder.Tonight);

    [Fact]
    public void Twelve_weeks_are_eighty_four_nights_up_to_tonight()
    {
        TwelveWeeks.From.ToString().ShouldBe("2026-08-31");
        TwelveWeeks.Nights.ShouldBe(84);
    }

    [Fact]
    public void Rates_are_for_seven_answered_nights_and_blanks_count_nowhere()
    {
        // 20 answered nights of the 83 that have passed, 5 of them with cramps, 6 cramps: 5 × 7 ÷ 20 = 1.75 and 6 × 7 ÷ 20 = 2.1.
        var diary = Story.Of("none @1..20; episode @2,4,6,8 minutes=4; episode @10; episode @10 minutes=10");
        var total = Of(diary).Total;
        total.Nights.ShouldBe(83);
        total.AnsweredNights.ShouldBe(20);
        total.CrampNights.ShouldBe(5);
        total.CrampNightsAWeek.ShouldBe(1.75m);
        total.CrampsAWeek.ShouldBe(2.1m);
        total.Timed.ShouldBe(5);
        total.MedianMinutes.ShouldBe(4);
    }

    [Fact]
    public void The_night_under_way_counts_once_it_is_answered()
    {
        Of(Story.Of("none @1")).Total.Nights.ShouldBe(83);
        Of(Story.Of("none @0")).Total.Nights.ShouldBe(84);
    }

    [Fact]
    public void What_was_never_said_is_unknown_and_not_nought()
    {
        var nothing = Of(new DiaryBuilder()).Total;
        nothing.CrampNightsAWeek.ShouldBeNull();
        nothing.CrampsAWeek.ShouldBeNull();
        nothing.MedianPain.ShouldBeNull();
        nothing.MeanSleepDisturbance.ShouldBeNull();
        Of(new DiaryBuilder()).Windows.ShouldBeEmpty();
        // Cramps on a night, and none of them described: how many there were is not known.
        var bare = Of(Story.Of("none @1..20; cramps @3")).Total;
        bare.CrampNightsAWeek.ShouldBe(0.35m);
        bare.CrampsAWeek.ShouldBeNull();
        bare.NightsWithoutDetails.ShouldBe(1);
        Of(Story.Of("none @1..20")).Total.CrampsAWeek.ShouldBe(0);
    }

    [Fact]
    public void An_even_number_of_pains_has_the_mean_of_the_middle_two()
    {
        var diary = new DiaryBuilder().Episode(1, e => e with { Pain = 3 }).Episode(2, e => e with { Pain = 8 }).Episode(3, e => e with { Pain = 5 }).Episode(4, e => e with { Pain = 6 }).Sleep(2, 1).Sleep(3, 2).Sleep(7, 3);
        var total = Of(diary).Total;
        total.MedianPain.ShouldBe(5.5m);
        total.MeanSleepDisturbance.ShouldBe(4);
        total.MedianSleepDisturbance.ShouldBe(3);
    }

    [Fact]
    public void Windows_are_counted_back_from_the_end_and_compared_with_the_first_whole_one()
    {
        // Windows of nights 56–83, 28–55 and 0–27 ago. First: 28 answered, 8 with one cramp each, 8 × 7 ÷ 28 = 2 a week.
        // Second: 14 answered, 3 with cramps, 3 × 7 ÷ 14 = 1.5 a week: half a night fewer, a quarter fewer cramps. Third: 13 answered, too few.
        var diary = Story.Of("none @56..83; episode @56..63; none @28..41; episode @28..30; none @1..13; episode @1");
        var windows = Of(diary).Windows;
        windows.Select(w => w.From.ToString()).ShouldBe(["2026-08-31", "2026-09-28", "2026-10-26"]);
        windows[0].IsBaseline.ShouldBeTrue();
        windows[0].Figures.CrampNightsAWeek.ShouldBe(2);
        windows[0].CrampNightsChange.ShouldBeNull();
        windows[1].CrampNightsChange.ShouldBe(-0.5m);
        windows[1].CrampsChange.ShouldBe(-0.25m);
        windows[2].IsEnough.ShouldBeFalse();
        windows[2].CrampNightsChange.ShouldBeNull();
    }

    [Fact]
    public void A_window_that_is_shorter_or_hardly_answered_is_no_baseline()
    {
        // Five weeks: a first window of one week, all answered, and a whole one. The shorter one is only counted.
        var diary = Story.Of("none @0..34");
        var windows = VisitSummary.Of(diary.Journal(), diary.Person, SummaryPeriod.LastWeeks(5, DiaryBuilder.Tonight), DiaryBuilder.Tonight).Windows;
        windows.Select(w => w.Figures.Nights).ShouldBe([7, 28]);
        windows.Select(w => w.IsBaseline).ShouldBe([false, true]);
    }

    [Fact]
    public void Windows_before_the_first_answer_are_left_out() =>
        Of(Story.Of("none @1..20")).Windows.ShouldHaveSingleItem().From.ToString().ShouldBe("2026-10-26");

    [Fact]
    public void No_cramps_at_the_start_give_no_share_to_compare_with()
    {
        var windows = Of(Story.Of("none @0..83; episode @0..3")).Windows;
        windows[2].CrampNightsChange.ShouldBe(1);
        windows[2].CrampsChange.ShouldBeNull();
    }

    [Fact]
    public void Places_and_hours_are_counted_and_the_unsaid_stays_apart()
    {
        var diary = new DiaryBuilder()
            .Episode(1, e => e with { Leg = Leg.Left, Muscles = [Muscle.Calf, Muscle.Foot], Woke = true, Minutes = 3, Pain = 9 })
            .Episode(2, e => e with { Leg = Leg.Left, Muscles = [Muscle.Calf], Woke = false, Minutes = 12, Pain = 4 })
            .Episode(3, e => e);
        var summary = Of(diary);
        summary.Where.Legs.ShouldBe(new Dictionary<Leg, int> { [Leg.Left] = 2 });
        summary.Where.LegUnsaid.ShouldBe(1);
        summary.Where.Muscles[Muscle.Calf].ShouldBe(2);
        summary.Where.Muscles[Muscle.Foot].ShouldBe(1);
        summary.Where.MuscleUnsaid.ShouldBe(1);
        summary.Where.Hours[3].ShouldBe(3);
        (summary.Where.Woke, summary.Where.WokeSaid).ShouldBe((1, 2));
        summary.Longest!.Minutes.ShouldBe(12);
        summary.Worst!.Pain.ShouldBe(9);
    }

    [Fact]
    public void A_cramp_whose_time_is_a_guess_is_in_no_hour()
    {
        var where = Of(new DiaryBuilder()
            .Episode(1, e => e)
            .Episode(2, e => e with { About = About.Unknown })
            .Episode(3, e => e with { About = About.TwoToFour })).Where;
        where.Hours[3].ShouldBe(1);
        where.Hours.Sum().ShouldBe(1);
        where.Guesses.ShouldBe(new Dictionary<About, int> { [About.Unknown] = 1, [About.TwoToFour] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public void Medicines_of_the_period_are_listed_and_their_dates_within_it_marked()
    {
        var diary = Story.Of("takes indapamide from 30; takes ramipril from 400 until 10; takes atorvastatin; takes quinine from 300 until 100");
        var summary = Of(diary);
        summary.Medicines.Select(m => m.Name).ShouldBe(["indapamide", "ramipril", "atorvastatin"]);
        summary.MedicineEvents.Select(e => (e.Medicine.Name, e.Kind)).ShouldBe([("indapamide", MedicineEventKind.Started), ("ramipril", MedicineEventKind.Stopped)]);
    }

    [Fact]
    public void Signs_are_those_of_the_period_with_their_last_night()
    {
        var signs = Of(Story.Of("sign twitching @3,9,300; sign fever @40")).Signs;
        signs.Select(s => (s.Sign, s.Nights, s.Last)).ShouldBe([(Signs.Twitching, 2, DiaryBuilder.Tonight.AddDays(-3)), (Signs.Fever, 1, DiaryBuilder.Tonight.AddDays(-40))]);
    }

    [Fact]
    public void Flags_are_those_of_the_last_evening_whatever_was_put_away()
    {
        // 12 cramp nights of 28 answered: three a week.
        var diary = Story.Of("none @0..27; cramps @0..11");
        var memory = new FindingEvent[] { new("B1", FindingEventKind.Arranged, DiaryBuilder.Tonight) };
        VisitSummary.Of(diary.Journal(), diary.Person, TwelveWeeks, DiaryBuilder.Tonight, memory).Flags.Select(f => f.Rule.Id).ShouldContain("B1");
    }

    [Fact]
    public void A_past_period_ends_with_its_own_evening()
    {
        var diary = Story.Of("none @0..120; sign chest-pain @90");
        var past = new SummaryPeriod(DiaryBuilder.Tonight.AddDays(-120), DiaryBuilder.Tonight.AddDays(-90));
        var summary = VisitSummary.Of(diary.Journal(), diary.Person, past, DiaryBuilder.Tonight);
        summary.AsOf.ShouldBe(past.To);
        summary.Total.Nights.ShouldBe(31);
        summary.Flags.Select(f => f.Rule.Id).ShouldContain("E1");
    }

    [Fact]
    public void Patterns_wait_until_there_is_enough_and_give_way_to_an_urgent_flag()
    {
        var quiet = Story.Of("none @0..40; stress=2 @0..40");
        PatternsOf(quiet, null).State.ShouldBe(PatternState.NotAsked);
        PatternsOf(quiet, Report(quiet)).State.ShouldBe(PatternState.NotReady);
        var urgent = Story.Of("none @0..40; sign chest-pain @0");
        var patterns = PatternsOf(urgent, Report(urgent));
        patterns.State.ShouldBe(PatternState.HiddenByFlag);
        patterns.Report.ShouldBeNull();
    }

    [Fact]
    public void A_strong_pattern_is_given_with_its_counts_unless_it_was_hidden()
    {
        // Stress on every other evening, cramps on the nights after it.
        var diary = Story.Of("none @0..119; stress=0 @0..119; stress=4 @0..119/2; cramps @0..119/2; none @0..119/12");
        var found = PatternsOf(diary, Report(diary));
        found.State.ShouldBe(PatternState.Found);
        var stress = found.Strongest.ShouldHaveSingleItem();
        stress.Exposure.Id.ShouldBe("stress");
        (stress.NightsWith, stress.CrampsWith, stress.NightsWithout, stress.CrampsWithout).ShouldBe((60, 50, 60, 0));
        PatternsOf(diary, Report(diary), new FindingEvent(PatternMemory.Key("stress"), FindingEventKind.NotForMe, DiaryBuilder.Tonight)).State.ShouldBe(PatternState.NoneFound);
    }

    [Fact]
    public void What_was_tried_is_counted_with_the_nights_that_followed()
    {
        var diary = Story.Of("none @1..6; cramps @1; stretching=2 @1..3; stretching=0 @4..6; episode @9 stretch=3; episode @10 stretch=1");
        var summary = Of(diary);
        var stretching = summary.Remedies.ShouldHaveSingleItem();
        (stretching.Evenings, stretching.Answered, stretching.QuietNights, stretching.AnsweredNights).ShouldBe((3, 6, 2, 3));
        var relief = summary.Relief.ShouldHaveSingleItem();
        (relief.Times, relief.Rated, relief.Helped).ShouldBe((2, 2, 1));
    }

    [Fact]
    public void No_summary_prints_a_diary_by_accident() => Of(Story.Of("cramps @1")).ToString().ShouldBe(nameof(VisitSummary));

    private static VisitSummary Of(DiaryBuilder diary) => VisitSummary.Of(diary.Journal(), diary.Person, TwelveWeeks, DiaryBuilder.Tonight);

    private static SummaryPatterns PatternsOf(DiaryBuilder diary, TriggerReport? report, params FindingEvent[] memory) =>
        VisitSummary.Of(diary.Journal(), diary.Person, TwelveWeeks, DiaryBuilder.Tonight, memory, report).Patterns;

    private static TriggerReport Report(DiaryBuilder diary) => TriggerFinder.Report(diary.Journal(), Exposures.All, DiaryBuilder.Tonight);
}
