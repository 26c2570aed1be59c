using System.Net;
using CrampInsight.Web.Tests.Testing;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Web.Tests.Hosting;

public sealed class EveryPageTests
{
    [Fact]
    public async Task Every_page_opens_for_its_owner()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var pages = PagesOf(host);
        pages.ShouldContain("/");
        foreach (var page in pages) ((int)(await anna.GetAsync(page)).StatusCode).ShouldBeOneOf([200, 302], page);
        host.Log.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_page_of_a_diary_opens_for_a_stranger()
    {
        var (host, _) = await Household.WithAnnaAsync();
        await using var app = host;
        var stranger = host.NewVisitor();
        List<string> open = [];
        foreach (var page in PagesOf(host))
        {
            if ((await stranger.GetAsync(page)).StatusCode == HttpStatusCode.OK) open.Add(page);
        }

        open.Order(StringComparer.Ordinal).ShouldBe(["/account/register", "/account/sign-in", "/check", "/error", "/not-found", "/rules", "/sources", "/welcome"]);
        host.Log.Errors.ShouldBeEmpty();
    }

    internal static List<string> PagesOf(AppServer host) =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && e.RoutePattern.Parameters.Count == 0)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct(StringComparer.Ordinal),
    ];
}
