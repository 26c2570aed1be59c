using CrampInsight.Data.Model;

namespace CrampInsight.Data.Engine;

/// <summary>What this project asks of the engine that keeps the diary, beyond what EF Core asks of it. Each engine is an assembly of its own.</summary>
public interface IDatabase
{
    /// <summary>Makes the database ready before anything is served: checks it, copies it before it is changed, brings it up to date.</summary>
    /// <exception cref="DatabaseStartException">It cannot be used. It is left as it was.</exception>
    Task PrepareAsync(CancellationToken cancel);

    /// <summary>Writes a copy as of now, while the server runs; the file is there when it is whole and was checked.</summary>
    /// <exception cref="DatabaseStartException">The copy cannot be made there.</exception>
    Task BackupAsync(string file, CancellationToken cancel);

    /// <summary>Puts a copy in the place of the database, while no server runs. What was there is kept.</summary>
    /// <exception cref="DatabaseStartException">The copy cannot be used; the database is as it was.</exception>
    Task RestoreAsync(string file, CancellationToken cancel);

    /// <summary>Reads the whole database and its links.</summary>
    /// <exception cref="DatabaseStartException">It is missing or damaged.</exception>
    Task CheckAsync(CancellationToken cancel);

    /// <summary>Whether the database answers.</summary>
    Task<bool> AnswersAsync(CancellationToken cancel);

    /// <summary>After a deletion was committed: clears what the engine keeps of the deleted beside its tables, as far as it can now.</summary>
    Task EraseLeftoversAsync(CancellationToken cancel);

    /// <summary>From here until it is disposed this context reads one state of the database and keeps nobody from writing.</summary>
    internal Task<IAsyncDisposable> BeginReadAsync(CrampDb db, CancellationToken cancel);

    /// <summary>
    /// Takes the only right to write, so that what is compared is what is overwritten. Writers of this process queue;
    /// for those of other programs it waits without holding a thread.
    /// </summary>
    /// <exception cref="DatabaseBusyException">It could not be had within the patience that was set.</exception>
    internal Task<IWriteTransaction> BeginWriteAsync(CrampDb db, CancellationToken cancel);

    /// <summary>Adds answers to nights that are stored. They are many and plain, so an engine may do better than rows one by one.</summary>
    /// <param name="db">A context within a write transaction.</param>
    /// <param name="answers">Each new to its night.</param>
    /// <param name="cancel">Stops between answers.</param>
    internal Task AddAnswersAsync(CrampDb db, IEnumerable<ReadingRow> answers, CancellationToken cancel);
}

/// <summary>The right to write. Disposed without a commit, nothing was written.</summary>
internal interface IWriteTransaction : IAsyncDisposable
{
    /// <summary>When this completes the changes are on the disk, and the next writer may begin.</summary>
    /// <exception cref="DatabaseBusyException">Something else kept the database; nothing was written.</exception>
    Task CommitAsync(CancellationToken cancel);
}
