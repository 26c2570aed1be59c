using CrampInsight.Core.Diary;
using CrampInsight.Data.Accounts;
using CrampInsight.Data.Engine;
using CrampInsight.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Diaries;

/// <summary>Accounts as Identity keeps them, and their diaries: who makes an account gets one, and what only they own goes with them.</summary>
internal sealed class AccountStore(CrampDb db, IDatabase database, IdentityErrorDescriber? describer = null) : UserOnlyStore<DiaryUser, CrampDb, string>(db, describer)
{
    private static readonly string Owner = Ids.Of(DiaryRole.Owner);

    public override async Task<IdentityResult> CreateAsync(DiaryUser user, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.BeginWriteAsync(Context, cancellationToken);
        var diary = new DiaryRow { Id = DiaryId.New().Value };
        Context.Add(diary);
        Context.Add(new DiaryAccessRow { AccountId = user.Id, DiaryId = diary.Id, Role = Owner });
        return await CommitAsync(transaction, await base.CreateAsync(user, cancellationToken), cancellationToken);
    }

    public override async Task<IdentityResult> UpdateAsync(DiaryUser user, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.BeginWriteAsync(Context, cancellationToken);
        return await CommitAsync(transaction, await base.UpdateAsync(user, cancellationToken), cancellationToken);
    }

    public override async Task<IdentityResult> DeleteAsync(DiaryUser user, CancellationToken cancellationToken = default)
    {
        IdentityResult result;
        await using (var transaction = await database.BeginWriteAsync(Context, cancellationToken))
        {
            var owners = Context.DiaryAccess.Where(a => a.Role == Owner);
            await Context.Diaries
                .Where(d => owners.Any(a => a.DiaryId == d.Id && a.AccountId == user.Id) && !owners.Any(a => a.DiaryId == d.Id && a.AccountId != user.Id))
                .ExecuteDeleteAsync(cancellationToken);
            result = await CommitAsync(transaction, await base.DeleteAsync(user, cancellationToken), cancellationToken);
        }

        if (result.Succeeded) await database.EraseLeftoversAsync(CancellationToken.None);
        return result;
    }

    private static async Task<IdentityResult> CommitAsync(IWriteTransaction transaction, IdentityResult result, CancellationToken cancel)
    {
        if (result.Succeeded) await transaction.CommitAsync(cancel);
        return result;
    }
}
