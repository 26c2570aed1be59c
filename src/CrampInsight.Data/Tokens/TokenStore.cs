using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CrampInsight.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Tokens;

/// <summary>A token as its owner sees it later: everything but the token.</summary>
public sealed record TokenInfo(Guid Id, string Name, DateTimeOffset Created, DateTimeOffset? LastUsed)
{
    public override string ToString() => nameof(TokenInfo);
}

/// <summary>Whose diary a token opens.</summary>
public sealed record TokenOwner(Guid TokenId, string Owner)
{
    public override string ToString() => nameof(TokenOwner);
}

/// <summary>Keys to one diary for other programs: 256 random bits, shown once, stored as a hash.</summary>
public sealed class TokenStore
{
    public const int MaxNameLength = 80;
    public const int MaxTokens = 50;

    /// <summary>Lets a person, and a scanner for lost secrets, recognise a token.</summary>
    private const string Prefix = "ci_";

    // Seeing when a token was last used needs no more than this.
    private static readonly TimeSpan UseNotedEvery = TimeSpan.FromMinutes(1);

    private readonly IDbContextFactory<CrampDb> _contexts;
    private readonly TimeProvider _time;

    internal TokenStore(IDbContextFactory<CrampDb> contexts, TimeProvider time) => (_contexts, _time) = (contexts, time);

    /// <summary>A new token, to be shown now and never again; null when the diary has as many as it may.</summary>
    public async Task<string?> CreateAsync(string owner, string name, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxNameLength) throw new ArgumentException("A token's name has 1 to 80 characters.", nameof(name));
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        if (await db.Tokens.CountAsync(t => t.OwnerId == owner, cancel) >= MaxTokens) return null;
        var token = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.Add(new TokenRow { Id = Guid.NewGuid(), OwnerId = owner, Name = name, Hash = Hash(token), CreatedTicks = _time.GetUtcNow().UtcTicks });
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<TokenInfo>> ListAsync(string owner, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var rows = await db.Tokens.AsNoTracking().Where(t => t.OwnerId == owner).OrderBy(t => t.CreatedTicks).ToListAsync(cancel);
        return [.. rows.Select(t => new TokenInfo(t.Id, t.Name, At(t.CreatedTicks), t.LastUsedTicks is { } used ? At(used) : null))];
    }

    /// <summary>False when there is no such token.</summary>
    public async Task<bool> RevokeAsync(string owner, Guid id, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return await db.Tokens.Where(t => t.OwnerId == owner && t.Id == id).ExecuteDeleteAsync(cancel) > 0;
    }

    public async Task<int> RevokeAllAsync(string owner, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return await db.Tokens.Where(t => t.OwnerId == owner).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Whose token it is, or null; notes that it was used.</summary>
    public async Task<TokenOwner?> UseAsync(string token, CancellationToken cancel)
    {
        if (token.Length > 200) return null;
        var hash = Hash(token);
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var row = await db.Tokens.AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash, cancel);
        if (row is null) return null;
        var now = _time.GetUtcNow();
        if (row.LastUsedTicks is not { } last || now - At(last) >= UseNotedEvery)
            await db.Tokens.Where(t => t.Id == row.Id).ExecuteUpdateAsync(t => t.SetProperty(r => r.LastUsedTicks, now.UtcTicks), cancel);
        return new(row.Id, row.OwnerId);
    }

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);
}
