using System.Globalization;
using CrampInsight.Data.Engine;
using Microsoft.Data.Sqlite;

namespace CrampInsight.Data.Sqlite;

/// <summary>A database file as a whole: opened apart from the pool, asked, copied.</summary>
internal static class DatabaseFile
{
    public static SqliteConnection Connect(string path, SqliteOpenMode mode) => new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());

    /// <summary>The first value of the answer, or null when it is empty.</summary>
    public static async Task<string?> AskAsync(SqliteConnection connection, string question, CancellationToken cancel)
    {
        if (connection.State != System.Data.ConnectionState.Open) await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every question is a constant of this assembly.
        command.CommandText = question;
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
    }

    /// <summary>A whole copy that was read through, under its name only then, and only for this user's eyes.</summary>
    /// <exception cref="DatabaseStartException">The copy is not sound, so neither is what it was made from.</exception>
    public static async Task CopyAsync(string from, string to, CancellationToken cancel)
    {
        var part = PrivateFile.NewBeside(to);
        try
        {
            await using (PrivateFile.Create(part))
            {
            }

            await using (var source = Connect(from, SqliteOpenMode.ReadOnly))
            await using (var target = Connect(part, SqliteOpenMode.ReadWrite))
            {
                await source.OpenAsync(cancel);
                await target.OpenAsync(cancel);
                source.BackupDatabase(target);
                // One file that can be carried about. In the place of the database it gets its log again at the next start.
                await AskAsync(target, "PRAGMA journal_mode = DELETE", cancel);
            }

            // Opened anew, so that what is read is what stands on the disk.
            await using (var copy = Connect(part, SqliteOpenMode.ReadWrite))
            {
                if (await AskAsync(copy, "PRAGMA integrity_check(1)", cancel) != "ok")
                    throw new DatabaseStartException($"The database {from} is damaged: a copy of it is not sound. It was left as it is. Put back an earlier copy.");
            }

            File.Move(part, to, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>The folder beside the database that its copies go to.</summary>
    public static string BackupsOf(string path) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "backups");

    /// <summary>A new name in that folder; names sort by time. The folder is made when it is missing.</summary>
    public static string NewBackupOf(string path, string kind, DateTimeOffset now, string ending = "")
    {
        var folder = BackupsOf(path);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{kind}-{now:yyyyMMdd'T'HHmmssfff}{ending}.db"));
    }

    /// <summary>Moves a file into the place of the database, which nobody uses.</summary>
    public static void Swap(string from, string database)
    {
        SqliteConnection.ClearAllPools();
        File.Delete(database + "-wal");
        File.Delete(database + "-shm");
        File.Move(from, database, overwrite: true);
    }
}
