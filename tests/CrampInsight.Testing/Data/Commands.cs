using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrampInsight.Testing;

/// <summary>Counts what is asked of one database file while it listens.</summary>
public sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _path;
    private readonly ConcurrentQueue<string> _texts = [];
    private readonly ConcurrentBag<IDisposable> _listening = [];
    private int _commits;

    public Commands(SqliteFile file)
    {
        _path = file.DatabasePath;
        _listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The SQL of each command, in order.</summary>
    public IReadOnlyCollection<string> Texts => _texts;

    public int Commits => _commits;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) _listening.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // Asking a context for its connection while it begins would begin it once more, so only these two are looked at.
        if (value.Key != RelationalEventId.CommandExecuted.Name && value.Key != RelationalEventId.TransactionCommitted.Name) return;
        // Other tests use other files at the same time.
        if (value.Value is not DbContextEventData { Context: { } db } happened || db.Database.GetDbConnection().DataSource != _path) return;
        if (happened is CommandExecutedEventData executed) _texts.Enqueue(executed.Command.CommandText);
        else Interlocked.Increment(ref _commits);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var listening in _listening) listening.Dispose();
    }
}
