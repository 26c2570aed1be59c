using CrampInsight.Data.Engine;
using Microsoft.Data.Sqlite;

namespace CrampInsight.Data.Sqlite;

/// <summary>Copies of the whole database, out while the server runs and back in while it does not.</summary>
internal sealed class DatabaseCopies(string database, DatabaseStart start, TimeProvider time)
{
    public async Task BackupAsync(string file, CancellationToken cancel)
    {
        if (Path.GetFullPath(file) == Path.GetFullPath(database)) throw new DatabaseStartException($"The file {file} is the database itself.");
        await DatabaseFile.CopyAsync(database, file, cancel);
    }

    public async Task RestoreAsync(string file, CancellationToken cancel)
    {
        if (!File.Exists(file)) throw new DatabaseStartException($"There is no file {file}.");
        if (Path.GetFullPath(file) == Path.GetFullPath(database)) throw new DatabaseStartException($"The file {file} is the database itself.");
        var copy = PrivateFile.NewBeside(database);
        string? kept = null;
        try
        {
            await CheckCopyAsync(file, cancel);
            await DatabaseFile.CopyAsync(file, copy, cancel);
            kept = await KeepAsync(cancel);
            DatabaseFile.Swap(copy, database);
            await start.PrepareAsync(cancel);
        }
        catch (Exception e) when (e is SqliteException or DatabaseStartException)
        {
            if (kept is not null)
            {
                SqliteConnection.ClearAllPools();
                File.Copy(kept, copy, overwrite: true);
                DatabaseFile.Swap(copy, database);
            }

            throw new DatabaseStartException($"The file {file} is not a CrampInsight database that this version can use. Nothing was changed.", e);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    public async Task CheckAsync(CancellationToken cancel)
    {
        if (!File.Exists(database)) throw new DatabaseStartException($"There is no database {database} yet.");
        try
        {
            await using var connection = DatabaseFile.Connect(database, SqliteOpenMode.ReadOnly);
            if (await DatabaseFile.AskAsync(connection, "PRAGMA integrity_check(1)", cancel) == "ok"
                && await DatabaseFile.AskAsync(connection, "PRAGMA foreign_key_check", cancel) is null) return;
        }
        catch (SqliteException e)
        {
            throw new DatabaseStartException($"The file {database} is not a database that can be read.", e);
        }

        throw new DatabaseStartException($"The database {database} is damaged. Put back a copy.");
    }

    private static async Task CheckCopyAsync(string file, CancellationToken cancel)
    {
        await using var connection = DatabaseFile.Connect(file, SqliteOpenMode.ReadOnly);
        // Our tables have neither triggers nor views, and a stranger's could do things of their own.
        if (await DatabaseFile.AskAsync(connection, "PRAGMA integrity_check(1)", cancel) != "ok"
            || await DatabaseFile.AskAsync(connection, "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'", cancel) is null
            || await DatabaseFile.AskAsync(connection, "SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')", cancel) is not null)
            throw new DatabaseStartException("The copy is not sound.");
    }

    private async Task<string?> KeepAsync(CancellationToken cancel)
    {
        if (!File.Exists(database)) return null;
        var kept = DatabaseFile.NewBackupOf(database, "restore", time.GetUtcNow());
        // A damaged database is kept byte for byte: it is what a restore is for.
        try
        {
            await DatabaseFile.CopyAsync(database, kept, cancel);
        }
        catch (Exception e) when (e is SqliteException or DatabaseStartException)
        {
            File.Copy(database, kept, overwrite: true);
        }

        return kept;
    }
}
