using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Tests.Diary;

/// <summary>One thing said about a night, of each kind.</summary>
public sealed class NightEditTests
{
    private static readonly Night Tonight = new(new(2026, 11, 22));
    private static readonly NightEntry Blank = new(Tonight);
    private static readonly Episode Cramp = new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(new(2026, 11, 23, 3, 10, 0), "Europe/Berlin").Moment };

    /// <summary>Two things said one after the other about one field, and a night as it is after each.</summary>
    public static TheoryData<NightEdit, NightEdit, NightEntry, NightEntry> Fields => new()
    {
        {
            new ReadingEdit(Tonight, "water", null, Answer.Of(3m)), new ReadingEdit(Tonight, "water", Answer.Of(9m), Answer.Of(4m)),
            Blank with { Readings = AnswerSet.Empty.With(FactorCatalogue.Water, 3) }, Blank with { Readings = AnswerSet.Empty.With(FactorCatalogue.Water, 4) }
        },
        {
            new ReadingEdit(Tonight, "walk", null, Answer.Of(true)), new ReadingEdit(Tonight, "walk", Answer.Of(false), null),
            Blank with { Readings = AnswerSet.Empty.With("walk", Answer.Of(true)) }, Blank
        },
        { new CrampsEdit(Tonight, null, CrampAnswer.None), new CrampsEdit(Tonight, null, CrampAnswer.Some), Blank with { Cramps = CrampAnswer.None }, Blank with { Cramps = CrampAnswer.Some } },
        { new SleepEdit(Tonight, null, 3), new SleepEdit(Tonight, 9, null), Blank with { SleepDisturbance = 3 }, Blank },
        { new NoteEdit(Tonight, "", "one"), new NoteEdit(Tonight, "older", "two"), Blank with { Note = "one" }, Blank with { Note = "two" } },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_becomes_what_is_said_and_the_rest_stays(NightEdit first, NightEdit second, NightEntry after, NightEntry last)
    {
        first.ApplyTo(Blank).ShouldBe(after);
        second.ApplyTo(after).ShouldBe(last);
        var busy = Blank with { Readings = AnswerSet.Empty.With("stress", Answer.Of(2)), Signs = ["fever"] };
        var changed = first.ApplyTo(busy);
        (changed.Readings.Find("stress"), changed.Signs.ShouldHaveSingleItem()).ShouldBe((Answer.Of(2), "fever"));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_clashes_only_with_what_was_neither_seen_nor_said(NightEdit first, NightEdit second, NightEntry after, NightEntry last)
    {
        first.ClashesWith(Blank).ShouldBeFalse();
        first.ClashesWith(after).ShouldBeFalse();
        second.ClashesWith(last).ShouldBeFalse();
        second.ClashesWith(after).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void The_same_wish_of_somebody_who_sees_the_night_does_not_clash(NightEdit first, NightEdit second, NightEntry after, NightEntry last)
    {
        first.Key.ShouldBe(second.Key);
        second.Seeing(after).ClashesWith(after).ShouldBeFalse();
        second.Seeing(after).ApplyTo(after).ShouldBe(last);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_wish_after_an_earlier_one_has_seen_what_that_said(NightEdit first, NightEdit second, NightEntry after, NightEntry last)
    {
        var then = second.After(first);
        then.ShouldBe(second.Seeing(after));
        then.ClashesWith(after).ShouldBeFalse();
        then.ApplyTo(after).ShouldBe(last);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_wish_in_the_place_of_an_earlier_one_has_seen_what_that_saw(NightEdit first, NightEdit second, NightEntry after, NightEntry last)
    {
        var instead = second.InPlaceOf(first);
        instead.ShouldBe(second.Seeing(Blank));
        instead.ClashesWith(Blank).ShouldBeFalse();
        instead.ApplyTo(Blank).ShouldBe(last);
        // The earlier one was never sent: if that stands there, somebody else said it.
        instead.ClashesWith(after).ShouldBeTrue();
    }

    [Fact]
    public void A_sign_is_on_or_off_whatever_it_was_and_never_clashes()
    {
        var (on, off) = (new SignEdit(Tonight, "fever", true), new SignEdit(Tonight, "fever", false));
        var ticked = Blank with { Signs = ["dark-urine", "fever"] };
        on.ApplyTo(ticked).ShouldBe(ticked);
        off.ApplyTo(ticked).ShouldBe(Blank with { Signs = ["dark-urine"] });
        off.ApplyTo(Blank).ShouldBe(Blank);
        on.ApplyTo(Blank).ShouldBe(Blank with { Signs = ["fever"] });
        foreach (var night in new[] { Blank, ticked })
            foreach (var edit in new NightEdit[] { on, off, on.After(off), on.InPlaceOf(on), off.Seeing(ticked) })
                edit.ClashesWith(night).ShouldBeFalse();
    }

    [Fact]
    public void A_whole_night_takes_the_place_of_everything()
    {
        var stored = Blank with { Note = "theirs", SleepDisturbance = 3 };
        var mine = new WholeNightEdit(Tonight, Blank with { Note = "mine" });
        mine.ClashesWith(stored).ShouldBeFalse();
        mine.ApplyTo(stored).ShouldBe(Blank with { Note = "mine" });
        new WholeNightEdit(Tonight, null).ApplyTo(stored).ShouldBe(Blank);
        (mine.Seeing(stored), mine.After(mine), mine.InPlaceOf(mine)).ShouldBe((mine, mine, mine));
    }

    [Fact]
    public void Edits_of_different_things_have_different_keys()
    {
        DiaryEdit[] edits =
        [
            new ReadingEdit(Tonight, "water", null, null), new ReadingEdit(Tonight, "walk", null, null), new CrampsEdit(Tonight, null, null), new SleepEdit(Tonight, null, null),
            new NoteEdit(Tonight, "", ""), new SignEdit(Tonight, "water", true), new WholeNightEdit(Tonight, null), new EpisodeEdit(Cramp.Id, null, Cramp), new EpisodeEdit(Guid.NewGuid(), null, null),
        ];
        edits.Select(e => e.Key).ShouldBeUnique();
    }

    [Fact]
    public void What_can_never_be_stored_is_named()
    {
        Problem(new ReadingEdit(Tonight, "", null, Answer.Of(1m))).ShouldBe(EditProblem.NoId);
        Problem(new SignEdit(Tonight, " ", true)).ShouldBe(EditProblem.NoId);
        Problem(new ReadingEdit(Tonight, "water", null, Answer.Of(40.5m))).ShouldBe(EditProblem.OutOfRange);
        Problem(new ReadingEdit(Tonight, "footwear", null, Answer.Of(new Choice("wings")))).ShouldBe(EditProblem.OutOfRange);
        Problem(new SleepEdit(Tonight, null, 11)).ShouldBe(EditProblem.OutOfRange);
        Problem(new NoteEdit(Tonight, "", new('a', NightEntry.MaxNoteLength + 1))).ShouldBe(EditProblem.TooLong);
        Problem(new CrampsEdit(Tonight, null, CrampAnswer.None), Blank.WithEpisode(Cramp)).ShouldBe(EditProblem.HasCramps);
        Problem(new CrampsEdit(Tonight, null, null), Blank.WithEpisode(Cramp)).ShouldBe(EditProblem.HasCramps);
    }

    [Fact]
    public void What_can_be_stored_has_no_problem()
    {
        Problem(new ReadingEdit(Tonight, "water", null, Answer.Of(40m))).ShouldBeNull();
        Problem(new ReadingEdit(Tonight, "water", Answer.Of(40m), null)).ShouldBeNull();
        // What cannot be read is kept: it came from somewhere, and is given back there.
        Problem(new ReadingEdit(Tonight, "water", null, Answer.Keep("a lot"))).ShouldBeNull();
        Problem(new ReadingEdit(Tonight, "moon-phase", null, Answer.Keep("waxing"))).ShouldBeNull();
        Problem(new SleepEdit(Tonight, null, 10)).ShouldBeNull();
        Problem(new NoteEdit(Tonight, "", new('a', NightEntry.MaxNoteLength))).ShouldBeNull();
        Problem(new CrampsEdit(Tonight, null, CrampAnswer.Some), Blank.WithEpisode(Cramp)).ShouldBeNull();
        Problem(new CrampsEdit(Tonight, null, CrampAnswer.None)).ShouldBeNull();
    }

    [Fact]
    public void An_answer_of_another_kind_is_refused_even_where_its_text_could_be_read()
    {
        Problem(new ReadingEdit(Tonight, "water", null, Answer.Of(3))).ShouldBe(EditProblem.WrongKind);
        Problem(new ReadingEdit(Tonight, "water", null, Answer.Of(new Choice("3")))).ShouldBe(EditProblem.WrongKind);
        Problem(new ReadingEdit(Tonight, "water", null, Answer.Keep("3"))).ShouldBe(EditProblem.WrongKind);
        Problem(new ReadingEdit(Tonight, "stress", null, Answer.Of(2m))).ShouldBe(EditProblem.WrongKind);
        Problem(new ReadingEdit(Tonight, "walk", null, Answer.Of(new Choice("true")))).ShouldBe(EditProblem.WrongKind);
        Problem(new ReadingEdit(Tonight, "footwear", null, Answer.Keep("supportive"))).ShouldBe(EditProblem.WrongKind);
        Problem(new ReadingEdit(Tonight, "caffeine-last", null, Answer.Keep("11:15"))).ShouldBe(EditProblem.WrongKind);
    }

    [Fact]
    public void An_edit_is_about_its_own_night_and_its_own_cramp()
    {
        Should.Throw<ArgumentException>(() => new WholeNightEdit(Tonight, new(Tonight.Previous)));
        Should.Throw<ArgumentException>(() => new EpisodeEdit(Guid.NewGuid(), null, Cramp));
        Should.Throw<ArgumentException>(() => new EpisodeEdit(Guid.NewGuid(), Cramp, null));
        Should.Throw<ArgumentException>(() => new EpisodeEdit(Cramp.Id, null, null) with { Saw = Cramp with { Id = Guid.NewGuid() } });
    }

    [Fact]
    public void A_factor_of_the_persons_own_has_its_own_range()
    {
        FactorSet own = new([new() { Id = "x-mood", Name = "Mood", Kind = FactorKind.Scale, Max = 7 }]);
        new ReadingEdit(Tonight, "x-mood", null, Answer.Of(8)).ProblemWith(Blank, own).ShouldBe(EditProblem.OutOfRange);
        new ReadingEdit(Tonight, "x-mood", null, Answer.Of(7)).ProblemWith(Blank, own).ShouldBeNull();
    }

    [Fact]
    public void A_change_of_a_cramp_clashes_with_another_change_and_with_a_deletion()
    {
        var mine = new EpisodeEdit(Cramp.Id, Cramp, Cramp with { Pain = 3 });
        mine.ClashesWith(Cramp).ShouldBeFalse();
        mine.ClashesWith(Cramp with { Pain = 3 }).ShouldBeFalse();
        mine.ClashesWith(Cramp with { Pain = 8 }).ShouldBeTrue();
        mine.ClashesWith(null).ShouldBeTrue();
        (mine with { Overwrites = true }).ClashesWith(Cramp with { Pain = 8 }).ShouldBeFalse();
        (mine with { Overwrites = true }).ClashesWith(null).ShouldBeFalse();
    }

    [Fact]
    public void A_new_cramp_clashes_with_one_of_its_id_and_a_deletion_with_nothing()
    {
        var log = new EpisodeEdit(Cramp.Id, null, Cramp);
        log.ClashesWith(null).ShouldBeFalse();
        log.ClashesWith(Cramp).ShouldBeFalse();
        log.ClashesWith(Cramp with { Pain = 8 }).ShouldBeTrue();
        (log with { IsNew = true }).ClashesWith(Cramp).ShouldBeTrue();
        (log with { IsNew = true }).ClashesWith(null).ShouldBeFalse();
        var delete = new EpisodeEdit(Cramp.Id, Cramp, null);
        delete.ClashesWith(Cramp with { Pain = 8 }).ShouldBeFalse();
        delete.ClashesWith(null).ShouldBeFalse();
    }

    [Fact]
    public void An_edit_never_prints_what_was_said() => new NoteEdit(Tonight, "", "secret").ToString().ShouldBe(nameof(NoteEdit));

    private static EditProblem? Problem(NightEdit edit, NightEntry? stored = null) => edit.ProblemWith(stored ?? Blank, FactorSet.Catalogue);
}
