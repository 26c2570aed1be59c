using CrampInsight.Data.Accounts;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrampInsight.Data.Tests.Testing;

/// <summary>A real database file, migrated as the app does it, with two people in it.</summary>
internal sealed class DiaryFile : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crampinsight-data-");
    private readonly ServiceProvider _services;

    public DiaryFile()
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>));
        services.AddCrampData(DatabasePath);
        services.AddIdentityCore<DiaryUser>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).AddCrampStores();
        _services = services.BuildServiceProvider();
    }

    public string DatabasePath => Path.Combine(_folder.FullName, "crampinsight.db");

    public string Backups => Path.Combine(_folder.FullName, "backups");

    public DiaryStore Nights => _services.GetRequiredService<DiaryStore>();

    public PersonStore People => _services.GetRequiredService<PersonStore>();

    public SummaryStore Summaries => _services.GetRequiredService<SummaryStore>();

    public DiaryTransfer Transfer => _services.GetRequiredService<DiaryTransfer>();

    public NightDoor Door => _services.GetRequiredService<NightDoor>();

    public FindingMemory Memory => _services.GetRequiredService<FindingMemory>();

    public DatabaseStart Start => _services.GetRequiredService<DatabaseStart>();

    public DatabaseHealth Health => _services.GetRequiredService<DatabaseHealth>();

    public static async Task<DiaryFile> OpenAsync()
    {
        var file = new DiaryFile();
        await file.Start.PrepareAsync(CancellationToken.None);
        return file;
    }

    public CrampDb Context() => _services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<CrampDb>>().CreateDbContext();

    /// <summary>Adds an account and answers its id.</summary>
    public async Task<string> OwnerAsync(string name)
    {
        await using var scope = _services.CreateAsyncScope();
        var user = new DiaryUser { UserName = name };
        (await scope.ServiceProvider.GetRequiredService<UserManager<DiaryUser>>().CreateAsync(user)).Succeeded.ShouldBeTrue();
        return user.Id;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
