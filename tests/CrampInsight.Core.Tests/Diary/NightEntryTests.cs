using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CsCheck;

namespace CrampInsight.Core.Tests.Diary;

/// <summary>Whatever way a night is made, it says nothing impossible.</summary>
public sealed class NightEntryTests
{
    private static readonly Night Tonight = new(new(2026, 11, 22));
    private static readonly NightEntry Blank = new(Tonight);

    [Fact]
    public void A_logged_cramp_is_an_answer()
    {
        (Blank with { Episodes = [At(3)] }).Cramps.ShouldBe(CrampAnswer.Some);
        new NightEntry(Tonight) { Cramps = CrampAnswer.None, Episodes = [At(3)] }.Cramps.ShouldBe(CrampAnswer.Some);
        new NightEntry(Tonight) { Episodes = [At(3)], Cramps = CrampAnswer.None }.Cramps.ShouldBe(CrampAnswer.Some);
    }

    [Theory]
    [InlineData(CrampAnswer.None)]
    [InlineData(null)]
    public void Nothing_said_later_takes_back_a_logged_cramp(CrampAnswer? said)
    {
        var logged = Blank.WithEpisode(At(3));
        (logged with { Cramps = said }).Cramps.ShouldBe(CrampAnswer.Some);
        (logged with { Cramps = said }).ShouldBe(logged);
    }

    [Fact]
    public void Without_its_last_cramp_a_night_is_unanswered_whatever_was_said_before()
    {
        var cramp = At(3);
        (Blank with { Cramps = CrampAnswer.None }).WithEpisode(cramp).WithoutEpisode(cramp.Id).Cramps.ShouldBeNull();
        (Blank with { Cramps = CrampAnswer.Some }).WithEpisode(cramp).WithoutEpisode(cramp.Id).ShouldBe(Blank);
    }

    /// <summary>By whatever way the last cramp goes, an answer from before it does not come back.</summary>
    [Fact]
    public void When_the_cramps_are_taken_away_no_earlier_answer_comes_back()
    {
        NightEntry[] logged = [Blank.WithEpisode(At(3)) with { Cramps = CrampAnswer.None }, (Blank with { Cramps = CrampAnswer.None }).WithEpisode(At(3)), new(Tonight) { Episodes = [At(3)], Cramps = CrampAnswer.None }];
        foreach (var night in logged)
        {
            (night with { Episodes = [] }).ShouldBe(Blank);
            (night with { Episodes = [At(5)] } with { Episodes = [] }).ShouldBe(Blank);
            (night with { Episodes = [], Cramps = CrampAnswer.None }).Cramps.ShouldBe(CrampAnswer.None);
        }

        (Blank with { Cramps = CrampAnswer.None, Episodes = [] }).Cramps.ShouldBe(CrampAnswer.None);
        (Blank with { Cramps = CrampAnswer.Some } with { Episodes = [] }).Cramps.ShouldBe(CrampAnswer.Some);
    }

    [Fact]
    public void Without_one_of_two_cramps_a_night_still_has_some()
    {
        var (early, late) = (At(3), At(5));
        var left = Blank.WithEpisode(early).WithEpisode(late).WithoutEpisode(early.Id);
        (left.Cramps, left.Episodes.ShouldHaveSingleItem()).ShouldBe((CrampAnswer.Some, late));
    }

    [Fact]
    public void A_cramp_that_is_not_there_takes_nothing_with_it()
    {
        var answered = Blank with { Cramps = CrampAnswer.None };
        answered.WithoutEpisode(Guid.NewGuid()).ShouldBeSameAs(answered);
    }

    [Fact]
    public void A_cramp_of_another_night_is_refused()
    {
        var other = At(3, Tonight.Previous);
        Should.Throw<ArgumentException>(() => Blank with { Episodes = [other] });
        Should.Throw<ArgumentException>(() => Blank with { Episodes = [At(3), other] });
        Should.Throw<ArgumentException>(() => Blank.WithEpisode(other));
    }

    [Fact]
    public void The_night_of_a_cramp_runs_from_noon_to_noon()
    {
        Blank.WithEpisode(New(Tonight.Start)).Episodes.ShouldHaveSingleItem();
        Blank.WithEpisode(New(Tonight.End.AddMinutes(-1))).Episodes.ShouldHaveSingleItem();
        Should.Throw<ArgumentException>(() => Blank.WithEpisode(New(Tonight.Start.AddMinutes(-1))));
        Should.Throw<ArgumentException>(() => Blank.WithEpisode(New(Tonight.End)));
    }

    [Fact]
    public void Two_cramps_with_one_id_are_refused()
    {
        var cramp = At(3);
        Should.Throw<ArgumentException>(() => Blank with { Episodes = [cramp, At(5) with { Id = cramp.Id }] });
    }

    [Fact]
    public void A_cramp_takes_the_place_of_the_one_with_its_id()
    {
        var cramp = At(3);
        Blank.WithEpisode(cramp).WithEpisode(cramp with { Pain = 4 }).Episodes.ShouldHaveSingleItem().Pain.ShouldBe(4);
    }

    [Fact]
    public void Cramps_are_in_the_order_of_their_start()
    {
        Episode[] cramps = [At(5), At(1), At(3)];
        (Blank with { Episodes = cramps }).Episodes.ShouldBe([cramps[1], cramps[2], cramps[0]]);
    }

    /// <summary>In autumn the clock shows an hour twice: a later moment can have an earlier clock time.</summary>
    [Fact]
    public void The_order_is_that_of_the_moments_and_not_of_the_clock()
    {
        var night = new Night(new(2026, 10, 24));
        Episode second = new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(new(2026, 10, 25, 2, 10, 0), "Europe/Berlin", later: true).Moment };
        Episode first = new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(new(2026, 10, 25, 2, 50, 0), "Europe/Berlin").Moment };
        (new NightEntry(night) { Episodes = [second, first] }).Episodes.ShouldBe([first, second]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Disturbed_sleep_outside_0_to_10_is_refused(int value) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Blank with { SleepDisturbance = value });

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(null)]
    public void Disturbed_sleep_from_0_to_10_is_taken(int? value) => (Blank with { SleepDisturbance = value }).SleepDisturbance.ShouldBe(value);

    [Fact]
    public void A_note_is_no_longer_than_is_kept()
    {
        (Blank with { Note = new('a', NightEntry.MaxNoteLength) }).Note.Length.ShouldBe(NightEntry.MaxNoteLength);
        Should.Throw<ArgumentException>(() => Blank with { Note = new('a', NightEntry.MaxNoteLength + 1) });
    }

    [Fact]
    public void A_sign_is_ticked_once() => (Blank with { Signs = ["fever", "dark-urine", "fever"] }).Signs.ShouldBe(["fever", "dark-urine"]);

    [Fact]
    public void A_night_that_says_nothing_is_blank_and_any_answer_makes_it_not()
    {
        Blank.IsBlank.ShouldBeTrue();
        NightEntry[] said =
        [
            Blank with { Cramps = CrampAnswer.None },
            Blank with { SleepDisturbance = 0 },
            Blank with { Readings = AnswerSet.Empty.With("water", Answer.Of(0m)) },
            Blank with { Signs = ["fever"] },
            Blank with { Note = " " },
            Blank.WithEpisode(At(3)),
        ];
        said.ShouldAllBe(n => !n.IsBlank);
        said.ShouldBeUnique();
        said.ShouldAllBe(n => !n.Equals(Blank));
    }

    [Fact]
    public void Nights_that_say_the_same_are_equal()
    {
        var cramp = At(3);
        NightEntry Make(params string[] signs) => new(Tonight) { SleepDisturbance = 3, Note = "long day", Signs = signs, Readings = AnswerSet.Empty.With("water", Answer.Of(1.50m)), Episodes = [cramp with { Muscles = [Muscle.Calf] }] };
        var (one, two) = (Make("fever", "dark-urine"), Make("dark-urine", "fever"));
        one.ShouldBe(two);
        one.GetHashCode().ShouldBe(two.GetHashCode());
        one.ShouldNotBe(Make("fever"));
        one.ShouldNotBe(new(Tonight.Next));
    }

    [Fact]
    public void A_night_never_prints_what_was_said() => (Blank with { Note = "secret" }).ToString().ShouldBe(nameof(NightEntry));

    [Fact]
    public void Any_cramps_that_come_and_go_leave_a_valid_night() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 11], Gen.Bool).Array[0, 20].Sample(steps =>
        {
            var ids = Enumerable.Range(1, 4).Select(i => new Guid(i, 0, 0, new byte[8])).ToArray();
            Dictionary<Guid, Episode> plain = [];
            var night = Blank with { Cramps = CrampAnswer.None };
            foreach (var (id, hour, isThere) in steps)
            {
                var cramp = At(hour) with { Id = ids[id] };
                night = isThere ? night.WithEpisode(cramp) : night.WithoutEpisode(cramp.Id);
                if (isThere) plain[cramp.Id] = cramp;
                else plain.Remove(cramp.Id);
                night.Episodes.ShouldBe(plain.Values.OrderBy(e => e.StartedAt.Instant).ThenBy(e => e.Id));
                if (plain.Count > 0) night.Cramps.ShouldBe(CrampAnswer.Some);
                else night.Cramps.ShouldNotBe(CrampAnswer.Some);
            }
        }, iter: 300);

    private static Episode At(int hour, Night? night = null) => New((night ?? Tonight).Evening.AddDays(1).ToDateTime(new(hour, 10)));

    private static Episode New(DateTime local) => new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(local, "Europe/Berlin").Moment };
}
