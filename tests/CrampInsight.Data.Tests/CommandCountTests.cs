using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Rules;
using CrampInsight.Data.Tests.Testing;

namespace CrampInsight.Data.Tests;

/// <summary>A tap costs a few commands and one wait for the disk, however much hangs on it.</summary>
public sealed class CommandCountTests
{
    private static readonly Night Tonight = new(new(2026, 11, 22));

    [Fact]
    public async Task A_tap_is_a_few_commands_and_one_commit()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await file.CommitAsync(diary, new NoteEdit(Tonight, "", "long day"));
        using var commands = new Commands(file.DatabasePath);
        var tap = await file.CommitAsync(
            diary, new ReadingEdit(Tonight, "water", null, Answer.Of(7m)), new MemoryEdit(new("stretching", FindingEventKind.Shown, Tonight)));
        tap.IsWritten.ShouldBeTrue();
        commands.Texts.Count.ShouldBeInRange(3, 8, string.Join("\n\n", commands.Texts));
        commands.Commits.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_as_yesterday_is_one_commit_and_nothing_is_read_twice()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await file.CommitAsync(diary, new NoteEdit(Tonight, "", "long day"));
        var yes = FactorCatalogue.All.OfType<YesNoFactor>().Take(10).ToList();
        using var commands = new Commands(file.DatabasePath);
        var same = await file.CommitAsync(diary, [.. yes.Select(f => new ReadingEdit(Tonight, f.Id, null, f.ToAnswer(true)))]);
        same.Find(Tonight)!.Readings.Count.ShouldBe(10);
        commands.Commits.ShouldBe(1);
        commands.Texts.Count(t => t.Contains("SELECT", StringComparison.Ordinal) && t.Contains("FROM \"Nights\"", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_refused_commits_nothing()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        using var commands = new Commands(file.DatabasePath);
        await file.CommitAsync(diary, new SleepEdit(Tonight, null, 11));
        commands.Commits.ShouldBe(0);
        commands.Texts.ShouldNotContain(t => t.Contains("UPDATE", StringComparison.Ordinal) || t.Contains("INSERT", StringComparison.Ordinal));
    }
}
