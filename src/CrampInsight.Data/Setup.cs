using CrampInsight.Data.Diaries;
using CrampInsight.Data.Model;
using CrampInsight.Data.Tokens;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Data;

/// <summary>The only way into this project's services.</summary>
public static class Setup
{
    /// <summary>Registers the stores over one SQLite file. A <see cref="TimeProvider"/> is registered by the host.</summary>
    public static IServiceCollection AddCrampData(this IServiceCollection services, string databasePath)
    {
        services.AddPooledDbContextFactory<CrampDb>(options => options.UseSqlite($"Data Source={databasePath};Foreign Keys=True;Default Timeout=5").AddInterceptors(new WriteOver()));
        // Identity's stores want a scoped context; everything else makes one for each operation.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<CrampDb>>().CreateDbContext());
        services.AddSingleton(provider => new DiaryStore(provider.GetRequiredService<IDbContextFactory<CrampDb>>()));
        services.AddSingleton(provider => new PersonStore(provider.GetRequiredService<IDbContextFactory<CrampDb>>()));
        services.AddSingleton(provider => new FindingMemory(provider.GetRequiredService<IDbContextFactory<CrampDb>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DiaryTransfer(provider.GetRequiredService<IDbContextFactory<CrampDb>>()));
        services.AddSingleton(provider => new SummaryStore(provider.GetRequiredService<IDbContextFactory<CrampDb>>()));
        services.AddSingleton(provider => new TokenStore(provider.GetRequiredService<IDbContextFactory<CrampDb>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new NightDoor(provider.GetRequiredService<IDbContextFactory<CrampDb>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DatabaseStart(provider.GetRequiredService<IDbContextFactory<CrampDb>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DatabaseCopies(provider.GetRequiredService<IDbContextFactory<CrampDb>>(), provider.GetRequiredService<DatabaseStart>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DatabaseHealth(provider.GetRequiredService<IDbContextFactory<CrampDb>>()));
        return services;
    }

    /// <summary>Keeps Identity's users in the same file.</summary>
    public static IdentityBuilder AddCrampStores(this IdentityBuilder identity) => identity.AddEntityFrameworkStores<CrampDb>();
}
