using System.Data;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Rules;
using CrampInsight.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Diaries;

/// <summary>What was shown, put away and arranged. Findings themselves are worked out anew each time and never stored.</summary>
public sealed class FindingMemory
{
    private readonly IDbContextFactory<CrampDb> _contexts;
    private readonly TimeProvider _time;

    internal FindingMemory(IDbContextFactory<CrampDb> contexts, TimeProvider time) => (_contexts, _time) = (contexts, time);

    /// <summary>In the order in which it happened.</summary>
    public async Task<IReadOnlyList<FindingEvent>> ReadAsync(string owner, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var rows = await db.FindingEvents.AsNoTracking().Where(e => e.OwnerId == owner).OrderBy(e => e.AtTicks).ThenBy(e => e.Id).ToListAsync(cancel);
        return [.. rows.SelectMany(ToEvent)];
    }

    /// <summary>Adds events. Being shown counts once an evening, however often the page is opened.</summary>
    public async Task RecordAsync(string owner, IReadOnlyList<FindingEvent> events, CancellationToken cancel)
    {
        if (events.Count == 0) return;
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var shown = Ids.Of(FindingEventKind.Shown);
        foreach (var e in events.Distinct())
        {
            if (e.Kind == FindingEventKind.Shown
                && await db.FindingEvents.AnyAsync(r => r.OwnerId == owner && r.FindingId == e.FindingId && r.Evening == e.Evening.Evening && r.Kind == shown, cancel)) continue;
            db.Add(new FindingEventRow
            {
                OwnerId = owner,
                FindingId = e.FindingId,
                Kind = Ids.Of(e.Kind),
                Evening = e.Evening.Evening,
                Level = e.Level,
                AtTicks = _time.GetUtcNow().UtcTicks,
            });
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static IEnumerable<FindingEvent> ToEvent(FindingEventRow row) =>
        Ids.TryParse<FindingEventKind>(row.Kind, out var kind) ? [new(row.FindingId, kind, new(row.Evening), row.Level)] : [];
}
