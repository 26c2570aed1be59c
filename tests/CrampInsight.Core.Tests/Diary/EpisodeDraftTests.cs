using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Tests.Diary;

public sealed class EpisodeDraftTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly Night LastNight = new(new(2026, 11, 22));

    [Fact]
    public void A_time_after_midnight_is_on_the_next_date_of_the_same_night() =>
        Draft(LastNight, 3, 10).Local.ShouldBe(new DateTime(2026, 11, 23, 3, 10, 0));

    [Fact]
    public void A_time_in_the_evening_is_on_the_date_of_the_night() =>
        Draft(LastNight, 23, 30).Local.ShouldBe(new DateTime(2026, 11, 22, 23, 30, 0));

    [Fact]
    public void Without_a_time_it_waits() => new EpisodeDraft(LastNight, "Europe/Berlin").Problems(Now).ShouldBe([EpisodeProblem.TimeMissing]);

    [Fact]
    public void A_time_that_has_not_come_is_refused() => Draft(LastNight, 11, 0).Problems(Now).ShouldBe([EpisodeProblem.InFuture]);

    [Fact]
    public void A_time_that_spring_skipped_is_refused() => Draft(new(new(2026, 3, 28)), 2, 30).Problems(Now).ShouldBe([EpisodeProblem.SkippedByClockChange]);

    [Fact]
    public void A_time_that_autumn_repeats_can_be_either()
    {
        var draft = Draft(new(new(2026, 10, 24)), 2, 30);
        draft.IsRepeated.ShouldBeTrue();
        var first = draft.ToEpisode();
        draft.Later = true;
        (draft.ToEpisode().StartedAt.Instant - first.StartedAt.Instant).ShouldBe(TimeSpan.FromHours(1));
        EpisodeDraft.From(draft.ToEpisode()).Later.ShouldBeTrue();
        EpisodeDraft.From(first).Later.ShouldBeFalse();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(241)]
    public void Impossible_minutes_are_refused(int minutes)
    {
        var draft = Draft(LastNight, 3, 10);
        draft.Minutes = minutes;
        draft.Problems(Now).ShouldBe([EpisodeProblem.MinutesOutOfRange]);
    }

    [Fact]
    public void What_was_typed_comes_back_when_it_is_opened_again()
    {
        var draft = Draft(LastNight, 3, 10);
        draft.Leg = Leg.Left;
        draft.Muscles.Add(Muscle.Calf);
        draft.Minutes = 3.5m;
        draft.Pain = 7;
        draft.Woke = true;
        draft.Relief.Add(new(ReliefKind.Stretch, 2));
        draft.Signs.Add(Signs.OneLegSwelling);
        draft.Note = "long day";
        var again = EpisodeDraft.From(draft.ToEpisode()).ToEpisode();
        again.ShouldBeEquivalentTo(draft.ToEpisode());
    }

    [Fact]
    public void A_guess_takes_the_time_away_and_a_time_the_guess()
    {
        var draft = Draft(LastNight, 3, 10);
        draft.About = About.MidnightToTwo;
        draft.Time.ShouldBeNull();
        var guess = draft.ToEpisode();
        (guess.About, guess.StartedAt.Local).ShouldBe((About.MidnightToTwo, new DateTime(2026, 11, 23, 1, 0, 0)));
        var again = EpisodeDraft.From(guess);
        (again.Time, again.About).ShouldBe((null, About.MidnightToTwo));
        again.ToEpisode().ShouldBe(guess);
        again.Time = new(3, 20);
        var exact = again.ToEpisode();
        (exact.About, exact.StartedAt.Local).ShouldBe((null, new DateTime(2026, 11, 23, 3, 20, 0)));
        guess.ShouldNotBe(guess with { About = About.Unknown });
    }

    [Fact]
    public void A_part_of_the_night_that_has_not_begun_is_refused_and_a_time_nobody_knows_is_not()
    {
        var evening = new DateTimeOffset(2026, 11, 23, 0, 10, 0, TimeSpan.FromHours(1));
        ProblemsAt(About.BeforeMidnight).ShouldBeEmpty();
        ProblemsAt(About.MidnightToTwo).ShouldBeEmpty();
        ProblemsAt(About.TwoToFour).ShouldBe([EpisodeProblem.InFuture]);
        ProblemsAt(About.FourToSix).ShouldBe([EpisodeProblem.InFuture]);
        ProblemsAt(About.Unknown).ShouldBeEmpty();

        IReadOnlyList<EpisodeProblem> ProblemsAt(About about) => new EpisodeDraft(LastNight, "Europe/Berlin") { About = about }.Problems(evening);
    }

    [Fact]
    public void Nothing_said_is_nothing_to_store() => new EpisodeDraft(LastNight, "Europe/Berlin").ToStore(Now, null).ShouldBeNull();

    [Fact]
    public void What_is_said_without_a_time_is_stored_as_of_that_night()
    {
        var draft = new EpisodeDraft(LastNight, "Europe/Berlin") { Leg = Leg.Left };
        var stored = draft.ToStore(Now, null)!;
        (stored.About, stored.Leg, stored.StartedAt.Local).ShouldBe((About.Unknown, Leg.Left, new DateTime(2026, 11, 23, 3, 0, 0)));
    }

    [Fact]
    public void A_time_that_cannot_be_holds_nothing_else_back()
    {
        var draft = Draft(LastNight, 11, 0);
        draft.ToStore(Now, null).ShouldBeNull();
        draft.Pain = 6;
        draft.ToStore(Now, null)!.About.ShouldBe(About.Unknown);
        var exact = Draft(LastNight, 3, 10).ToEpisode();
        var kept = draft.ToStore(Now, exact)!;
        (kept.StartedAt, kept.About, kept.Pain).ShouldBe((exact.StartedAt, null, 6));
    }

    [Fact]
    public void A_time_taken_away_is_not_known_any_more()
    {
        var draft = Draft(LastNight, 3, 10);
        var exact = draft.ToEpisode();
        draft.Time = null;
        draft.ToStore(Now, exact)!.About.ShouldBe(About.Unknown);
    }

    [Fact]
    public void Minutes_that_cannot_be_stay_as_they_are_stored()
    {
        var draft = Draft(LastNight, 3, 10);
        (draft.Minutes, draft.Leg) = (300, Leg.Right);
        var stored = draft.ToStore(Now, draft.ToEpisode() with { Minutes = 4 })!;
        (stored.Minutes, stored.Leg).ShouldBe((4, Leg.Right));
    }

    private static EpisodeDraft Draft(Night night, int hour, int minute) => new(night, "Europe/Berlin") { Time = new(hour, minute) };
}
