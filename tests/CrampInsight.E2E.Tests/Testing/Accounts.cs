using CrampInsight.Data.Accounts;
using CrampInsight.Data.Diaries;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.E2E.Tests.Testing;

internal static class Accounts
{
    /// <summary>What an account may open, by its name.</summary>
    public static async Task<Access> AccessAsync(this IServiceProvider services, string name)
    {
        await using var scope = services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<DiaryUser>>().FindByNameAsync(name);
        return await services.GetRequiredService<DiaryAccessReader>().FindAsync(user!.Id, CancellationToken.None) ?? throw new InvalidOperationException("The account has no diary.");
    }
}
