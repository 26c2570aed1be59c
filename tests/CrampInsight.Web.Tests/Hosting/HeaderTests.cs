using System.Net;
using CrampInsight.Web.Tests.Testing;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Tests.Hosting;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nights")]
    [InlineData("/account/passkeys")]
    [InlineData("/account/password")]
    [InlineData("/welcome")]
    [InlineData("/health")]
    [InlineData("/no-such-page")]
    [InlineData("/app.css")]
    public async Task Every_answer_carries_the_protecting_headers_once(string path)
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var answer = await anna.GetAsync(path);
        Single(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Single(answer, "Referrer-Policy").ShouldBe("no-referrer");
        Single(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Single(answer, "Permissions-Policy").ShouldContain("publickey-credentials-get=(self)");
        var policy = Single(answer, "Content-Security-Policy");
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe-eval");
    }

    [Fact]
    public async Task Only_pages_with_a_circuit_may_style_inline()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        List<string> loose = [], mistaken = [];
        foreach (var path in EveryPageTests.PagesOf(host).Concat(["/nights/2026-11-20", "/nights/not-a-date", "/triggers/alcohol", "/weeks/2026-W46", "/print/summary", "/no-such-page", "/nothing/here", "/app.css", "/health", "/openapi/v1.json", "/api/v1/diary"]))
        {
            var answer = await anna.GetAsync(path);
            var isLoose = Single(answer, "Content-Security-Policy").Contains("unsafe-inline", StringComparison.Ordinal);
            var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
            var hasCircuit = isPage && (await Visitor.PageAsync(answer)).QuerySelector("script[src*=blazor]") is not null;
            if (isLoose) loose.Add(path);
            if (isLoose != hasCircuit && !(isLoose && (int)answer.StatusCode == 302)) mistaken.Add(path);
        }

        mistaken.ShouldBeEmpty();
        loose.Where(p => p.StartsWith("/account", StringComparison.Ordinal)).ShouldBeEmpty();
        loose.Intersect(["/check", "/rules", "/sources", "/error", "/not-found", "/no-such-page", "/nothing/here", "/welcome", "/print/summary", "/app.css"], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/check")]
    [InlineData("/rules")]
    [InlineData("/sources")]
    [InlineData("/error")]
    [InlineData("/not-found")]
    [InlineData("/welcome")]
    [InlineData("/account/passkeys")]
    [InlineData("/account/delete")]
    [InlineData("/print/summary")]
    public async Task A_strict_page_has_no_style_of_its_own(string path)
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        (await anna.ReadAsync(path)).QuerySelectorAll("style, [style]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/welcome")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/passkeys")]
    public async Task No_page_carries_a_script_or_handler_of_its_own(string path)
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var page = await anna.ReadAsync(path);
        page.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
        page.QuerySelectorAll("*").SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/you")]
    [InlineData("/account/passkeys")]
    public async Task A_page_of_a_diary_is_not_kept_by_the_browser(string path)
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        (await anna.GetAsync(path)).Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task An_unknown_page_is_404_also_for_a_stranger()
    {
        await using var host = new AppServer();
        var answer = await host.NewVisitor().GetAsync("/no-such-page");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Visitor.PageAsync(answer)).QuerySelector("h1")!.TextContent.ShouldBe(Shell.NotFoundTitle);
        host.Log.Errors.ShouldBeEmpty();
    }

    private static string Single(HttpResponseMessage answer, string header) =>
        answer.Headers.GetValues(header).ShouldHaveSingleItem();
}
