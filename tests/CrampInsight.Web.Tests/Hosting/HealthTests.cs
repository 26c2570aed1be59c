using System.Net;
using CrampInsight.Web.Tests.Testing;
using Microsoft.Data.Sqlite;

namespace CrampInsight.Web.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task A_healthy_server_says_so_to_anybody()
    {
        await using var host = new AppServer();
        (await host.NewVisitor().GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_server_whose_database_is_gone_is_not_healthy()
    {
        await using var host = new AppServer();
        var visitor = host.NewVisitor();
        await visitor.GetAsync("/health");
        SqliteConnection.ClearAllPools();
        File.Delete(host.DatabasePath);
        (await visitor.GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_server_whose_database_turned_to_rubbish_is_not_healthy()
    {
        await using var host = new AppServer();
        var visitor = host.NewVisitor();
        await visitor.GetAsync("/health");
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(host.DatabasePath, new string('x', 8192), TestContext.Current.CancellationToken);
        (await visitor.GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }
}
