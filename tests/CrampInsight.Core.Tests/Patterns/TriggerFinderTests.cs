using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Patterns;

/// <summary>From a diary to what may be said.</summary>
public sealed class TriggerFinderTests
{
    [Fact]
    public void An_empty_diary_has_counts_only_and_no_factor()
    {
        var report = Report(new());
        report.Status.ShouldBe(TriggerStatus.CountsOnly);
        report.Factors.ShouldBeEmpty();
    }

    [Fact]
    public void Only_what_is_tracked_enters()
    {
        Report(Story.Of("none @0..5; water=6 @0..5; stress=2 @3")).Factors.Select(f => f.Exposure.Id).ShouldBe(["water", "stress"]);
    }

    [Fact]
    public void Counts_are_of_answered_nights_with_both_answers()
    {
        var stretching = Report(Story.Of("none @0..9; cramps @0,1,2; stretching=0 @0,1,3,4; stretching=2 @5,6,2; stretching=2 @20")).Factors.Single();
        (stretching.NightsWith, stretching.CrampsWith, stretching.NightsWithout, stretching.CrampsWithout).ShouldBe((3, 1, 4, 2));
        var shower = Report(Story.Of("none @0..9; cramps @0,1,2; warm-shower=true @0,5; warm-shower=false @1,2,3; warm-shower=true @20")).Factors.Single();
        (shower.NightsWith, shower.CrampsWith, shower.NightsWithout, shower.CrampsWithout).ShouldBe((2, 1, 3, 2));
    }

    [Fact]
    public void What_is_missing_is_said_in_numbers()
    {
        Report(Story.Of("none @0..11; cramps @1,2; warm-shower=true @0..3")).Factors.Single().Needs.ShouldBe(new(8, 0, 16, 4));
        Report(Story.Of("none @0..39; cramps @0..39/4; warm-shower=true @0..39")).Factors.Single().Needs.ShouldBe(new(0, 0, 0, 4));
    }

    [Theory]
    [InlineData(8, 37)]
    [InlineData(45, 15)]
    [InlineData(60, 30)]
    [InlineData(90, 0)]
    public void More_cramp_nights_are_counted_to_the_next_step_of_the_ladder(int have, int missing) => Ladder.Missing(have).ShouldBe(missing);

    [Fact]
    public void The_status_follows_the_diary()
    {
        Report(Story.Of("none @0..18; cramps @0..18/3")).Status.ShouldBe(TriggerStatus.CountsOnly);
        Report(Story.Of("none @0..27; cramps @0..27/3")).Status.ShouldBe(TriggerStatus.TakingShape);
        Report(Story.Of("none @0..79; cramps @0..79/3")).Status.ShouldBe(TriggerStatus.Ready);
    }

    [Fact]
    public void A_plain_trigger_is_likely_and_stands_in_the_headline()
    {
        var report = Report(Trigger(200));
        var shower = report.Factors[0];
        shower.Exposure.Id.ShouldBe("warm-shower");
        shower.Verdict.ShouldBe(Verdict.LikelyTrigger);
        shower.IsHeadline.ShouldBeTrue();
        shower.Probability.ShouldBeGreaterThan(0.95);
        shower.Posterior!.HighRisk.ShouldBeGreaterThan(shower.Posterior.LowRisk);
        report.AsOf.ShouldBe(DiaryBuilder.Tonight);
    }

    [Fact]
    public void What_turned_likely_this_week_is_not_yet_a_headline()
    {
        // The first night from which on the pattern counts as likely, and the weeks after it.
        var diary = Trigger(120).Journal();
        var first = Enumerable.Range(0, 100).Select(ago => DiaryBuilder.Tonight.AddDays(-(100 - ago))).First(n => At(n).Verdict == Verdict.LikelyTrigger);
        At(first).IsHeadline.ShouldBeFalse();
        At(first.AddDays(14)).IsHeadline.ShouldBeTrue();
        FactorReport At(Night night) => TriggerFinder.Report(diary, Exposures.All, night).Factors.Single();
    }

    [Fact]
    public void A_headline_stays_until_it_is_less_likely_than_not()
    {
        // A pattern for the first nights, then none: look by look, forwards, as the rule is written.
        var journal = Fading(nights: 400, until: 100).Journal();
        var (streak, isShown, keptWhilePossible, takenBack) = (0, false, 0, 0);
        for (var ago = 380; ago >= 0; ago -= 7)
        {
            var report = TriggerFinder.Report(journal, Exposures.All, DiaryBuilder.Tonight.AddDays(-ago)).Factors.Single();
            var best = report.Posterior?.Best ?? 0;
            streak = report.Verdict is Verdict.LikelyTrigger ? streak + 1 : 0;
            var before = isShown;
            isShown = best >= 0.5 && (isShown || streak >= 3);
            report.IsHeadline.ShouldBe(isShown);
            if (isShown && report.Verdict == Verdict.PossibleTrigger) keptWhilePossible++;
            if (before && !isShown) takenBack++;
            report.Told.ShouldBe(isShown ? Verdict.LikelyTrigger : report.Verdict == Verdict.LikelyTrigger ? Verdict.PossibleTrigger : report.Verdict);
        }

        keptWhilePossible.ShouldBePositive();
        takenBack.ShouldBePositive();
    }

    [Fact]
    public void What_is_told_after_the_night_is_possible_at_most()
    {
        var diary = new DiaryBuilder();
        for (var ago = 0; ago < 200; ago++)
        {
            var pointed = ago % 3 == 0;
            diary.Answer(FactorCatalogue.Toes, new Choice(pointed ? "pointed" : "neutral"), ago).Cramps(pointed == (ago % 7 != 0) ? CrampAnswer.Some : CrampAnswer.None, ago);
        }

        var toes = Report(diary).Factors.Single();
        toes.Exposure.Id.ShouldBe("toes");
        toes.Posterior!.Harmful.ShouldBeGreaterThan(0.99);
        toes.Verdict.ShouldBe(Verdict.PossibleTrigger);
        toes.IsHeadline.ShouldBeFalse();
    }

    [Fact]
    public void Hours_slept_and_medicines_are_not_compared()
    {
        Exposures.All.ShouldNotContain(e => e.FactorId == "sleep-hours");
        FactorCatalogue.All.Where(f => f != FactorCatalogue.SleepHours).Select(f => f.Id).Except(Exposures.All.Select(e => e.FactorId)).ShouldBeEmpty();
    }

    [Fact]
    public void Nights_after_the_evening_asked_about_do_not_count()
    {
        var early = Trigger(200).Journal();
        TriggerFinder.Report(early, Exposures.All, DiaryBuilder.Tonight.AddDays(-150)).AnsweredNights.ShouldBe(50);
    }

    [Theory]
    [InlineData("caffeine=140; caffeine-last=17:00", 1.0)]
    [InlineData("caffeine=140; caffeine-last=15:00", 0.0)]
    [InlineData("caffeine=0", 0.0)]
    [InlineData("caffeine=140", null)]
    public void A_day_without_caffeine_is_a_day_without_late_caffeine(string story, double? late) =>
        Exposures.All.Single(e => e.Id == "caffeine-last").Read(Story.Of(story).Journal().Entries[0]).ShouldBe(late);

    private static DiaryBuilder Fading(int nights, int until)
    {
        Random random = new(4);
        var diary = new DiaryBuilder();
        for (var ago = nights - 1; ago >= 0; ago--)
        {
            var there = random.Next(3) == 0;
            var chance = there && nights - ago <= until ? 0.55 : 0.2;
            diary.Answer(FactorCatalogue.WarmShower, there, ago).Cramps(random.NextDouble() < chance ? CrampAnswer.Some : CrampAnswer.None, ago);
        }

        return diary;
    }

    private static DiaryBuilder Trigger(int nights)
    {
        Random random = new(4);
        var diary = new DiaryBuilder();
        for (var ago = nights - 1; ago >= 0; ago--)
        {
            var there = random.Next(3) == 0;
            diary.Answer(FactorCatalogue.WarmShower, there, ago).Cramps(random.Next(10) < (there ? 7 : 2) ? CrampAnswer.Some : CrampAnswer.None, ago);
        }

        return diary;
    }

    private static TriggerReport Report(DiaryBuilder diary) => TriggerFinder.Report(diary.Journal(), Exposures.All, DiaryBuilder.Tonight);
}
