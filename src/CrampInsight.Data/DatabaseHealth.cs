using CrampInsight.Data.Model;
using Microsoft.Data.Sqlite;
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
        // Opening reads nothing, so a file of rubbish would pass; asking alone would make a missing file anew.
        if (!await db.Database.CanConnectAsync(cancel)) return false;
        try
        {
            await db.Persons.AnyAsync(cancel);
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
