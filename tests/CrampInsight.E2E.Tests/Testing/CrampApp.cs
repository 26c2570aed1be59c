using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrampInsight.E2E.Tests.Testing;

/// <summary>The whole program on a free port with an empty data folder of its own.</summary>
public sealed class CrampApp : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crampinsight-e2e-");

    private readonly string _chromium;

    public CrampApp(string chromium = "")
    {
        _chromium = chromium;
        UseKestrel(0);
        StartServer();
    }

    public MovedClock Clock { get; } = new();

    public string Address => Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();

    public string DataFolder => _folder.FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseUrls("http://127.0.0.1:0");
        builder.UseSetting("CrampInsight:DataFolder", _folder.FullName);
        builder.UseSetting("CrampInsight:Chromium", _chromium);
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _folder.Delete(recursive: true);
    }
}

/// <summary>A clock that runs, but from a moment that the test chose.</summary>
public sealed class MovedClock : TimeProvider
{
    private TimeSpan _moved;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _moved;

    public void MoveTo(DateTimeOffset moment) => _moved = moment - System.GetUtcNow();
}
