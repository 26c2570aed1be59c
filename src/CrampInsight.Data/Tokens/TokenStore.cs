using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Engine;
using CrampInsight.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Tokens;

/// <summary>A token as its maker sees it later: everything but the token.</summary>
public sealed record TokenInfo(Guid Id, string Name, DateTimeOffset Created, DateTimeOffset? LastUsed)
{
    public override string ToString() => nameof(TokenInfo);
}

/// <summary>What a token opens: what whoever made it may open.</summary>
public sealed record TokenAccess(Guid TokenId, Access Access)
{
    public override string ToString() => nameof(TokenAccess);
}

/// <summary>Keys to one diary for other programs: 256 random bits, shown once, stored as a hash.</summary>
public sealed class TokenStore
{
    public const int MaxNameLength = 80;
    public const int MaxTokens = 50;

    /// <summary>Lets a person, and a scanner for lost secrets, recognise a token.</summary>
    private const string Prefix = "ci_";

    private readonly IDbContextFactory<CrampDb> _contexts;
    private readonly IDatabase _database;
    private readonly TimeProvider _time;

    internal TokenStore(IDbContextFactory<CrampDb> contexts, IDatabase database, TimeProvider time) => (_contexts, _database, _time) = (contexts, database, time);

    /// <summary>A new token, to be shown now and never again; null when the diary has as many as it may.</summary>
    public async Task<string?> CreateAsync(DiaryId diary, string account, string name, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxNameLength) throw new ArgumentException("A token's name has 1 to 80 characters.", nameof(name));
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await _database.BeginWriteAsync(db, cancel);
        if (await db.Tokens.CountAsync(t => t.DiaryId == diary.Value, cancel) >= MaxTokens) return null;
        var token = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.Add(new TokenRow { Id = Guid.NewGuid(), DiaryId = diary.Value, AccountId = account, Name = name, Hash = Hash(token), CreatedTicks = _time.GetUtcNow().UtcTicks });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return token;
    }

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<TokenInfo>> ListAsync(DiaryId diary, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var rows = await db.Tokens.AsNoTracking().Where(t => t.DiaryId == diary.Value).OrderBy(t => t.CreatedTicks).ToListAsync(cancel);
        return [.. rows.Select(t => new TokenInfo(t.Id, t.Name, At(t.CreatedTicks), t.LastUsedTicks is { } used ? At(used) : null))];
    }

    /// <summary>False when there is no such token.</summary>
    public async Task<bool> RevokeAsync(DiaryId diary, Guid id, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await _database.BeginWriteAsync(db, cancel);
        var deleted = await db.Tokens.Where(t => t.DiaryId == diary.Value && t.Id == id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return deleted > 0;
    }

    /// <summary>What the token opens, or null. Only a read: that it was used is noted beside, see <see cref="NoteUsesAsync"/>.</summary>
    public async Task<TokenAccess?> FindAsync(string token, CancellationToken cancel)
    {
        if (token.Length > 200) return null;
        var hash = Hash(token);
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        // Whoever may no longer open a diary has no key to it either.
        var found = await db.Tokens.AsNoTracking().Where(t => t.Hash == hash)
            .Join(db.DiaryAccess, t => new { t.AccountId, t.DiaryId }, a => new { a.AccountId, a.DiaryId }, (Token, Access) => new { Token, Access })
            .SingleOrDefaultAsync(cancel);
        return found is not null && DiaryAccessReader.Of(found.Access) is { } access ? new(found.Token.Id, access) : null;
    }

    /// <summary>Notes when tokens were last used, all in one write.</summary>
    /// <exception cref="DatabaseBusyException">Somebody else was writing for too long. Nothing was noted.</exception>
    public async Task NoteUsesAsync(IReadOnlyDictionary<Guid, DateTimeOffset> uses, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await _database.BeginWriteAsync(db, cancel);
        foreach (var (id, at) in uses)
            await db.Tokens.Where(t => t.Id == id).ExecuteUpdateAsync(t => t.SetProperty(r => r.LastUsedTicks, at.UtcTicks), cancel);
        await transaction.CommitAsync(cancel);
    }

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);
}
