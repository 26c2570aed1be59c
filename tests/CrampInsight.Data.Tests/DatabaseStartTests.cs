using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Data.Engine;
using CrampInsight.Data.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Tests;

public sealed class DatabaseStartTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_new_file_is_made_and_only_its_owner_may_read_it()
    {
        await using var file = await SqliteFile.OpenAsync();
        (await file.Database.AnswersAsync(None)).ShouldBeTrue();
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file.DatabasePath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task The_migrations_describe_the_whole_model()
    {
        await using var file = await SqliteFile.OpenAsync();
        await using var db = file.Context();
        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.CommitAsync(owner, new CrampsEdit(new(new(2026, 11, 22)), null, CrampAnswer.None));
        await file.Database.PrepareAsync(None);
        (await file.JournalAsync(owner)).Entries.ShouldHaveSingleItem();
        Directory.Exists(file.Backups).ShouldBeFalse();
    }

    [Fact]
    public async Task A_lock_that_a_killed_process_left_does_not_hold_up_the_next_start()
    {
        await using var file = await SqliteFile.OpenAsync();
        await RunAsync(file, "CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT OR REPLACE INTO __EFMigrationsLock VALUES (1, '2026-01-01')");
        await file.Database.PrepareAsync(None);
        (await file.Database.AnswersAsync(None)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start_and_stays_as_it_is()
    {
        await using var file = new SqliteFile();
        var garbage = Enumerable.Range(0, 5000).Select(i => (byte)(i * 31)).ToArray();
        await File.WriteAllBytesAsync(file.DatabasePath, garbage, None);
        var stop = await Should.ThrowAsync<DatabaseStartException>(() => file.Database.PrepareAsync(None));
        stop.Message.ShouldContain(file.DatabasePath);
        stop.Message.ShouldNotContain("\n");
        (await File.ReadAllBytesAsync(file.DatabasePath, None)).ShouldBe(garbage);
    }

    [Fact]
    public async Task A_damaged_database_stops_the_start_and_stays_as_it_is()
    {
        await using var file = await SqliteFile.OpenAsync();
        await RunAsync(file, "PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(file.DatabasePath, None);
        bytes = bytes[..(bytes.Length / 2)];
        Array.Fill(bytes, (byte)0xAB, 4096, 4096);
        await File.WriteAllBytesAsync(file.DatabasePath, bytes, None);
        (await Should.ThrowAsync<DatabaseStartException>(() => file.Database.PrepareAsync(None))).Message.ShouldContain("backups");
        (await File.ReadAllBytesAsync(file.DatabasePath, None)).ShouldBe(bytes);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_stops_the_start()
    {
        await using var file = await SqliteFile.OpenAsync();
        await RunAsync(file, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99.0.0')");
        (await Should.ThrowAsync<DatabaseStartException>(() => file.Database.PrepareAsync(None))).Message.ShouldContain("newer");
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_the_database_as_it_was_and_a_copy_beside_it()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.CommitAsync(owner, new ReadingEdit(new(new(2026, 11, 22)), "water", null, Answer.Of(7m)));
        // The history forgets its last migration: the next start runs it again and fails on the tables that exist.
        await RunAsync(file, "PRAGMA wal_checkpoint(TRUNCATE)");
        await using (var db = file.Context())
        {
            await RunAsync(file, $"DELETE FROM __EFMigrationsHistory WHERE MigrationId = '{db.Database.GetMigrations().Last()}'");
        }

        await Should.ThrowAsync<DatabaseStartException>(() => file.Database.PrepareAsync(None));
        await using var other = new SqliteConnection($"Data Source={file.DatabasePath};Mode=ReadOnly;Pooling=False");
        await other.OpenAsync(None);
        await using var command = other.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Readings";
        (await command.ExecuteScalarAsync(None)).ShouldBe(1L);
    }

    [Fact]
    public async Task A_file_without_the_log_beside_it_gets_it()
    {
        await using var file = await SqliteFile.OpenAsync();
        SqliteConnection.ClearAllPools();
        await RunAsync(file, "PRAGMA journal_mode = DELETE");
        await file.Database.PrepareAsync(None);
        (await AskAsync(file, "PRAGMA journal_mode")).ShouldBe("wal");
    }

    private static async Task<object?> AskAsync(SqliteFile file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file.DatabasePath};Pooling=False");
        await connection.OpenAsync(None);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own text
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(None);
    }

    private static async Task RunAsync(SqliteFile file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file.DatabasePath};Pooling=False");
        await connection.OpenAsync(None);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own text
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(None);
    }
}
