using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Insight;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Summaries;
using CrampInsight.Data.Engine;
using CrampInsight.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Diaries;

/// <summary>A diary as one read found it.</summary>
/// <param name="Revision">Grows with every commit: the same revision is the same diary.</param>
public sealed record DiaryRead(DiarySnapshot Snapshot, long Revision)
{
    public override string ToString() => nameof(DiaryRead);
}

/// <summary>
/// Reads diaries. Every method takes the diary first; no row of another is ever read. A read sees one state of the database,
/// keeps nobody from writing and never writes itself.
/// </summary>
public sealed class DiaryReader
{
    private readonly IDbContextFactory<CrampDb> _contexts;
    private readonly IDatabase _database;

    internal DiaryReader(IDbContextFactory<CrampDb> contexts, IDatabase database) => (_contexts, _database) = (contexts, database);

    /// <summary>Person, memory and nights together.</summary>
    /// <param name="diary">The diary.</param>
    /// <param name="from">The first evening that is needed; null reads all.</param>
    /// <param name="today">The night under way where the person is, worked out from their home zone, or known already.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async Task<DiaryRead> OpenAsync(DiaryId diary, Func<Person, Night> today, Func<Night, Night?> from, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await _database.BeginReadAsync(db, cancel);
        var revision = await RevisionAsync(db, diary, cancel);
        var person = await PersonAsync(db, diary, cancel);
        var rows = await db.FindingEvents.AsNoTracking().Where(e => e.DiaryId == diary.Value).OrderBy(e => e.AtTicks).ThenBy(e => e.Id).ToListAsync(cancel);
        List<FindingEvent> memory = [.. rows.SelectMany(ToEvent)];
        var night = today(person);
        var first = from(night);
        var journal = await Between(db, diary, first ?? new(DateOnly.MinValue), new(DateOnly.MaxValue)).ReadAsync(person.Factors, onlyFactor: null, cancel);
        return new(new(person, journal, memory, night, first), revision);
    }

    /// <summary>The diary's revision; null when there is no such diary.</summary>
    public async Task<long?> RevisionAsync(DiaryId diary, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return await db.Diaries.Where(d => d.Id == diary.Value).Select(d => (long?)d.Revision).SingleOrDefaultAsync(cancel);
    }

    public async Task<Person> PersonAsync(DiaryId diary, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return await PersonAsync(db, diary, cancel);
    }

    /// <summary>Everything a person said, as of one moment.</summary>
    public async Task<(Person Person, Journal Journal)> WholeAsync(DiaryId diary, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await _database.BeginReadAsync(db, cancel);
        return await WholeAsync(db, diary, cancel);
    }

    /// <summary>The nights from one to another, both included.</summary>
    public async Task<Journal> ReadAsync(DiaryId diary, Night from, Night to, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await _database.BeginReadAsync(db, cancel);
        return await Between(db, diary, from, to).ReadAsync(await FactorsAsync(db, diary, cancel), onlyFactor: null, cancel);
    }

    /// <summary>
    /// The nights as a calendar or a trend sees them: answers to "any cramps?", cramps, sleep and notes, and of the readings only the named factor's.
    /// A long diary holds twenty readings a night, and reading them all would take most of the time of a page.
    /// </summary>
    public async Task<Journal> OutlineAsync(DiaryId diary, Night from, Night to, string? factorId, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await _database.BeginReadAsync(db, cancel);
        return await Between(db, diary, from, to).ReadAsync(await FactorsAsync(db, diary, cancel), factorId ?? "", cancel);
    }

    /// <summary>The first night of the diary, or null when it is empty.</summary>
    public async Task<Night?> FirstNightAsync(DiaryId diary, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var first = await db.Nights.Where(n => n.DiaryId == diary.Value).OrderBy(n => n.Evening).Select(n => (DateOnly?)n.Evening).FirstOrDefaultAsync(cancel);
        return first is { } evening ? new Night(evening) : null;
    }

    /// <summary>A night with its version; no version when nothing was said about it.</summary>
    public async Task<StoredNight> NightAsync(DiaryId diary, Night night, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var row = await db.Nights.AsNoTracking().AsSingleQuery().Include(n => n.Readings).Include(n => n.Episodes)
            .SingleOrDefaultAsync(n => n.DiaryId == diary.Value && n.Evening == night.Evening, cancel);
        return row is null ? new(new(night), null) : new(row.ToEntry(await FactorsAsync(db, diary, cancel)), row.Version);
    }

    public async Task<Episode?> FindEpisodeAsync(DiaryId diary, Guid id, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var row = await db.Episodes.AsNoTracking().SingleOrDefaultAsync(e => e.DiaryId == diary.Value && e.Id == id, cancel);
        return row?.ToEpisode();
    }

    /// <summary>Ids of every factor that was ever answered.</summary>
    public async Task<IReadOnlySet<string>> UsedFactorIdsAsync(DiaryId diary, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var ids = await db.Nights.Where(n => n.DiaryId == diary.Value).SelectMany(n => n.Readings.Select(r => r.FactorId)).Distinct().ToListAsync(cancel);
        return ids.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The last choice for the page that goes to the clinician. The page itself is never stored.</summary>
    public async Task<SummaryChoices> ChoicesAsync(DiaryId diary, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return (await db.Summaries.AsNoTracking().SingleOrDefaultAsync(s => s.DiaryId == diary.Value, cancel)).ToChoices();
    }

    internal static async Task<(Person Person, Journal Journal)> WholeAsync(CrampDb db, DiaryId diary, CancellationToken cancel)
    {
        var person = await PersonAsync(db, diary, cancel);
        return (person, await db.Nights.Where(n => n.DiaryId == diary.Value).ReadAsync(person.Factors, onlyFactor: null, cancel));
    }

    /// <summary>The person as this context sees them, within its transaction if there is one.</summary>
    internal static async Task<Person> PersonAsync(CrampDb db, DiaryId diary, CancellationToken cancel)
    {
        var row = await db.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.DiaryId == diary.Value, cancel);
        return row.ToPerson(await db.Medications.AsNoTracking().Where(m => m.DiaryId == diary.Value).ToListAsync(cancel));
    }

    private static Task<long> RevisionAsync(CrampDb db, DiaryId diary, CancellationToken cancel) =>
        db.Diaries.Where(d => d.Id == diary.Value).Select(d => d.Revision).SingleOrDefaultAsync(cancel);

    private static async Task<FactorSet> FactorsAsync(CrampDb db, DiaryId diary, CancellationToken cancel) =>
        await db.Persons.Where(p => p.DiaryId == diary.Value).Select(p => p.OwnFactors).SingleOrDefaultAsync(cancel) is { } own
            ? new(OwnFactorText.Read(own)) : FactorSet.Catalogue;

    private static IQueryable<NightRow> Between(CrampDb db, DiaryId diary, Night from, Night to) =>
        db.Nights.AsNoTracking().Where(n => n.DiaryId == diary.Value && n.Evening >= from.Evening && n.Evening <= to.Evening);

    private static IEnumerable<FindingEvent> ToEvent(FindingEventRow row) =>
        Ids.TryParse<FindingEventKind>(row.Kind, out var kind) ? [new(row.FindingId, kind, new(row.Evening), row.Level)] : [];
}
