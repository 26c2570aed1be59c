using System.Data;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Diaries;

/// <summary>
/// Nights and cramps. Every method takes the owner first; no row of anybody else is ever read or written.
/// A write has reached the disk when its task completes.
/// </summary>
public sealed class DiaryStore
{
    private readonly IDbContextFactory<CrampDb> _contexts;

    internal DiaryStore(IDbContextFactory<CrampDb> contexts) => _contexts = contexts;

    /// <summary>The nights from one to another, both included.</summary>
    public async Task<Journal> ReadJournalAsync(string owner, Night from, Night to, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return await Between(db, owner, from, to).ReadAsync(await FactorsAsync(db, owner, cancel), onlyFactor: null, cancel);
    }

    public Task<Journal> ReadWholeJournalAsync(string owner, CancellationToken cancel) =>
        ReadJournalAsync(owner, new(DateOnly.MinValue), new(DateOnly.MaxValue), cancel);

    /// <summary>
    /// The nights as a calendar or a trend sees them: answers to "any cramps?", cramps, sleep and notes, and of the readings only the named factor's.
    /// A long diary holds twenty readings a night, and reading them all would take most of the time of a page.
    /// </summary>
    public async Task<Journal> ReadOutlineAsync(string owner, Night from, Night to, string? factorId, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return await Between(db, owner, from, to).ReadAsync(await FactorsAsync(db, owner, cancel), factorId ?? "", cancel);
    }

    /// <summary>The first night of the diary, or null when it is empty.</summary>
    public async Task<Night?> FirstNightAsync(string owner, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var first = await db.Nights.Where(n => n.OwnerId == owner).OrderBy(n => n.Evening).Select(n => (DateOnly?)n.Evening).FirstOrDefaultAsync(cancel);
        return first is { } evening ? new Night(evening) : null;
    }

    /// <summary>
    /// Answers "no cramps" for the nights among these that are still unanswered, all in one write.
    /// Nights that were answered meanwhile keep their answer. Gives back the nights that were written.
    /// </summary>
    public async Task<IReadOnlyList<Night>> SayNoCrampsAsync(string owner, IReadOnlyCollection<Night> nights, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        List<Night> written = [];
        foreach (var night in nights.Order())
        {
            var row = await FindOrAddNightAsync(db, owner, night, cancel);
            if (row.Cramps is not null || row.Episodes.Count > 0) continue;
            row.Cramps = Ids.Of(CrampAnswer.None);
            row.Version = Guid.NewGuid();
            written.Add(night);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return written;
    }

    /// <summary>Ids of every factor that was ever answered.</summary>
    public async Task<IReadOnlySet<string>> UsedFactorIdsAsync(string owner, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return (await db.Nights.Where(n => n.OwnerId == owner).SelectMany(n => n.Readings.Select(r => r.FactorId)).Distinct().ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The night's version, for ETags; null when nothing was said about it.</summary>
    public async Task<Guid?> NightVersionAsync(string owner, Night night, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return await db.Nights.Where(n => n.OwnerId == owner && n.Evening == night.Evening).Select(n => (Guid?)n.Version).SingleOrDefaultAsync(cancel);
    }

    /// <summary>
    /// Writes a few fields of one night, all or none. A field is written only when the stored value is the one the person saw
    /// (or already the one they gave), so that two devices never lose each other's answers unnoticed.
    /// </summary>
    /// <param name="overwrite">Writes whatever is stored: the person has seen the other answer and chose theirs.</param>
    /// <exception cref="ArgumentException">A value is outside its factor's range, or an id is empty.</exception>
    public async Task<NightSaved> ApplyAsync(string owner, Night night, IReadOnlyList<NightChange> changes, bool overwrite, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        // Serializable takes SQLite's write lock at once, so what is compared is what is overwritten.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var factors = await FactorsAsync(db, owner, cancel);
        foreach (var change in changes) Check(change, factors);
        var row = await FindOrAddNightAsync(db, owner, night, cancel);
        if (!overwrite && changes.Any(c => !Fits(row, c, factors))) return new(NightOutcome.ChangedElsewhere, row.ToEntry(factors));
        if (row.Episodes.Count > 0 && changes.Any(c => c is CrampsChange { To: not CrampAnswer.Some })) return new(NightOutcome.HasEpisodes, row.ToEntry(factors));
        foreach (var change in changes) Write(db, row, change);
        await CommitAsync(db, transaction, row, cancel);
        return new(NightOutcome.Saved, row.ToEntry(factors));
    }

    public async Task<EpisodeRead?> FindEpisodeAsync(string owner, Guid id, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var row = await db.Episodes.AsNoTracking().SingleOrDefaultAsync(e => e.OwnerId == owner && e.Id == id, cancel);
        return row is null ? null : new(row.ToEpisode(), row.Version);
    }

    /// <summary>
    /// Stores a cramp on the night its start belongs to, and that night's answer becomes "some". When the start moved to another
    /// night, the night it left is unanswered again unless it has other cramps.
    /// </summary>
    /// <param name="expectedVersion">The version that was read; null for a new cramp, and for one that a deletion took.</param>
    public async Task<EpisodeSaved> SaveEpisodeAsync(string owner, Episode episode, Guid? expectedVersion, bool overwrite, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var row = await db.Episodes.SingleOrDefaultAsync(e => e.OwnerId == owner && e.Id == episode.Id, cancel);
        if (row is null && expectedVersion is not null && !overwrite) return new(EpisodeOutcome.Gone, null, default);
        if (row is not null && row.Version != expectedVersion && !overwrite) return new(EpisodeOutcome.ChangedElsewhere, row.ToEpisode(), row.Version);

        var night = await FindOrAddNightAsync(db, owner, episode.StartedAt.Night, cancel);
        if (row is not null && row.NightId != night.Id)
        {
            var left = await db.Nights.Include(n => n.Episodes).SingleAsync(n => n.Id == row.NightId, cancel);
            left.Episodes.Remove(row);
            db.Entry(row).State = EntityState.Unchanged;
            Leave(left);
        }

        if (row is null)
        {
            row = episode.ToRow(owner);
            night.Episodes.Add(row);
        }
        else
        {
            row.Fill(episode);
            if (!night.Episodes.Contains(row)) night.Episodes.Add(row);
        }

        night.Cramps = Ids.Of(CrampAnswer.Some);
        await CommitAsync(db, transaction, night, cancel);
        return new(EpisodeOutcome.Saved, row.ToEpisode(), row.Version);
    }

    /// <summary>False when there is no such cramp. The night is unanswered again unless it has other cramps.</summary>
    public async Task<bool> DeleteEpisodeAsync(string owner, Guid id, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var row = await db.Episodes.SingleOrDefaultAsync(e => e.OwnerId == owner && e.Id == id, cancel);
        if (row is null) return false;
        var night = await db.Nights.Include(n => n.Episodes).SingleAsync(n => n.Id == row.NightId, cancel);
        night.Episodes.Remove(row);
        db.Remove(row);
        Leave(night);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>False when nothing was said about the night.</summary>
    public async Task<bool> DeleteNightAsync(string owner, Night night, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return await db.Nights.Where(n => n.OwnerId == owner && n.Evening == night.Evening).ExecuteDeleteAsync(cancel) > 0;
    }

    /// <summary>Puts a night as it was, whatever is stored now: the undo of a deletion.</summary>
    public async Task RestoreNightAsync(string owner, NightEntry entry, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        await db.Nights.Where(n => n.OwnerId == owner && n.Evening == entry.Night.Evening).ExecuteDeleteAsync(cancel);
        var row = await FindOrAddNightAsync(db, owner, entry.Night, cancel);
        row.Cramps = entry.Cramps is { } cramps ? Ids.Of(cramps) : null;
        row.SleepDisturbance = entry.SleepDisturbance;
        row.Note = entry.Note;
        row.Signs = [.. entry.Signs];
        row.Readings.AddRange(entry.Readings.Select(r => new ReadingRow { FactorId = r.Key, Answer = FactorSet.WriteStored(r.Value) }));
        row.Episodes.AddRange(entry.Episodes.Select(e => e.ToRow(owner)));
        await CommitAsync(db, transaction, row, cancel);
    }

    private static IQueryable<NightRow> Between(CrampDb db, string owner, Night from, Night to) =>
        db.Nights.AsNoTracking().Where(n => n.OwnerId == owner && n.Evening >= from.Evening && n.Evening <= to.Evening);

    private static async Task<NightRow> FindOrAddNightAsync(CrampDb db, string owner, Night night, CancellationToken cancel)
    {
        var row = await db.Nights.AsSplitQuery().Include(n => n.Readings).Include(n => n.Episodes)
            .SingleOrDefaultAsync(n => n.OwnerId == owner && n.Evening == night.Evening, cancel);
        if (row is not null) return row;
        row = new() { OwnerId = owner, Evening = night.Evening };
        db.Add(row);
        return row;
    }

    private static async Task CommitAsync(CrampDb db, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, NightRow row, CancellationToken cancel)
    {
        row.Version = Guid.NewGuid();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static void Leave(NightRow night)
    {
        if (night.Episodes.Count == 0) night.Cramps = null;
        night.Version = Guid.NewGuid();
    }

    internal static async Task<FactorSet> FactorsAsync(CrampDb db, string owner, CancellationToken cancel) =>
        await db.Persons.Where(p => p.OwnerId == owner).Select(p => p.OwnFactors).SingleOrDefaultAsync(cancel) is { } own ? new(OwnFactorText.Read(own)) : FactorSet.Catalogue;

    private static void Check(NightChange change, FactorSet factors)
    {
        switch (change)
        {
            case ReadingChange { To: not null and not UnknownAnswer } reading when factors.Find(reading.FactorId) is { } factor:
                if (factor.TryParse(FactorSet.WriteStored(reading.To), out _) is not null) throw new ArgumentException("A reading is outside its factor's range.", nameof(change));
                break;
            case ReadingChange reading:
                if (string.IsNullOrWhiteSpace(reading.FactorId)) throw new ArgumentException("A reading names no factor.", nameof(change));
                break;
            case SleepDisturbanceChange { To: < 0 or > NightEntry.MaxSleepDisturbance }:
                throw new ArgumentException("Sleep disturbance is outside 0 to 10.", nameof(change));
            case NoteChange { To.Length: > NightEntry.MaxNoteLength }:
                throw new ArgumentException("The note is too long.", nameof(change));
            case SignChange sign when string.IsNullOrWhiteSpace(sign.Sign):
                throw new ArgumentException("A tick names no sign.", nameof(change));
        }
    }

    private static bool Fits(NightRow row, NightChange change, FactorSet factors)
    {
        return change switch
        {
            ReadingChange r => IsOneOf(Stored(r.FactorId), r.From, r.To),
            CrampsChange c => IsOneOf(row.Cramps, Text(c.From), Text(c.To)),
            SleepDisturbanceChange s => IsOneOf(row.SleepDisturbance, s.From, s.To),
            NoteChange n => IsOneOf(row.Note, n.From, n.To),
            // A tick says on or off, whatever it was before: there is nothing to lose.
            _ => true,
        };

        object? Stored(string factorId) =>
            row.Readings.Find(r => r.FactorId == factorId) is { } reading ? factors.ReadStored(factorId, reading.Answer) : null;

        static bool IsOneOf(object? stored, object? from, object? to) => Equals(stored, from) || Equals(stored, to);

        static string? Text(CrampAnswer? answer) => answer is { } a ? Ids.Of(a) : null;
    }

    private static void Write(CrampDb db, NightRow row, NightChange change)
    {
        switch (change)
        {
            case ReadingChange reading:
                var stored = row.Readings.Find(r => r.FactorId == reading.FactorId);
                if (reading.To is null)
                {
                    if (stored is null) break;
                    row.Readings.Remove(stored);
                    db.Remove(stored);
                }
                else if (stored is null) row.Readings.Add(new() { FactorId = reading.FactorId, Answer = FactorSet.WriteStored(reading.To) });
                else stored.Answer = FactorSet.WriteStored(reading.To);
                break;
            case CrampsChange cramps:
                row.Cramps = cramps.To is { } answer ? Ids.Of(answer) : null;
                break;
            case SleepDisturbanceChange sleep:
                row.SleepDisturbance = sleep.To;
                break;
            case NoteChange note:
                row.Note = note.To;
                break;
            case SignChange sign:
                row.Signs = sign.On ? [.. row.Signs.Union([sign.Sign], StringComparer.Ordinal)] : [.. row.Signs.Except([sign.Sign], StringComparer.Ordinal)];
                break;
            default:
                throw new ArgumentException("An unknown kind of change.", nameof(change));
        }
    }
}
