using System.Globalization;
using CrampInsight.Data.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data;

/// <summary>Copies of the whole database, out while the server runs and back in while it does not.</summary>
public sealed class DatabaseCopies
{
    private readonly IDbContextFactory<CrampDb> _contexts;
    private readonly DatabaseStart _start;
    private readonly TimeProvider _time;

    internal DatabaseCopies(IDbContextFactory<CrampDb> contexts, DatabaseStart start, TimeProvider time) => (_contexts, _start, _time) = (contexts, start, time);

    /// <summary>Writes a copy as of now; the file is there when it is whole.</summary>
    /// <exception cref="DatabaseStartException">The file is the database itself.</exception>
    public async Task BackupAsync(string file, CancellationToken cancel)
    {
        var database = DatabasePath();
        if (Path.GetFullPath(file) == Path.GetFullPath(database)) throw new DatabaseStartException($"The file {file} is the database itself.");
        var copy = PrivateFile.NewBeside(file);
        try
        {
            await using (PrivateFile.Create(copy))
            {
            }

            await CopyAsync(database, copy, cancel);
            File.Move(copy, file, overwrite: true);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <summary>Puts a copy in the place of the database. What was there is kept in the folder of backups.</summary>
    /// <exception cref="DatabaseStartException">The copy cannot be used; the database is as it was.</exception>
    public async Task RestoreAsync(string file, CancellationToken cancel)
    {
        if (!File.Exists(file)) throw new DatabaseStartException($"There is no file {file}.");
        var database = DatabasePath();
        if (Path.GetFullPath(file) == Path.GetFullPath(database)) throw new DatabaseStartException($"The file {file} is the database itself.");
        var copy = PrivateFile.NewBeside(database);
        string? kept = null;
        try
        {
            await using (PrivateFile.Create(copy))
            {
            }

            await CheckCopyAsync(file, cancel);
            await CopyAsync(file, copy, cancel);
            kept = await KeepAsync(database, cancel);
            Swap(copy, database);
            await _start.PrepareAsync(cancel);
        }
        catch (Exception e) when (e is SqliteException or DatabaseStartException)
        {
            if (kept is not null)
            {
                SqliteConnection.ClearAllPools();
                File.Copy(kept, copy, overwrite: true);
                Swap(copy, database);
            }

            throw new DatabaseStartException($"The file {file} is not a CrampInsight database that this version can use. Nothing was changed.", e);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <summary>Reads the whole database and its links.</summary>
    /// <exception cref="DatabaseStartException">It is missing or damaged.</exception>
    public async Task CheckAsync(CancellationToken cancel)
    {
        var database = DatabasePath();
        if (!File.Exists(database)) throw new DatabaseStartException($"There is no database {database} yet.");
        try
        {
            await using var connection = Open(database, SqliteOpenMode.ReadOnly);
            if (await AskAsync(connection, "PRAGMA integrity_check(1)", cancel) == "ok" && await AskAsync(connection, "PRAGMA foreign_key_check", cancel) is null) return;
        }
        catch (SqliteException e)
        {
            throw new DatabaseStartException($"The file {database} is not a database that can be read.", e);
        }

        throw new DatabaseStartException($"The database {database} is damaged. Put back a copy.");
    }

    private static async Task CheckCopyAsync(string file, CancellationToken cancel)
    {
        await using var connection = Open(file, SqliteOpenMode.ReadOnly);
        // Our tables have neither triggers nor views, and a stranger's could do things of their own.
        if (await AskAsync(connection, "PRAGMA integrity_check(1)", cancel) != "ok"
            || await AskAsync(connection, "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'", cancel) is null
            || await AskAsync(connection, "SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')", cancel) is not null)
            throw new DatabaseStartException("The copy is not sound.");
    }

    private static async Task CopyAsync(string from, string to, CancellationToken cancel)
    {
        await using var source = Open(from, SqliteOpenMode.ReadOnly);
        await using var target = Open(to, SqliteOpenMode.ReadWrite);
        await source.OpenAsync(cancel);
        await target.OpenAsync(cancel);
        source.BackupDatabase(target);
    }

    private async Task<string?> KeepAsync(string database, CancellationToken cancel)
    {
        if (!File.Exists(database)) return null;
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(database))!, "backups");
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var kept = Path.Combine(folder, $"restore-{_time.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture)}.db");
        // A damaged database is kept byte for byte: it is what a restore is for.
        try
        {
            await BackupAsync(kept, cancel);
        }
        catch (SqliteException)
        {
            File.Copy(database, kept, overwrite: true);
        }

        return kept;
    }

    private static void Swap(string from, string database)
    {
        SqliteConnection.ClearAllPools();
        File.Delete(database + "-wal");
        File.Delete(database + "-shm");
        File.Move(from, database, overwrite: true);
    }

    private string DatabasePath()
    {
        using var db = _contexts.CreateDbContext();
        return new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode) => new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());

    private static async Task<string?> AskAsync(SqliteConnection connection, string question, CancellationToken cancel)
    {
        if (connection.State != System.Data.ConnectionState.Open) await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every question is a constant of this class.
        command.CommandText = question;
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
    }
}
