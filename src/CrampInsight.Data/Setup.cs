using CrampInsight.Data.Diaries;
using CrampInsight.Data.Engine;
using CrampInsight.Data.Model;
using CrampInsight.Data.Tokens;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Data;

/// <summary>The stores, still without an engine: its assembly adds it with one more call.</summary>
public sealed record CrampData(IServiceCollection Services);

/// <summary>The only way into this project's services.</summary>
public static class Setup
{
    /// <summary>Registers the stores. A <see cref="TimeProvider"/> is registered by the host, the database by the engine.</summary>
    public static CrampData AddCrampData(this IServiceCollection services)
    {
        // Identity's stores want a scoped context; everything else makes one for each operation.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<CrampDb>>().CreateDbContext());
        Add((contexts, database, _) => new DiaryReader(contexts, database));
        Add((contexts, database, time) => new DiaryWriter(contexts, database, time));
        Add((contexts, _, _) => new DiaryAccessReader(contexts));
        Add((contexts, database, _) => new DiaryTransfer(contexts, database));
        Add((contexts, database, time) => new TokenStore(contexts, database, time));
        return new(services);

        void Add<T>(Func<IDbContextFactory<CrampDb>, IDatabase, TimeProvider, T> make)
            where T : class =>
            services.AddSingleton(provider => make(provider.GetRequiredService<IDbContextFactory<CrampDb>>(), provider.GetRequiredService<IDatabase>(), provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Keeps Identity's users in the same database, each with a diary.</summary>
    public static IdentityBuilder AddCrampStores(this IdentityBuilder identity) => identity.AddUserStore<AccountStore>();
}
