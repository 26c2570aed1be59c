using System.Globalization;
using CrampInsight.Data.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrampInsight.Data;

/// <summary>The database cannot be used. The message is one plain line: what is wrong, where, and what to do.</summary>
public sealed class DatabaseStartException : Exception
{
    public DatabaseStartException()
    {
    }

    public DatabaseStartException(string message)
        : base(message)
    {
    }

    public DatabaseStartException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>Makes the database ready before anything is served: checks it, copies it before it is changed, migrates it.</summary>
public sealed class DatabaseStart
{
    private const int KeptBackups = 5;

    private readonly IDbContextFactory<CrampDb> _contexts;
    private readonly TimeProvider _time;

    internal DatabaseStart(IDbContextFactory<CrampDb> contexts, TimeProvider time) => (_contexts, _time) = (contexts, time);

    /// <exception cref="DatabaseStartException">The file cannot be opened, is damaged, is newer than this program, or could not be migrated. It is left as it was.</exception>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var path = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        try
        {
            if (File.Exists(path)) await CheckAsync(path, cancel);
            else await CreateAsync(path, cancel);
            await MigrateAsync(db, path, cancel);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or InvalidOperationException or DbUpdateException)
        {
            throw new DatabaseStartException($"The database {path} could not be opened or brought up to date. Nothing in it was changed. Check that this user may write there and that the disk has room, or put back a copy from {Backups(path)}.", e);
        }
    }

    private static string Backups(string path) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "backups");

    private static async Task CreateAsync(string path, CancellationToken cancel)
    {
        // Made by hand so that the diary is never readable by others, not even for a moment.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (new FileStream(path, options))
        {
        }

        // Readers and the writer do not wait for each other; the choice is kept in the file.
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL";
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Reads only: a file that is not ours, or is damaged, is not touched.</summary>
    private static async Task CheckAsync(string path, CancellationToken cancel)
    {
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            await connection.OpenAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            if (await command.ExecuteScalarAsync(cancel) as string == "ok") return;
        }
        catch (SqliteException e)
        {
            throw new DatabaseStartException($"The file {path} is not a database that CrampInsight can read. It was left as it is. Move it away, or put back a copy from {Backups(path)}.", e);
        }

        throw new DatabaseStartException($"The database {path} is damaged. It was left as it is. Put back a copy from {Backups(path)}.");
    }

    private async Task MigrateAsync(CrampDb db, string path, CancellationToken cancel)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known, StringComparer.Ordinal).Any())
            throw new DatabaseStartException($"The database {path} was made by a newer CrampInsight. It was left as it is. Start that newer version, or put back an older copy from {Backups(path)}.");
        // Asking for the lock when there is nothing to do could wait for ever on a lock that a killed process left.
        if (applied.Count == known.Count) return;
        if (applied.Count > 0) Copy(path, known[applied.Count]);
        await ReleaseAbandonedLockAsync(db, cancel);
        try
        {
            await db.GetService<IMigrator>().MigrateAsync(cancellationToken: cancel);
        }
        catch when (applied.Count > 0)
        {
            await db.Database.CloseConnectionAsync();
            SqliteConnection.ClearAllPools();
            PutBack(path);
            throw;
        }
    }

    private static string NewestBackup(string path) => Directory.GetFiles(Backups(path), "before-*.db").Max(StringComparer.Ordinal)!;

    private static void PutBack(string path)
    {
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
        File.Copy(NewestBackup(path), path, overwrite: true);
    }

    private void Copy(string path, string migration)
    {
        var folder = Backups(path);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var stamp = _time.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);
        var copy = Path.Combine(folder, $"before-{stamp}-{migration}.db");
        using (var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()))
        using (var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString()))
        {
            source.Open();
            target.Open();
            source.BackupDatabase(target);
        }

        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        foreach (var old in Directory.GetFiles(folder, "before-*.db").OrderDescending(StringComparer.Ordinal).Skip(KeptBackups)) File.Delete(old);
    }

    /// <summary>One program serves one file, so a lock found at the start belongs to a process that was killed.</summary>
    private static async Task ReleaseAbandonedLockAsync(CrampDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
            if (Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture) == 0) return;
            command.CommandText = "DELETE FROM __EFMigrationsLock";
            await command.ExecuteNonQueryAsync(cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
