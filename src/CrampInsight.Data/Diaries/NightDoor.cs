using System.Data;
using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Diaries;

/// <summary>A night with the version it has in the database.</summary>
public sealed record NightRead(NightEntry Entry, Guid Version)
{
    public override string ToString() => nameof(NightRead);
}

public enum PutOutcome
{
    Created,
    Replaced,

    /// <summary>The night is not as the client last saw it. Nothing was written.</summary>
    ChangedElsewhere,

    /// <summary>A cramp of the night has the id of one on another night. Nothing was written.</summary>
    IdTaken,
}

/// <param name="Version">As it is stored now; null when nothing is stored.</param>
public sealed record NightPut(PutOutcome Outcome, Guid? Version);

public enum LogOutcome
{
    Logged,

    /// <summary>The same request was carried out before; its answer is given again.</summary>
    LoggedBefore,

    /// <summary>The key belongs to another request. Nothing was written.</summary>
    KeyTaken,

    /// <summary>There is a cramp with this id already. Nothing was written.</summary>
    IdTaken,
}

public sealed record EpisodeLogged(LogOutcome Outcome, string Answer)
{
    public override string ToString() => nameof(EpisodeLogged);
}

/// <summary>How a client without a page of its own reads and replaces nights, and logs cramps.</summary>
public sealed class NightDoor
{
    /// <summary>After this a key may be used again.</summary>
    private static readonly TimeSpan KeysKept = TimeSpan.FromDays(30);

    private readonly IDbContextFactory<CrampDb> _contexts;
    private readonly TimeProvider _time;

    internal NightDoor(IDbContextFactory<CrampDb> contexts, TimeProvider time) => (_contexts, _time) = (contexts, time);

    /// <summary>The night, or null when nothing was said about it.</summary>
    public async Task<NightRead?> FindAsync(string owner, Night night, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var row = await FindAsync(db, owner, night, cancel);
        return row is null ? null : new(row.ToEntry(await DiaryStore.FactorsAsync(db, owner, cancel)), row.Version);
    }

    /// <summary>Puts a whole night in the place of the stored one.</summary>
    /// <param name="isExpected">Whether the stored version (null for none) is one the client accepts.</param>
    public async Task<NightPut> PutAsync(string owner, NightEntry entry, Func<Guid?, bool> isExpected, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var stored = await FindAsync(db, owner, entry.Night, cancel);
        if (!isExpected(stored?.Version)) return new(PutOutcome.ChangedElsewhere, stored?.Version);
        var ids = entry.Episodes.Select(e => e.Id).ToList();
        var storedId = stored?.Id;
        if (await db.Episodes.AnyAsync(e => e.OwnerId == owner && ids.Contains(e.Id) && e.NightId != storedId, cancel)) return new(PutOutcome.IdTaken, stored?.Version);
        if (storedId is { } old) await db.Nights.Where(n => n.Id == old).ExecuteDeleteAsync(cancel);
        var row = entry.ToRow(owner);
        row.Readings.AddRange(entry.Readings.Select(r => new ReadingRow { FactorId = r.Key, Answer = Core.Factors.FactorSet.WriteStored(r.Value) }));
        db.ChangeTracker.Clear();
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(stored is null ? PutOutcome.Created : PutOutcome.Replaced, row.Version);
    }

    /// <summary>Logs a cramp; with a key, only once however often it is sent.</summary>
    /// <param name="owner">Whose diary.</param>
    /// <param name="episode">The cramp.</param>
    /// <param name="key">The client's own name for the request, or null.</param>
    /// <param name="bodyHash">Tells whether the same key came with the same body.</param>
    /// <param name="answer">What is answered now and when the request comes again.</param>
    /// <param name="cancel">Stops before anything was written.</param>
    public async Task<EpisodeLogged> LogAsync(string owner, Episode episode, string? key, string bodyHash, string answer, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var now = _time.GetUtcNow();
        if (key is not null)
        {
            var oldest = (now - KeysKept).UtcTicks;
            await db.SentRequests.Where(r => r.OwnerId == owner && r.AtTicks < oldest).ExecuteDeleteAsync(cancel);
            if (await db.SentRequests.AsNoTracking().SingleOrDefaultAsync(r => r.OwnerId == owner && r.Key == key, cancel) is { } sent)
                return sent.BodyHash == bodyHash ? new(LogOutcome.LoggedBefore, sent.Answer) : new(LogOutcome.KeyTaken, "");
            db.Add(new SentRequestRow { OwnerId = owner, Key = key, BodyHash = bodyHash, Answer = answer, AtTicks = now.UtcTicks });
        }

        if (await db.Episodes.AnyAsync(e => e.OwnerId == owner && e.Id == episode.Id, cancel)) return new(LogOutcome.IdTaken, "");
        var night = await FindAsync(db, owner, episode.StartedAt.Night, cancel);
        if (night is null) db.Add(night = new() { OwnerId = owner, Evening = episode.StartedAt.Night.Evening });
        night.Episodes.Add(episode.ToRow(owner));
        night.Cramps = Ids.Of(CrampAnswer.Some);
        night.Version = Guid.NewGuid();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(LogOutcome.Logged, answer);
    }

    /// <summary>The version as it stands between the quotes of an ETag.</summary>
    public static string Tag(Guid version) => version.ToString("N", CultureInfo.InvariantCulture);

    private static Task<NightRow?> FindAsync(CrampDb db, string owner, Night night, CancellationToken cancel) =>
        db.Nights.AsSplitQuery().Include(n => n.Readings).Include(n => n.Episodes).SingleOrDefaultAsync(n => n.OwnerId == owner && n.Evening == night.Evening, cancel);
}
