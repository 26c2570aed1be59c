using System.Data;
using System.Diagnostics;
using CrampInsight.Data.Engine;
using CrampInsight.Data.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace CrampInsight.Data.Sqlite;

/// <summary>
/// SQLite lets one write at a time. Writers of this process queue here. Another program is waited for by asking again after a moment:
/// the driver would wait too, but by putting the thread to sleep.
/// </summary>
/// <param name="patience">How long a writer waits in all.</param>
internal sealed class WriteGate(TimeSpan patience) : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    public void Dispose() => _oneAtATime.Dispose();

    /// <exception cref="DatabaseBusyException">Others wrote for longer than the patience.</exception>
    public async Task<IWriteTransaction> BeginAsync(CrampDb db, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        if (!await _oneAtATime.WaitAsync(patience, cancel)) throw new DatabaseBusyException();
        try
        {
            await db.Database.OpenConnectionAsync(cancel);
            try
            {
                while (true)
                {
                    if (await TryBeginAsync(db, cancel) is { } transaction) return new Held(this, db, transaction);
                    if (Stopwatch.GetElapsedTime(started) >= patience) throw new DatabaseBusyException();
                    await Task.Delay(BetweenTries, cancel);
                }
            }
            catch
            {
                await db.Database.CloseConnectionAsync();
                throw;
            }
        }
        catch
        {
            _oneAtATime.Release();
            throw;
        }
    }

    /// <summary>Null when another program is writing.</summary>
    private static async Task<IDbContextTransaction?> TryBeginAsync(CrampDb db, CancellationToken cancel)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        if (IsTaken(connection)) return null;
        var usual = connection.DefaultTimeout;
        // Only for the instant between the two: another program can still come first, and then the driver waits no longer than this.
        connection.DefaultTimeout = 1;
        try
        {
            return await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        }
        catch (Exception e) when (Busy.Is(e))
        {
            return null;
        }
        finally
        {
            connection.DefaultTimeout = usual;
        }
    }

    /// <summary>Asks SQLite itself, which answers at once. Anything else that is wrong the driver will say better.</summary>
    private static bool IsTaken(SqliteConnection connection)
    {
        var answer = raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE");
        if (answer == raw.SQLITE_OK) raw.sqlite3_exec(connection.Handle, "ROLLBACK");
        return Busy.Is(answer);
    }

    private sealed class Held(WriteGate gate, CrampDb db, IDbContextTransaction transaction) : IWriteTransaction
    {
        private bool _isOver;

        public async Task CommitAsync(CancellationToken cancel)
        {
            try
            {
                await transaction.CommitAsync(cancel);
            }
            catch (Exception e) when (Busy.Is(e))
            {
                throw new DatabaseBusyException(e);
            }

            await EndAsync();
        }

        public async ValueTask DisposeAsync() => await EndAsync();

        private async Task EndAsync()
        {
            if (_isOver) return;
            _isOver = true;
            try
            {
                await transaction.DisposeAsync();
                await db.Database.CloseConnectionAsync();
            }
            finally
            {
                gate._oneAtATime.Release();
            }
        }
    }
}
