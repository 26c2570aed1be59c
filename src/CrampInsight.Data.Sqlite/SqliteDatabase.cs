using CrampInsight.Data.Engine;
using CrampInsight.Data.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using IDatabase = CrampInsight.Data.Engine.IDatabase;

namespace CrampInsight.Data.Sqlite;

/// <summary>The diary in one SQLite file.</summary>
internal sealed class SqliteDatabase : IDatabase, IDisposable
{
    private readonly IDbContextFactory<CrampDb> _contexts;
    private readonly WriteGate _gate;
    private readonly DatabaseStart _start;
    private readonly DatabaseCopies _copies;

    public SqliteDatabase(IDbContextFactory<CrampDb> contexts, string path, WriteGate gate, TimeProvider time)
    {
        (_contexts, _gate) = (contexts, gate);
        _start = new(contexts, path, gate, time);
        _copies = new(path, _start, time);
    }

    public Task PrepareAsync(CancellationToken cancel) => _start.PrepareAsync(cancel);

    public Task BackupAsync(string file, CancellationToken cancel) => _copies.BackupAsync(file, cancel);

    public Task RestoreAsync(string file, CancellationToken cancel) => _copies.RestoreAsync(file, cancel);

    public Task CheckAsync(CancellationToken cancel) => _copies.CheckAsync(cancel);

    public void Dispose() => _gate.Dispose();

    public async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        // Opening reads nothing, so a file of rubbish would pass; asking alone would make a missing file anew.
        if (!await db.Database.CanConnectAsync(cancel)) return false;
        try
        {
            await db.Persons.AnyAsync(cancel);
            return true;
        }
        catch (Exception e) when (e is SqliteException or DatabaseBusyException)
        {
            return false;
        }
    }

    /// <summary>What was written lately also stands in the log beside the file. A reader elsewhere can hold that up; the next deletion clears it then.</summary>
    public async Task EraseLeftoversAsync(CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancel);
    }

    async Task<IAsyncDisposable> IDatabase.BeginReadAsync(CrampDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
#pragma warning disable CA1849 // A deferred transaction, which takes no lock until it is needed, cannot be begun asynchronously.
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
#pragma warning restore CA1849
        await db.Database.UseTransactionAsync(transaction, cancel);
        return new ReadTransaction(db, transaction);
    }

    Task<IWriteTransaction> IDatabase.BeginWriteAsync(CrampDb db, CancellationToken cancel) => _gate.BeginAsync(db, cancel);

    /// <summary>One prepared command is several times faster than tracking each row.</summary>
    async Task IDatabase.AddAnswersAsync(CrampDb db, IEnumerable<ReadingRow> answers, CancellationToken cancel)
    {
        await using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = "INSERT INTO Readings (NightId, FactorId, Answer) VALUES ($night, $factor, $answer)";
        foreach (var name in new[] { "$night", "$factor", "$answer" }) command.Parameters.Add(new() { ParameterName = name });
        foreach (var answer in answers)
        {
            command.Parameters[0].Value = answer.NightId;
            command.Parameters[1].Value = answer.FactorId;
            command.Parameters[2].Value = answer.Answer;
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private sealed class ReadTransaction(CrampDb db, SqliteTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await db.Database.UseTransactionAsync(null);
            await transaction.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }
}
