using CrampInsight.Data;
using CrampInsight.Data.Accounts;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Sqlite;
using CrampInsight.Web.Diaries;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Web.Tests.Testing;

/// <summary>What pages are given to read and write a diary, registered as the app does it.</summary>
internal static class DiaryServices
{
    public static IServiceCollection AddDiaryOf(this IServiceCollection services, SqliteFile file, TimeProvider time)
    {
        services.AddSingleton(time);
        services.AddLogging();
        services.AddCrampData().OnSqlite(file.DatabasePath);
        services.AddSingleton<CurrentAccess>();
        services.AddSingleton<DiaryChanges>();
        services.AddSingleton<SnapshotCache>();
        services.AddSingleton<Transfers>();
        services.AddSingleton<Saves>();
        services.AddScoped<PersonClock>();
        services.AddScoped<UnsavedNights>();
        return services.AddScoped<OpenDiary>();
    }

    /// <summary>The stamp that a device which signs in now carries.</summary>
    public static Task<string> StampAsync(this SqliteFile file, Access access) => file.UserAsync(access, (_, user) => Task.FromResult(user.SecurityStamp!));

    /// <summary>Ends every session of the account, as a new password does.</summary>
    public static Task<string> ChangeStampAsync(this SqliteFile file, Access access) => file.UserAsync(access, async (users, user) =>
    {
        await users.UpdateSecurityStampAsync(user);
        return user.SecurityStamp!;
    });

    private static async Task<string> UserAsync(this SqliteFile file, Access access, Func<UserManager<DiaryUser>, DiaryUser, Task<string>> ask)
    {
        await using var scope = file.Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<DiaryUser>>();
        return await ask(users, await users.FindByIdAsync(access.By) ?? throw new InvalidOperationException("There is no such account."));
    }
}
