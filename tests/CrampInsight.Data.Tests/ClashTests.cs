using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Tests.Testing;

namespace CrampInsight.Data.Tests;

/// <summary>Two devices: what the person at one has not seen is not overwritten from there.</summary>
public sealed class ClashTests
{
    private static readonly Night Tonight = new(new(2026, 11, 22));
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>One field each: as the other device stored it, as this one says it, and the same as stored.</summary>
    public static TheoryData<NightEdit, NightEdit, NightEdit> Fields => new()
    {
        { new ReadingEdit(Tonight, "water", null, Answer.Of(3m)), new ReadingEdit(Tonight, "water", null, Answer.Of(5m)), new ReadingEdit(Tonight, "water", null, Answer.Of(3.0m)) },
        { new ReadingEdit(Tonight, "warm-shower", null, Answer.Of(true)), new ReadingEdit(Tonight, "warm-shower", Answer.Of(false), null), new ReadingEdit(Tonight, "warm-shower", Answer.Of(false), Answer.Of(true)) },
        { new CrampsEdit(Tonight, null, CrampAnswer.Some), new CrampsEdit(Tonight, null, CrampAnswer.None), new CrampsEdit(Tonight, null, CrampAnswer.Some) },
        { new SleepEdit(Tonight, null, 3), new SleepEdit(Tonight, 2, 4), new SleepEdit(Tonight, 2, 3) },
        { new NoteEdit(Tonight, "", "theirs"), new NoteEdit(Tonight, "", "mine"), new NoteEdit(Tonight, "older", "theirs") },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_field_that_changed_elsewhere_stands_against_the_edit(NightEdit theirs, NightEdit mine, NightEdit same)
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var first = await file.CommitAsync(diary, theirs);
        var clash = await file.CommitAsync(diary, new SignEdit(Tonight, "fever", true), mine);
        clash.Outcome.ShouldBe(CommitOutcome.Clashes);
        clash.Clashing.ShouldBe([mine]);
        clash.Nights.ShouldBe(first.Nights);
        (await file.Reader.NightAsync(diary, Tonight, None)).ShouldBe(first.Nights[0]);
        (await file.Reader.RevisionAsync(diary, None)).ShouldBe(first.Revision);
        (await file.CommitAsync(diary, same)).Outcome.ShouldBe(CommitOutcome.Written);
        (await file.CommitAsync(diary, mine.Seeing(first.Find(Tonight)!))).Outcome.ShouldBe(CommitOutcome.Written);
    }

    [Fact]
    public async Task A_tick_at_a_sign_never_clashes()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await file.CommitAsync(diary, new SignEdit(Tonight, "fever", true));
        (await file.CommitAsync(diary, new SignEdit(Tonight, "fever", true))).Find(Tonight)!.Signs.ShouldBe(["fever"]);
        (await file.CommitAsync(diary, new SignEdit(Tonight, "fever", false))).Find(Tonight)!.Signs.ShouldBeEmpty();
        (await file.CommitAsync(diary, new SignEdit(Tonight, "fever", false))).Outcome.ShouldBe(CommitOutcome.Written);
    }

    [Fact]
    public async Task Every_edit_that_clashes_is_named()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var cramp = Cramps.In(Tonight.Previous);
        await file.CommitAsync(diary, new NoteEdit(Tonight, "", "theirs"), cramp.Log(), new SleepEdit(Tonight.Previous, null, 2));
        DiaryEdit[] clashing = [new NoteEdit(Tonight, "", "mine"), cramp.Change(c => c with { Pain = 3 }) with { Saw = cramp with { Pain = 1 } }, new SleepEdit(Tonight.Previous, null, 7)];
        var clash = await file.CommitAsync(diary, [new SleepEdit(Tonight, null, 4), .. clashing]);
        clash.Clashing.ShouldBe(clashing);
        clash.Nights.Select(n => n.Entry.Night).ShouldBe([Tonight, Tonight.Previous], ignoreOrder: true);
    }

    [Fact]
    public async Task A_cramp_changed_elsewhere_stands_against_a_change()
    {
        await using var file = await SqliteFile.OpenAsync();
        var (diary, cramp) = await WithCrampAsync(file);
        await file.CommitAsync(diary, cramp.Change(c => c with { Pain = 8 }));
        var mine = cramp.Change(c => c with { Pain = 3 });
        (await file.CommitAsync(diary, mine)).Clashing.ShouldBe([mine]);
        (await file.Reader.FindEpisodeAsync(diary, cramp.Id, None))!.Pain.ShouldBe(8);
    }

    [Fact]
    public async Task A_cramp_moved_elsewhere_stands_against_a_change_and_its_night_is_told()
    {
        await using var file = await SqliteFile.OpenAsync();
        var (diary, cramp) = await WithCrampAsync(file);
        var moved = cramp with { StartedAt = Cramps.At(Tonight.Previous) };
        await file.CommitAsync(diary, cramp.Change(_ => moved));
        var clash = await file.CommitAsync(diary, cramp.Change(c => c with { Pain = 3 }));
        clash.Outcome.ShouldBe(CommitOutcome.Clashes);
        clash.Find(Tonight.Previous)!.Episodes.ShouldBe([moved]);
        clash.Find(Tonight)!.Episodes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cramp_deleted_elsewhere_stands_against_a_change()
    {
        await using var file = await SqliteFile.OpenAsync();
        var (diary, cramp) = await WithCrampAsync(file);
        await file.CommitAsync(diary, cramp.Delete());
        (await file.CommitAsync(diary, cramp.Change(c => c with { Pain = 3 }))).Outcome.ShouldBe(CommitOutcome.Clashes);
        (await file.Reader.FindEpisodeAsync(diary, cramp.Id, None)).ShouldBeNull();
    }

    [Fact]
    public async Task The_same_change_of_a_cramp_from_two_devices_is_no_clash()
    {
        await using var file = await SqliteFile.OpenAsync();
        var (diary, cramp) = await WithCrampAsync(file);
        await file.CommitAsync(diary, cramp.Change(c => c with { Pain = 8 }));
        (await file.CommitAsync(diary, cramp.Change(c => c with { Pain = 8 }))).Outcome.ShouldBe(CommitOutcome.Written);
    }

    [Fact]
    public async Task A_deletion_takes_the_cramp_whatever_became_of_it()
    {
        await using var file = await SqliteFile.OpenAsync();
        var (diary, cramp) = await WithCrampAsync(file);
        await file.CommitAsync(diary, cramp.Change(c => c with { Pain = 8 }));
        (await file.CommitAsync(diary, cramp.Delete())).Outcome.ShouldBe(CommitOutcome.Written);
        (await file.CommitAsync(diary, cramp.Delete())).Outcome.ShouldBe(CommitOutcome.Written);
        (await file.Reader.FindEpisodeAsync(diary, cramp.Id, None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_cramp_that_may_only_be_added_clashes_with_any_of_its_id()
    {
        await using var file = await SqliteFile.OpenAsync();
        var (diary, cramp) = await WithCrampAsync(file);
        (await file.CommitAsync(diary, cramp.Log() with { IsNew = true })).Outcome.ShouldBe(CommitOutcome.Clashes);
        (await file.CommitAsync(diary, Cramps.In(Tonight, 5).Log() with { IsNew = true })).Outcome.ShouldBe(CommitOutcome.Written);
    }

    private static async Task<(DiaryId Diary, Episode Cramp)> WithCrampAsync(SqliteFile file)
    {
        var diary = await file.DiaryAsync("anna");
        var cramp = Cramps.In(Tonight);
        await file.CommitAsync(diary, cramp.Log());
        return (diary, cramp);
    }
}
