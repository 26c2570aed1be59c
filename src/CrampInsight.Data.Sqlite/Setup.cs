using CrampInsight.Data.Engine;
using CrampInsight.Data.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Data.Sqlite;

public static class Setup
{
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(5);

    /// <summary>Keeps the diary in one SQLite file.</summary>
    /// <param name="data">The stores.</param>
    /// <param name="path">The file; its folder is there.</param>
    /// <param name="patience">How long a writer waits for others; null for the usual five seconds.</param>
    public static IServiceCollection OnSqlite(this CrampData data, string path, TimeSpan? patience = null)
    {
        var wait = patience ?? UsualPatience;
        var file = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = Math.Max(1, (int)wait.TotalSeconds) };
        return data.Services
            .AddPooledDbContextFactory<CrampDb>(options => options
                .UseSqlite(file.ToString(), sqlite => sqlite.MigrationsAssembly(typeof(Setup).Assembly))
                .ReplaceService<IMigrationsSqlGenerator, WholeMigrations>()
                .AddInterceptors(new SecureDelete(), new BusyCommands(), new BusySaves()))
            .AddSingleton<IDatabase>(provider =>
                new SqliteDatabase(provider.GetRequiredService<IDbContextFactory<CrampDb>>(), path, new(wait), provider.GetRequiredService<TimeProvider>()));
    }
}
