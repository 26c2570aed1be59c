using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data;

/// <summary>Whether the database answers.</summary>
public sealed class DatabaseHealth
{
    private readonly IDbContextFactory<CrampDb> _contexts;

    internal DatabaseHealth(IDbContextFactory<CrampDb> contexts) => _contexts = contexts;

    public async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return await db.Database.CanConnectAsync(cancel);
    }
}
