using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Serilog;

namespace CrampInsight.Benchmarks;

/// <summary>The whole web app in this process, with a data folder of its own.</summary>
/// <param name="more">What one benchmark sets besides.</param>
internal sealed class BenchHost(Action<IWebHostBuilder>? more = null) : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crampinsight-bench-");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("CrampInsight:DataFolder", _folder.FullName);
        // The log would stand between the figures.
        builder.ConfigureTestServices(services => services.AddSerilog(new LoggerConfiguration().MinimumLevel.Error().WriteTo.Console().CreateLogger(), dispose: true));
        more?.Invoke(builder);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
