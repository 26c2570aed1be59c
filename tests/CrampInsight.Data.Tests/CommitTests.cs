using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Summaries;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Tests;

/// <summary>What is said together is written together, or not at all.</summary>
public sealed class CommitTests
{
    private static readonly Night Tonight = new(new(2026, 11, 22));
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly NoteEdit Fine = new(Tonight.Previous, "", "fine");

    public static TheoryData<DiaryEdit, EditProblem> Impossible => new()
    {
        { new ReadingEdit(Tonight, " ", null, Answer.Of(1m)), EditProblem.NoId },
        { new SignEdit(Tonight, "", true), EditProblem.NoId },
        { new ReadingEdit(Tonight, "water", null, Answer.Of(41m)), EditProblem.OutOfRange },
        { new ReadingEdit(Tonight, "footwear", null, Answer.Of(new Choice("wings"))), EditProblem.OutOfRange },
        { new SleepEdit(Tonight, null, 11), EditProblem.OutOfRange },
        { new SleepEdit(Tonight, null, -1), EditProblem.OutOfRange },
        { new NoteEdit(Tonight, "", new('a', NightEntry.MaxNoteLength + 1)), EditProblem.TooLong },
        { new ChoicesEdit(c => c with { Questions = new('a', SummaryChoices.MaxQuestionsLength + 1) }), EditProblem.TooLong },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task An_edit_that_cannot_be_applied_names_itself_and_keeps_back_the_others(DiaryEdit edit, EditProblem problem)
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await KeptBackAsync(file, diary, edit, problem);
    }

    [Theory]
    [InlineData(CrampAnswer.None)]
    [InlineData(null)]
    public async Task No_answer_that_contradicts_a_cramp_is_written(CrampAnswer? said)
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await file.CommitAsync(diary, Cramps.In(Tonight).Log());
        await KeptBackAsync(file, diary, new CrampsEdit(Tonight, CrampAnswer.Some, said), EditProblem.HasCramps);
    }

    [Fact]
    public async Task A_whole_night_with_a_cramp_of_another_night_is_refused()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var cramp = Cramps.In(Tonight);
        await file.CommitAsync(diary, cramp.Log());
        var there = Tonight.AddDays(-5);
        await KeptBackAsync(file, diary, new WholeNightEdit(there, new(there) { Episodes = [cramp with { StartedAt = Cramps.At(there) }] }), EditProblem.IdTaken);
    }

    [Fact]
    public async Task Two_whole_nights_cannot_hold_one_cramp()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var cramp = Cramps.In(Tonight);
        var there = Tonight.AddDays(-5);
        var second = new WholeNightEdit(there, new(there) { Episodes = [cramp with { StartedAt = Cramps.At(there) }] });
        var refused = await file.CommitAsync(diary, new WholeNightEdit(Tonight, new(Tonight) { Episodes = [cramp] }), second);
        refused.Refusal.ShouldBe((second, EditProblem.IdTaken));
        (await file.JournalAsync(diary)).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cramp_logged_a_moment_ago_is_on_its_night_for_the_next_edit()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var cramp = Cramps.In(Tonight);
        var there = Tonight.AddDays(-5);
        var whole = new WholeNightEdit(there, new(there) { Episodes = [cramp with { StartedAt = Cramps.At(there) }] });
        (await file.CommitAsync(diary, cramp.Log(), whole)).Refusal.ShouldBe((whole, EditProblem.IdTaken));
    }

    [Fact]
    public async Task A_cramp_whose_night_was_deleted_may_stand_on_another()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var cramp = Cramps.In(Tonight);
        await file.CommitAsync(diary, cramp.Log(), new ReadingEdit(Tonight, "water", null, Answer.Of(3m)));
        var there = Tonight.AddDays(-5);
        var whole = new NightEntry(there) { Episodes = [cramp with { StartedAt = Cramps.At(there) }] };
        (await file.CommitAsync(diary, new WholeNightEdit(Tonight, null), new WholeNightEdit(there, whole))).Outcome.ShouldBe(CommitOutcome.Written);
        (await file.JournalAsync(diary)).Entries.ShouldBe([whole]);
    }

    [Fact]
    public async Task The_choice_that_is_too_long_is_named_and_not_the_one_before_it()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        ChoicesEdit[] edits = [new(c => c with { Weeks = 4 }), new(c => c with { Questions = new('a', SummaryChoices.MaxQuestionsLength + 1) })];
        (await file.CommitAsync(diary, [.. edits])).Refusal.ShouldBe((edits[1], EditProblem.TooLong));
    }

    [Fact]
    public async Task Everything_a_person_says_at_once_is_one_step_of_the_revision()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var cramp = Cramps.In(Tonight.Previous);
        var medicine = new Medication { Id = Guid.NewGuid(), Name = "ramipril", Classes = ["ace-inhibitor"] };
        var shown = new FindingEvent("stretching", FindingEventKind.Shown, Tonight);
        var before = await file.Reader.RevisionAsync(diary, None);
        var committed = await file.CommitAsync(
            diary,
            new ReadingEdit(Tonight, "water", null, Answer.Of(7m)),
            new SleepEdit(Tonight.Previous, null, 4),
            new CrampsEdit(Tonight.AddDays(-2), null, CrampAnswer.None),
            cramp.Log(),
            new PersonEdit(p => p with { BirthYear = 1958 }),
            new MedicationEdit(medicine.Id, medicine),
            new MemoryEdit(shown),
            new ChoicesEdit(c => c with { Weeks = 4 }));
        committed.Outcome.ShouldBe(CommitOutcome.Written);
        committed.Revision.ShouldBe(before!.Value + 1);
        committed.Before.ShouldAllBe(n => n.IsBlank);
        committed.Events.ShouldBe([shown]);
        var read = await file.Reader.OpenAsync(diary, _ => Tonight, _ => null, None);
        read.Revision.ShouldBe(committed.Revision);
        read.Snapshot.Memory.ShouldBe([shown]);
        read.Snapshot.Person.BirthYear.ShouldBe(1958);
        read.Snapshot.Person.Medications.ShouldHaveSingleItem().Name.ShouldBe("ramipril");
        committed.Person!.Medications.ShouldHaveSingleItem().Id.ShouldBe(medicine.Id);
        (await file.Reader.ChoicesAsync(diary, None)).Weeks.ShouldBe(4);
        read.Snapshot.Journal.Entries.ShouldBe(
        [
            new(Tonight.AddDays(-2)) { Cramps = CrampAnswer.None },
            new(Tonight.Previous) { SleepDisturbance = 4, Episodes = [cramp] },
            new(Tonight) { Readings = AnswerSet.Empty.With(FactorCatalogue.Water, 7) },
        ]);
        committed.Nights.Select(n => n.Entry).OrderBy(n => n.Night).ShouldBe(read.Snapshot.Journal.Entries);
    }

    [Fact]
    public async Task A_cramp_that_moves_keeps_its_row()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var (cramp, other) = (Cramps.In(Tonight), Cramps.In(Tonight, 5));
        await file.CommitAsync(diary, cramp.Log(), other.Log());
        var before = await RowOfAsync(file, cramp.Id);
        var moved = await file.CommitAsync(diary, cramp.Change(c => c with { StartedAt = Cramps.At(Tonight.Previous) }));
        (await RowOfAsync(file, cramp.Id)).ShouldBe(before);
        moved.Find(Tonight.Previous)!.Cramps.ShouldBe(CrampAnswer.Some);
        moved.Find(Tonight)!.Episodes.ShouldBe([other]);
        moved.Find(Tonight)!.Cramps.ShouldBe(CrampAnswer.Some);
    }

    [Fact]
    public async Task A_cramp_that_moves_leaves_the_rest_of_the_night_as_it_was()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var cramp = Cramps.In(Tonight);
        await file.CommitAsync(diary, new CrampsEdit(Tonight, null, CrampAnswer.None), cramp.Log(), new NoteEdit(Tonight, "", "long day"), new SleepEdit(Tonight, null, 6));
        await file.CommitAsync(diary, cramp.Change(c => c with { StartedAt = Cramps.At(Tonight.Next) }));
        var journal = await file.JournalAsync(diary);
        journal.Find(Tonight).ShouldBe(new(Tonight) { Note = "long day", SleepDisturbance = 6 });
        journal.Find(Tonight.Next)!.Cramps.ShouldBe(CrampAnswer.Some);
    }

    [Fact]
    public async Task A_cramp_that_moves_twice_at_once_stands_where_it_came_to_last()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var cramp = Cramps.In(Tonight);
        await file.CommitAsync(diary, cramp.Log());
        var there = cramp with { StartedAt = Cramps.At(Tonight.Previous) };
        await file.CommitAsync(diary, cramp.Change(_ => there), there.Change(c => c with { StartedAt = Cramps.At(Tonight.Next) }));
        var journal = await file.JournalAsync(diary);
        journal.Entries.Where(n => n.Episodes.Count > 0).ShouldHaveSingleItem().Night.ShouldBe(Tonight.Next);
        journal.Entries.Select(n => n.Cramps).ShouldBe([null, CrampAnswer.Some]);
    }

    [Fact]
    public async Task A_quick_second_answer_to_one_question_is_the_one_that_counts()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var first = new ReadingEdit(Tonight, "water", null, Answer.Of(3m));
        var second = new ReadingEdit(Tonight, "water", null, Answer.Of(4m)).After(first);
        (await file.CommitAsync(diary, first, second)).Find(Tonight)!.Read(FactorCatalogue.Water).ShouldBe(4);
        (await file.JournalAsync(diary)).Find(Tonight)!.Read(FactorCatalogue.Water).ShouldBe(4);
    }

    [Fact]
    public async Task A_cramp_logged_and_deleted_at_once_leaves_nothing()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var cramp = Cramps.In(Tonight);
        (await file.CommitAsync(diary, cramp.Log(), cramp.Delete())).Find(Tonight)!.IsBlank.ShouldBeTrue();
        (await file.JournalAsync(diary)).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_medicine_removed_and_put_back_at_once_is_there()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var medicine = new Medication { Id = Guid.NewGuid(), Name = "ramipril", Classes = ["ace-inhibitor"] };
        await file.SaveMedicineAsync(diary, medicine);
        var back = await file.CommitAsync(diary, new MedicationEdit(medicine.Id, null), new MedicationEdit(medicine.Id, medicine with { Dose = "5 mg" }));
        back.Person!.Medications.ShouldHaveSingleItem().Dose.ShouldBe("5 mg");
        (await file.Reader.PersonAsync(diary, None)).Medications.ShouldHaveSingleItem().Dose.ShouldBe("5 mg");
    }

    [Fact]
    public async Task A_person_edit_leaves_the_medicines_alone()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await file.SaveMedicineAsync(diary, new() { Id = Guid.NewGuid(), Name = "ramipril", Classes = ["ace-inhibitor"] });
        (await file.TellAsync(diary, _ => new() { BirthYear = 1958 })).Person!.Medications.ShouldHaveSingleItem();
        (await file.Reader.PersonAsync(diary, None)).Medications.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_whole_night_is_stored_even_when_it_says_nothing()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var put = (await file.PutAsync(diary, new NightEntry(Tonight))).Nights.ShouldHaveSingleItem();
        put.Version.ShouldNotBeNull();
        (await file.Reader.NightAsync(diary, Tonight, None)).ShouldBe(put);
    }

    [Fact]
    public async Task An_answer_taken_back_from_a_night_that_has_none_makes_no_night()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        (await file.CommitAsync(diary, new ReadingEdit(Tonight, "water", null, null))).Nights.ShouldHaveSingleItem().Version.ShouldBeNull();
        (await file.JournalAsync(diary)).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_night_that_nobody_speaks_of_keeps_its_version()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var kept = (await file.CommitAsync(diary, new NoteEdit(Tonight, "", "long day"))).Nights.ShouldHaveSingleItem();
        var cramp = await file.Writer.CommitAsync(diary, [Cramps.In(Tonight.Previous).Log()], new(Tonight, v => v == kept.Version));
        cramp.Nights.Select(n => n.Entry.Night).ShouldBe([Tonight.Previous]);
        (await file.Reader.NightAsync(diary, Tonight, None)).ShouldBe(kept);
    }

    [Fact]
    public async Task Being_shown_counts_once_an_evening_whatever_level_is_said_with_it()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        FindingEvent shown = new("B1", FindingEventKind.Shown, Tonight, 2m);
        var twice = await file.RememberAsync(diary, shown, shown with { Level = 3m });
        twice.Events.ShouldBe([shown]);
        (await file.RememberAsync(diary, shown with { Level = 4m }, shown with { Evening = Tonight.Next })).Events.ShouldBe([shown with { Evening = Tonight.Next }]);
        (await file.MemoryAsync(diary)).ShouldBe([shown, shown with { Evening = Tonight.Next }]);
    }

    [Fact]
    public async Task Two_pages_that_show_the_same_at_once_count_once()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        FindingEvent shown = new("B1", FindingEventKind.Shown, Tonight);
        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => file.RememberAsync(diary, shown)));
        pages.ShouldAllBe(p => p.IsWritten);
        pages.Sum(p => p.Events.Count).ShouldBe(1);
        (await file.MemoryAsync(diary)).ShouldBe([shown]);
    }

    [Fact]
    public async Task What_was_put_away_taken_back_and_put_away_again_at_once_is_put_away()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        FindingEvent away = new("stretching", FindingEventKind.NotForMe, Tonight);
        FindingEvent[] said = [away, away with { Kind = FindingEventKind.Restored }, away];
        await file.RememberAsync(diary, said);
        (await file.MemoryAsync(diary)).ShouldBe(said);
    }

    private static async Task KeptBackAsync(SqliteFile file, DiaryId diary, DiaryEdit edit, EditProblem problem)
    {
        var before = (await Tables.ReadAsync(file.DatabasePath)).Dump();
        foreach (var edits in new DiaryEdit[][] { [edit, Fine], [Fine, edit] })
        {
            var refused = await file.CommitAsync(diary, edits);
            refused.Outcome.ShouldBe(CommitOutcome.Refused);
            refused.Refusal.ShouldBe((edit, problem));
        }

        (await Tables.ReadAsync(file.DatabasePath)).Dump().ShouldBe(before);
    }

    private static async Task<long> RowOfAsync(SqliteFile file, Guid cramp)
    {
        await using var db = file.Context();
        return await db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM Episodes WHERE Id = {cramp}").SingleAsync(None);
    }
}
