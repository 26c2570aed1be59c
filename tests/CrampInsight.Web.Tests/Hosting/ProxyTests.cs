using System.Net;
using CrampInsight.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Web.Tests.Hosting;

/// <summary>What a reverse proxy tells is believed from this machine and from where it was allowed, and from nobody else.</summary>
public sealed class ProxyTests
{
    private const string Told = "https://diary.example/account/sign-in?returnUrl=%2Fyou";
    private const string Untold = "http://localhost/account/sign-in?returnUrl=%2Fyou";

    [Theory]
    [InlineData("", "127.0.0.1", Told)]
    [InlineData("", "::1", Told)]
    [InlineData("", "192.0.2.7", Untold)]
    [InlineData("192.0.2.7", "192.0.2.7", Told)]
    [InlineData("198.51.100.1, 192.0.2.0/24", "192.0.2.7", Told)]
    [InlineData("192.0.2.0/24", "203.0.113.9", Untold)]
    public async Task The_way_to_sign_in_is_on_the_visitors_own_address(string proxies, string sender, string location)
    {
        await using var host = new AppServer();
        await using var server = host.WithWebHostBuilder(builder => builder.UseSetting("CrampInsight:Proxies", proxies));
        await server.CreateClient().GetAsync("/welcome", TestContext.Current.CancellationToken);
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UserManager<DiaryUser>>().CreateAsync(new() { UserName = "anna" });
        var answer = await server.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(sender);
            context.Request.Path = "/you";
            context.Request.Headers["X-Forwarded-For"] = "203.0.113.50";
            context.Request.Headers["X-Forwarded-Proto"] = "https";
            context.Request.Headers["X-Forwarded-Host"] = "diary.example";
        }, TestContext.Current.CancellationToken);
        answer.Response.Headers.Location.ToString().ShouldBe(location);
    }

    [Fact]
    public async Task A_proxy_that_is_no_address_is_said_in_one_line()
    {
        var folder = Directory.CreateTempSubdirectory("crampinsight-proxy-");
        try
        {
            var (code, _, errors) = await RunningProgram.RunAsync(("CrampInsight__DataFolder", folder.FullName), ("CrampInsight__Proxies", "my-proxy"));
            code.ShouldBe(1);
            errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith("The setting CrampInsight:Proxies must hold addresses");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
