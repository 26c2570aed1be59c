using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using CrampInsight.Data.Diaries;
using Microsoft.Extensions.Caching.Memory;

namespace CrampInsight.Web.Diaries;

/// <summary>
/// The snapshots of the diaries that are open now, so that the first drawing of a page, its circuit and a second device read a diary once
/// and work nothing out twice. A snapshot is used only while the diary's revision in the database is its own.
/// </summary>
public sealed class SnapshotCache(DiaryReader reader) : IDisposable
{
    private const int MostDiaries = 200;

    private static readonly TimeSpan KeptAfterUse = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MostDiaries });

    public void Dispose() => _cache.Dispose();

    /// <summary>The diary as it is now, read only if it changed or more of it is needed.</summary>
    /// <param name="diary">The diary.</param>
    /// <param name="today">The night under way, when the visitor's clock tells; otherwise that of the person's home.</param>
    /// <param name="from">The first evening that is needed, given the night under way; null is all.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <param name="seen">A revision that this visitor was shown a moment ago: what is kept of it or later is taken without asking the database.</param>
    public async Task<DiaryRead> GetAsync(DiaryId diary, Func<Person, Night> today, Func<Night, Night?> from, CancellationToken cancel, long? seen = null)
    {
        var entry = _cache.GetOrCreate(diary, e =>
        {
            (e.Size, e.SlidingExpiration) = (1, KeptAfterUse);
            return new Entry();
        }) ?? new();
        await entry.OneAtATime.WaitAsync(cancel);
        try
        {
            var known = entry.Read;
            if (known is not null && (known.Revision >= seen || await reader.RevisionAsync(diary, cancel) == known.Revision))
            {
                var night = today(known.Snapshot.Person);
                if (known.Snapshot.Today == night && (from(night) is { } first ? known.Snapshot.Covers(first) : known.Snapshot.From is null)) return known;
            }

            // What another page needs is read with it, so that two pages of one diary do not take turns.
            return entry.Read = await reader.OpenAsync(diary, today, night => Wider(from(night), known, night), cancel);
        }
        finally
        {
            entry.OneAtATime.Release();
        }
    }

    /// <summary>After a commit of this process: what was written is put into the snapshot, and nothing is read again.</summary>
    public void Apply(DiaryId diary, Committed committed)
    {
        if (!_cache.TryGetValue<Entry>(diary, out var entry) || entry!.Read is not { } known || known.Revision + 1 != committed.Revision) return;
        var snapshot = known.Snapshot.With([.. committed.Nights.Select(n => n.Entry)]).With(committed.Events);
        if (committed.Person is { } person) snapshot = snapshot.With(person);
        // A reader that finds a newer one in the database reads again, so a race costs a read and never an answer.
        Interlocked.CompareExchange(ref entry.Read, new(snapshot, committed.Revision), known);
    }

    private static Night? Wider(Night? from, DiaryRead? known, Night today) =>
        from is not { } first ? null
        : known is null || known.Snapshot.Today != today ? first
        : known.Snapshot.From is { } other ? (first < other ? first : other)
        : null;

    private sealed class Entry
    {
        public DiaryRead? Read;

        public SemaphoreSlim OneAtATime { get; } = new(1, 1);
    }
}
