using System.Net;
using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests.Hosting;

public sealed class CircuitOriginTests
{
    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://localhost:9999")]
    [InlineData("null")]
    [InlineData("not an address")]
    public async Task A_page_from_elsewhere_cannot_open_a_circuit(string origin)
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        (await NegotiateAsync(anna, origin)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("http://localhost")]
    [InlineData(null)]
    public async Task Our_own_page_can(string? origin)
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        (await NegotiateAsync(anna, origin)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpResponseMessage> NegotiateAsync(Visitor visitor, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        if (origin is not null) request.Headers.TryAddWithoutValidation("Origin", origin);
        return await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
