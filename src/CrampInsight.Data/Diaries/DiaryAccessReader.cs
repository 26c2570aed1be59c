using CrampInsight.Core.Diary;
using CrampInsight.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Diaries;

/// <summary>From an account to its diary. Nothing else leads to a <see cref="DiaryId"/>, apart from a token.</summary>
public sealed class DiaryAccessReader
{
    private readonly IDbContextFactory<CrampDb> _contexts;

    internal DiaryAccessReader(IDbContextFactory<CrampDb> contexts) => _contexts = contexts;

    /// <summary>The diary of an account, or null when there is none.</summary>
    public async Task<Access?> FindAsync(string account, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        // One diary an account, until a page lets somebody choose.
        var row = await db.DiaryAccess.AsNoTracking().Where(a => a.AccountId == account).OrderBy(a => a.DiaryId).FirstOrDefaultAsync(cancel);
        return row is null ? null : Of(row);
    }

    /// <summary>Null for a role that this version does not know: what it may do is not known either.</summary>
    internal static Access? Of(DiaryAccessRow row) => Ids.TryParse<DiaryRole>(row.Role, out var role) ? new(new(row.DiaryId), role, row.AccountId) : null;

    /// <summary>Whether a stored role may write; one that this version does not know may not.</summary>
    internal static bool MayWrite(string role) => Ids.TryParse<DiaryRole>(role, out var known) && Access.IsWriter(known);
}
