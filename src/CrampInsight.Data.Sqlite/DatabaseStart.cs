using CrampInsight.Data.Engine;
using CrampInsight.Data.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrampInsight.Data.Sqlite;

/// <summary>Makes the database ready before anything is served. Nothing in it is changed before a copy was made and read through.</summary>
internal sealed class DatabaseStart(IDbContextFactory<CrampDb> contexts, string path, WriteGate gate, TimeProvider time)
{
    private const int KeptBackups = 5;

    private string Backups => DatabaseFile.BackupsOf(path);

    /// <exception cref="DatabaseStartException">The file cannot be opened, is damaged, is newer than this program, or could not be migrated. It is left as it was.</exception>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        try
        {
            if (File.Exists(path)) await CheckAsync(cancel);
            else await CreateAsync();
            await MigrateAsync(db, cancel);
            // Readers and the writer do not wait for each other. The file keeps the choice, a copy does not have it.
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancel);
        }
        catch (DatabaseBusyException e)
        {
            throw new DatabaseStartException($"Another program is writing to the database {path}. Nothing in it was changed. Stop that program, then start again.", e);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or InvalidOperationException or DbUpdateException)
        {
            throw new DatabaseStartException($"The database {path} could not be opened or brought up to date. Nothing in it was changed. Check that this user may write there and that the disk has room, or put back a copy from {Backups}.", e);
        }
    }

    /// <summary>Made by hand so that the diary is never readable by others, not even for a moment.</summary>
    private async Task CreateAsync()
    {
        await using (PrivateFile.Create(path))
        {
        }
    }

    /// <summary>Reads only: a file that is not ours, or is damaged, is not touched.</summary>
    private async Task CheckAsync(CancellationToken cancel)
    {
        try
        {
            await using var connection = DatabaseFile.Connect(path, SqliteOpenMode.ReadOnly);
            if (await DatabaseFile.AskAsync(connection, "PRAGMA quick_check(1)", cancel) == "ok") return;
        }
        catch (SqliteException e)
        {
            throw new DatabaseStartException($"The file {path} is not a database that CrampInsight can read. It was left as it is. Move it away, or put back a copy from {Backups}.", e);
        }

        throw new DatabaseStartException($"The database {path} is damaged. It was left as it is. Put back a copy from {Backups}.");
    }

    private async Task MigrateAsync(CrampDb db, CancellationToken cancel)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known, StringComparer.Ordinal).Any())
            throw new DatabaseStartException($"The database {path} was made by a newer CrampInsight. It was left as it is. Start that newer version, or put back an older copy from {Backups}.");
        // Asking for the lock when there is nothing to do could wait for ever on a lock that a killed process left.
        if (applied.Count == known.Count) return;
        // Half a change and its way back are for when nobody else is writing.
        await using (await gate.BeginAsync(db, cancel))
        {
        }

        var copy = applied.Count > 0 ? await CopyAsync(known[applied.Count], cancel) : null;
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await ReleaseAbandonedLockAsync(db, cancel);
            var loose = await LooseEndAsync(db, cancel);
            // A table that is made anew is dropped first, and what hangs on its rows must not go with them.
            await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = OFF", cancel);
            await db.GetService<IMigrator>().MigrateAsync(cancellationToken: cancel);
            // One that was there before is no reason to keep somebody from their diary.
            if (loose is null && await LooseEndAsync(db, cancel) is { } table)
                throw new InvalidOperationException($"After the migration a row of {table} hangs on one that is not there.");
            await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = ON", cancel);
        }
        catch when (copy is not null)
        {
            await db.Database.CloseConnectionAsync();
            await PutBackAsync(copy);
            throw;
        }

        await db.Database.CloseConnectionAsync();
    }

    /// <summary>A table with a row that hangs on one that is not there, or null.</summary>
    private static Task<string?> LooseEndAsync(CrampDb db, CancellationToken cancel) =>
        DatabaseFile.AskAsync((SqliteConnection)db.Database.GetDbConnection(), "PRAGMA foreign_key_check", cancel);

    private async Task<string> CopyAsync(string migration, CancellationToken cancel)
    {
        var copy = DatabaseFile.NewBackupOf(path, "before", time.GetUtcNow(), "-" + migration);
        await DatabaseFile.CopyAsync(path, copy, cancel);
        foreach (var old in Directory.GetFiles(Backups, "before-*.db").OrderDescending(StringComparer.Ordinal).Skip(KeptBackups)) File.Delete(old);
        return copy;
    }

    private async Task PutBackAsync(string copy)
    {
        SqliteConnection.ClearAllPools();
        var back = PrivateFile.NewBeside(path);
        try
        {
            await DatabaseFile.CopyAsync(copy, back, CancellationToken.None);
            DatabaseFile.Swap(back, path);
        }
        finally
        {
            File.Delete(back);
        }
    }

    /// <summary>One program serves one file, so a lock found at the start belongs to a process that was killed.</summary>
    private static async Task ReleaseAbandonedLockAsync(CrampDb db, CancellationToken cancel)
    {
        if (await DatabaseFile.AskAsync((SqliteConnection)db.Database.GetDbConnection(), "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsLock'", cancel) is not null)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancel);
    }
}
