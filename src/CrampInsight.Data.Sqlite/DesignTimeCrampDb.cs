using CrampInsight.Data.Accounts;
using CrampInsight.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Data.Sqlite;

/// <summary>Lets <c>dotnet ef</c> make migrations without starting the app.</summary>
internal sealed class DesignTimeCrampDb : IDesignTimeDbContextFactory<CrampDb>
{
    public CrampDb CreateDbContext(string[] args)
    {
        // Identity shapes its tables by its options, so they have to be there as they are in the app.
        var services = new ServiceCollection();
        services.AddIdentityCore<DiaryUser>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        return new(new DbContextOptionsBuilder<CrampDb>().UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsAssembly(typeof(DesignTimeCrampDb).Assembly)).UseApplicationServiceProvider(services.BuildServiceProvider()).Options);
    }
}
