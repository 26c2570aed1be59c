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

    private static EpisodeDraft Draft(Night night, int hour, int minute) => new(night, "Europe/Berlin") { Time = new(hour, minute) };
}
