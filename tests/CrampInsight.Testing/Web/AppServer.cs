using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using CrampInsight.Data.Accounts;
using CrampInsight.Data.Diaries;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Serilog.Core;

namespace CrampInsight.Testing;

/// <summary>
/// The whole program inside the test, with an empty data folder of its own and a clock that can be moved. In memory by default: <c>new AppServer()</c>;
/// for a browser on a free port of this machine: <see cref="Listening"/>. As people run it, so in Production.
/// </summary>
public sealed class AppServer : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crampinsight-test-");

    public string Registration { get; init; } = "first-only";

    /// <summary>The program that makes PDF files; empty looks on the PATH, <c>none</c> does without.</summary>
    public string Chromium { get; init; } = "";

    public string Environment { get; init; } = "Production";

    /// <summary>False where time is measured: what is kept has to be remembered.</summary>
    public bool KeepsLog { get; init; } = true;

    public KeptLog Log { get; } = new();

    public Clock Clock { get; } = new();

    public string DataFolder => _folder.FullName;

    public string DatabasePath => Path.Combine(DataFolder, "crampinsight.db");

    /// <summary>Where it listens.</summary>
    public string Address => Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();

    /// <summary>Serves over the network, started.</summary>
    public static AppServer Listening(string chromium = "")
    {
        AppServer server = new() { Chromium = chromium };
        server.UseKestrel(0);
        server.StartServer();
        return server;
    }

    /// <summary>Keeps cookies and follows nothing by itself.</summary>
    public HttpClient NewClient() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });

    /// <summary>Runs something as the app's own code would.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>What an account may open.</summary>
    public async Task<Access> AccessAsync(string name = Anna.Name)
    {
        var account = await WithAsync<UserManager<DiaryUser>, string>(async users => (await users.FindByNameAsync(name) ?? throw new InvalidOperationException($"There is no account {name}.")).Id);
        return await Services.GetRequiredService<DiaryAccessReader>().FindAsync(account, CancellationToken.None) ?? throw new InvalidOperationException($"The account {name} has no diary.");
    }

    public async Task<DiaryId> DiaryAsync(string name = Anna.Name) => (await AccessAsync(name)).Diary;

    /// <summary>Edits straight into a diary, as another program would write them: no open page hears of it.</summary>
    public async Task<Committed> CommitAsync(IReadOnlyList<DiaryEdit> edits, string name = Anna.Name) =>
        await Services.GetRequiredService<DiaryWriter>().CommitAsync(await DiaryAsync(name), edits);

    /// <summary>Nights straight into a diary, so that a test can begin with years of it.</summary>
    public async Task WriteAsync(IEnumerable<NightEntry> nights, string name = Anna.Name)
    {
        foreach (var some in nights.Chunk(100)) await CommitAsync([.. some.Select(n => new WholeNightEdit(n.Night, n))], name);
    }

    public async Task<Person> PersonAsync(string name = Anna.Name) => await Services.GetRequiredService<DiaryReader>().PersonAsync(await DiaryAsync(name), CancellationToken.None);

    public Task TellAsync(Func<Person, Person> change, string name = Anna.Name) => CommitAsync([new PersonEdit(change)], name);

    public Task<int> CountAccountsAsync() => WithAsync<UserManager<DiaryUser>, int>(users => users.Users.CountAsync());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseContentRoot(Path.Combine(Repository.Root, "src", "CrampInsight.Web"));
        // A factory that is built upon another one forgets the free port.
        builder.UseUrls("http://127.0.0.1:0");
        builder.UseSetting("CrampInsight:DataFolder", DataFolder);
        builder.UseSetting("CrampInsight:Registration", Registration);
        builder.UseSetting("CrampInsight:Chromium", Chromium);
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            if (KeepsLog) services.AddSingleton<ILogEventSink>(Log);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        SqliteConnection.ClearAllPools();
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A connection that was given back a moment ago may have left its log while the folder was being emptied.
            SqliteConnection.ClearAllPools();
            _folder.Delete(recursive: true);
        }
    }
}
