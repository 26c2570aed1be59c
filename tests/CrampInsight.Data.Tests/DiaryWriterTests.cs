using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Tests.Testing;
using Microsoft.Data.Sqlite;

namespace CrampInsight.Data.Tests;

/// <summary>What a person says is written as they said it, and nobody's answer is lost unasked.</summary>
public sealed class DiaryWriterTests
{
    private static readonly Night Tonight = new(new(2026, 11, 22));
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task An_answer_taken_back_is_not_answered_again()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await file.CommitAsync(diary, new ReadingEdit(Tonight, "warm-shower", null, Answer.Of(false)));
        var saved = await file.CommitAsync(diary, new ReadingEdit(Tonight, "warm-shower", Answer.Of(false), null));
        saved.Find(Tonight)!.Read(FactorCatalogue.WarmShower).ShouldBeNull();
        (await file.JournalAsync(diary)).Find(Tonight)!.Readings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_devices_with_different_questions_both_win()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await file.CommitAsync(diary, new ReadingEdit(Tonight, "water", null, Answer.Of(3m)));
        var saved = await file.CommitAsync(diary, new ReadingEdit(Tonight, "stress", null, Answer.Of(2)));
        saved.Outcome.ShouldBe(CommitOutcome.Written);
        saved.Find(Tonight)!.Readings.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_devices_with_one_question_are_told_and_nothing_is_lost()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await file.CommitAsync(diary, new ReadingEdit(Tonight, "water", null, Answer.Of(3m)));
        var water = new ReadingEdit(Tonight, "water", null, Answer.Of(5m));
        var refused = await file.CommitAsync(diary, new ReadingEdit(Tonight, "stress", null, Answer.Of(2)), water);
        refused.Outcome.ShouldBe(CommitOutcome.Clashes);
        refused.Clashing.ShouldBe([water]);
        refused.Find(Tonight)!.Read(FactorCatalogue.Water).ShouldBe(3);
        refused.Find(Tonight)!.Read(FactorCatalogue.Stress).ShouldBeNull();
        var kept = await file.CommitAsync(diary, water.Seeing(refused.Find(Tonight)!));
        kept.Find(Tonight)!.Read(FactorCatalogue.Water).ShouldBe(5);
    }

    [Fact]
    public async Task The_same_answer_from_two_devices_is_no_conflict()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await file.CommitAsync(diary, new CrampsEdit(Tonight, null, CrampAnswer.None));
        (await file.CommitAsync(diary, new CrampsEdit(Tonight, null, CrampAnswer.None))).Outcome.ShouldBe(CommitOutcome.Written);
    }

    [Fact]
    public async Task Many_taps_at_once_make_one_night()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        string[] yesNo = ["warm-shower", "heating-pad", "massage", "neutral-feet", "walk", "gentle-yoga", "slow-breathing", "meditation"];
        await Task.WhenAll(yesNo.Select(id => file.CommitAsync(diary, new ReadingEdit(Tonight, id, null, Answer.Of(true)))));
        var journal = await file.JournalAsync(diary);
        journal.Entries.ShouldHaveSingleItem().Readings.Ids.ShouldBe(yesNo, ignoreOrder: true);
    }

    [Fact]
    public async Task No_cramps_is_refused_while_a_cramp_is_logged()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await file.CommitAsync(diary, Cramps.In(Tonight).Log());
        var none = new CrampsEdit(Tonight, CrampAnswer.Some, CrampAnswer.None);
        var refused = await file.CommitAsync(diary, none);
        refused.Outcome.ShouldBe(CommitOutcome.Refused);
        refused.Refusal.ShouldBe((none, EditProblem.HasCramps));
        refused.Find(Tonight)!.Cramps.ShouldBe(CrampAnswer.Some);
    }

    [Fact]
    public async Task A_cramp_changed_on_another_device_is_not_overwritten_unasked()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var cramp = Cramps.In(Tonight);
        await file.CommitAsync(diary, cramp.Log());
        await file.CommitAsync(diary, cramp.Change(c => c with { Pain = 8 }));
        var refused = await file.CommitAsync(diary, cramp.Change(c => c with { Pain = 3 }));
        refused.Outcome.ShouldBe(CommitOutcome.Clashes);
        refused.Find(Tonight)!.Episodes.ShouldHaveSingleItem().Pain.ShouldBe(8);
        await file.CommitAsync(diary, cramp.Change(c => c with { Pain = 3 }) with { Overwrites = true });
        (await file.Reader.FindEpisodeAsync(diary, cramp.Id, None))!.Pain.ShouldBe(3);
    }

    [Fact]
    public async Task A_cramp_moved_to_another_night_leaves_the_first_unanswered()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var cramp = Cramps.In(Tonight);
        await file.CommitAsync(diary, cramp.Log());
        await file.CommitAsync(diary, cramp.Change(c => c with { StartedAt = Cramps.At(Tonight.Previous) }));
        var journal = await file.JournalAsync(diary);
        journal.Find(Tonight)!.Cramps.ShouldBeNull();
        journal.Find(Tonight)!.Episodes.ShouldBeEmpty();
        journal.Find(Tonight.Previous)!.Episodes.ShouldHaveSingleItem().Id.ShouldBe(cramp.Id);
    }

    [Fact]
    public async Task A_deleted_cramp_can_be_put_back()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var cramp = Cramps.In(Tonight);
        await file.CommitAsync(diary, cramp.Log());
        (await file.CommitAsync(diary, cramp.Delete())).Outcome.ShouldBe(CommitOutcome.Written);
        (await file.JournalAsync(diary)).Find(Tonight)!.Cramps.ShouldBeNull();
        (await file.CommitAsync(diary, cramp.Change(c => c with { Pain = 4 }))).Outcome.ShouldBe(CommitOutcome.Clashes);
        (await file.CommitAsync(diary, cramp.Log())).Outcome.ShouldBe(CommitOutcome.Written);
        (await file.Reader.FindEpisodeAsync(diary, cramp.Id, None)).ShouldBe(cramp);
    }

    [Fact]
    public async Task A_deleted_night_can_be_put_back_whole()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await file.CommitAsync(diary, Cramps.In(Tonight).Log());
        var before = (await file.CommitAsync(
            diary,
            new ReadingEdit(Tonight, "water", null, Answer.Of(7m)),
            new NoteEdit(Tonight, "", "long day"),
            new SignEdit(Tonight, "fever", true),
            new SleepEdit(Tonight, null, 6))).Find(Tonight)!;
        var deleted = await file.CommitAsync(diary, new WholeNightEdit(Tonight, null));
        deleted.Before.ShouldBe([before]);
        (await file.JournalAsync(diary)).Entries.ShouldBeEmpty();
        await file.PutAsync(diary, before);
        (await file.JournalAsync(diary)).Find(Tonight)!.ShouldSatisfyAllConditions(
            n => n.Cramps.ShouldBe(CrampAnswer.Some),
            n => n.Note.ShouldBe("long day"),
            n => n.SleepDisturbance.ShouldBe(6),
            n => n.Signs.ShouldBe(["fever"]),
            n => n.Read(FactorCatalogue.Water).ShouldBe(7),
            n => n.Episodes.ShouldBe(before.Episodes));
    }

    [Fact]
    public async Task What_was_acknowledged_is_in_the_file_for_another_process()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await file.CommitAsync(diary, new ReadingEdit(Tonight, "water", null, Answer.Of(7m)));
        await using var other = new SqliteConnection($"Data Source={file.DatabasePath};Mode=ReadOnly;Pooling=False");
        await other.OpenAsync(None);
        await using var command = other.CreateCommand();
        command.CommandText = "SELECT Answer FROM Readings WHERE FactorId = 'water'";
        (await command.ExecuteScalarAsync(None)).ShouldBe("7");
        command.CommandText = "PRAGMA journal_mode";
        (await command.ExecuteScalarAsync(None)).ShouldBe("wal");
    }

    [Theory]
    [InlineData("41")]
    [InlineData("-1")]
    public async Task A_value_outside_its_range_never_reaches_the_file(string drinks)
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var edit = new ReadingEdit(Tonight, "water", null, Answer.Of(decimal.Parse(drinks, System.Globalization.CultureInfo.InvariantCulture)));
        (await file.CommitAsync(diary, edit)).Refusal.ShouldBe((edit, EditProblem.OutOfRange));
        (await file.JournalAsync(diary)).Entries.ShouldBeEmpty();
    }
}
