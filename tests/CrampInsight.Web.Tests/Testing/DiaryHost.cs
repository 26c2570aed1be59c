using CrampInsight.Core.Diary;
using CrampInsight.Data.Accounts;
using CrampInsight.Data.Diaries;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;

namespace CrampInsight.Web.Tests.Testing;

/// <summary>The whole program in memory, with a data folder and a database file of its own.</summary>
public sealed class DiaryHost(string registration = "first-only", string chromium = "") : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crampinsight-web-");

    public RecordingSink Log { get; } = new();

    public string DataFolder => _folder.FullName;

    public string DatabasePath => Path.Combine(DataFolder, "crampinsight.db");

    public Visitor NewVisitor() => new(this);

    /// <summary>Runs something as the app's own code would.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Nights straight into the diary of <paramref name="name"/>, so that a test can begin with years of it.</summary>
    public async Task WriteAsync(IEnumerable<NightEntry> nights, string name = Household.Anna)
    {
        var owner = await WithAsync<UserManager<DiaryUser>, string>(async users => (await users.FindByNameAsync(name))!.Id);
        var store = Services.GetRequiredService<DiaryStore>();
        foreach (var night in nights) await store.RestoreNightAsync(owner, night, TestContext.Current.CancellationToken);
    }

    public Task<int> CountAccountsAsync() =>
        WithAsync<UserManager<DiaryUser>, int>(users => users.Users.CountAsync(TestContext.Current.CancellationToken));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("CrampInsight:DataFolder", DataFolder);
        builder.UseSetting("CrampInsight:Registration", registration);
        builder.UseSetting("CrampInsight:Chromium", chromium);
        builder.ConfigureTestServices(services => services.AddSingleton<ILogEventSink>(Log));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
