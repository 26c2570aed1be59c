using System.Collections.Concurrent;
using CrampInsight.Core.Diary;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Engine;

namespace CrampInsight.Web.Diaries;

/// <summary>
/// Finishes every save that has begun, whether or not the page that began it is still there. While another program keeps the database,
/// a save waits and is tried again; when the server is stopped, those under way are given time to finish.
/// </summary>
public sealed partial class Saves(DiaryWriter writer, SnapshotCache snapshots, DiaryChanges changes, ILogger<Saves> logger) : IHostedService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<Task, bool> _underWay = [];
    private volatile bool _isStopping;

    /// <summary>Writes edits, however long it takes; the task fails only for a reason that trying again would not mend.</summary>
    public Task<Committed> CommitAsync(DiaryId diary, IReadOnlyList<DiaryEdit> edits, SignedIn by)
    {
        // Not on the page's thread, which goes on answering, and not with its token: leaving the page loses nothing.
        var save = Task.Run(() => FinishAsync(diary, edits, by), CancellationToken.None);
        _underWay[save] = true;
        _ = save.ContinueWith(done => _underWay.TryRemove((Task)done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return save;
    }

    /// <summary>Writes once and does not wait for others: for programs, which are told to come again.</summary>
    /// <exception cref="DatabaseBusyException">Somebody else was writing for too long. Nothing was written.</exception>
    public async Task<Committed> CommitOnceAsync(
        DiaryId diary, IReadOnlyList<DiaryEdit> edits, Precondition? precondition, OnceOnly? once, CancellationToken cancel)
    {
        var committed = await writer.CommitAsync(diary, edits, precondition, once, cancel: cancel);
        Tell(diary, committed);
        return committed;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;
        try
        {
            await Task.WhenAll(_underWay.Keys).WaitAsync(cancellationToken);
        }
        catch (Exception e) when (e is OperationCanceledException or DatabaseBusyException)
        {
            LogLeft(logger, _underWay.Count);
        }
    }

    private async Task<Committed> FinishAsync(DiaryId diary, IReadOnlyList<DiaryEdit> edits, SignedIn by)
    {
        while (true)
        {
            try
            {
                var committed = await writer.CommitAsync(diary, edits, by: by, cancel: CancellationToken.None);
                Tell(diary, committed);
                return committed;
            }
            catch (DatabaseBusyException) when (!_isStopping)
            {
                LogBusy(logger);
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    private void Tell(DiaryId diary, Committed committed)
    {
        if (!committed.IsWritten) return;
        snapshots.Apply(diary, committed);
        changes.Tell(diary);
    }

    [LoggerMessage(LogLevel.Warning, "A save waits: another program is writing to the database.")]
    private static partial void LogBusy(ILogger logger);

    [LoggerMessage(LogLevel.Error, "The server was stopped while {Count} saves were not finished.")]
    private static partial void LogLeft(ILogger logger, int count);
}
