using System.Diagnostics;
using CrampInsight.Core.Diary;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Engine;
using CrampInsight.Data.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Tests;

/// <summary>Another program has the file while we want to write.</summary>
public sealed class BusyTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Night Tonight = new(new(2026, 11, 22));

    [Fact]
    public async Task A_write_waits_for_another_program_and_then_goes_through()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await using var other = await LockAsync(file);
        var saving = SayNoneAsync(file, owner);
        await Task.Delay(300, None);
        saving.IsCompleted.ShouldBeFalse();
        await RunAsync(other, "ROLLBACK");
        (await saving).Outcome.ShouldBe(CommitOutcome.Written);
    }

    [Fact]
    public async Task Waiting_holds_no_thread()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await using var other = await LockAsync(file);
        // What runs before the first wait runs on the caller's thread.
        await using var db = file.Context();
        await db.Database.OpenConnectionAsync(None);
        var started = Stopwatch.GetTimestamp();
#pragma warning disable CA2025 // awaited below, while the context lives
        var beginning = file.Database.BeginWriteAsync(db, None);
#pragma warning restore CA2025
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromMilliseconds(500));
        beginning.IsCompleted.ShouldBeFalse();
        await RunAsync(other, "ROLLBACK");
        await using var transaction = await beginning;
    }

    [Fact]
    public async Task When_the_patience_is_over_nothing_was_written_and_the_next_try_may_succeed()
    {
        await using var file = await SqliteFile.OpenAsync(TimeSpan.FromMilliseconds(300));
        var owner = await file.DiaryAsync("anna");
        await using var other = await LockAsync(file);
        var busy = await Should.ThrowAsync<DatabaseBusyException>(() => SayNoneAsync(file, owner));
        busy.Message.ShouldContain("try again");
        await RunAsync(other, "ROLLBACK");
        (await SayNoneAsync(file, owner)).Outcome.ShouldBe(CommitOutcome.Written);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled_and_leaves_the_way_free()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await using var other = await LockAsync(file);
        using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Should.ThrowAsync<OperationCanceledException>(() => SayNoneAsync(file, owner, leaving.Token));
        await RunAsync(other, "ROLLBACK");
        (await SayNoneAsync(file, owner)).Outcome.ShouldBe(CommitOutcome.Written);
    }

    [Fact]
    public async Task Writers_of_this_program_queue_for_as_long_as_their_patience()
    {
        await using var file = await SqliteFile.OpenAsync(TimeSpan.FromMilliseconds(300));
        var owner = await file.DiaryAsync("anna");
        await using var db = file.Context();
        await using (var first = await file.Database.BeginWriteAsync(db, None))
        {
            await Should.ThrowAsync<DatabaseBusyException>(() => SayNoneAsync(file, owner));
            await first.CommitAsync(None);
        }

        (await SayNoneAsync(file, owner)).Outcome.ShouldBe(CommitOutcome.Written);
    }

    [Fact]
    public async Task The_next_writer_may_begin_once_the_first_has_committed()
    {
        await using var file = await SqliteFile.OpenAsync(TimeSpan.FromSeconds(1));
        var owner = await file.DiaryAsync("anna");
        await using var db = file.Context();
        await using var first = await file.Database.BeginWriteAsync(db, None);
        await first.CommitAsync(None);
        (await SayNoneAsync(file, owner)).Outcome.ShouldBe(CommitOutcome.Written);
    }

    [Fact]
    public async Task What_was_not_committed_was_not_written()
    {
        await using var file = await SqliteFile.OpenAsync();
        await file.DiaryAsync("anna");
        await using var db = file.Context();
        await using (await file.Database.BeginWriteAsync(db, None)) await db.Users.ExecuteDeleteAsync(None);
        (await db.Users.CountAsync(None)).ShouldBe(1);
    }

    [Fact]
    public async Task A_save_outside_a_transaction_says_it_in_the_same_way()
    {
        await using var file = await SqliteFile.OpenAsync(TimeSpan.FromSeconds(1));
        await file.DiaryAsync("anna");
        await using var other = await LockAsync(file);
        await using var db = file.Context();
        (await db.Users.SingleAsync(None)).UserName = "berta";
        await Should.ThrowAsync<DatabaseBusyException>(() => db.SaveChangesAsync(None));
        await Should.ThrowAsync<DatabaseBusyException>(() => db.Users.ExecuteDeleteAsync(None));
    }

    /// <summary>Only a file without the log beside it lets a reader hold up a commit; another program can take the log away.</summary>
    [Fact]
    public async Task A_commit_that_meets_a_reader_says_it_in_the_same_way()
    {
        await using var file = await SqliteFile.OpenAsync(TimeSpan.FromSeconds(1));
        var owner = await file.DiaryAsync("anna");
        SqliteConnection.ClearAllPools();
        await using var other = await OpenAsync(file);
        await RunAsync(other, "PRAGMA journal_mode = DELETE; BEGIN; SELECT COUNT(*) FROM AspNetUsers");
        await Should.ThrowAsync<DatabaseBusyException>(() => SayNoneAsync(file, owner));
        await RunAsync(other, "ROLLBACK");
        (await file.JournalAsync(owner)).Entries.ShouldBeEmpty();
    }

    private static Task<Committed> SayNoneAsync(SqliteFile file, DiaryId owner, CancellationToken cancel = default) =>
        file.Writer.CommitAsync(owner, [new CrampsEdit(Tonight, null, CrampAnswer.None)], cancel: cancel);

    private static async Task<SqliteConnection> LockAsync(SqliteFile file)
    {
        var other = await OpenAsync(file);
        await RunAsync(other, "BEGIN IMMEDIATE");
        return other;
    }

    private static async Task<SqliteConnection> OpenAsync(SqliteFile file)
    {
        var other = new SqliteConnection($"Data Source={file.DatabasePath};Pooling=False");
        await other.OpenAsync(None);
        return other;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own text
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(None);
    }
}
