using System.Net;
using CrampInsight.Web.Wording;
using CrampInsight.Web.Tests.Testing;

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

    [Theory]
    [InlineData("/", true)]
    [InlineData("/nights", true)]
    [InlineData("/welcome", false)]
    [InlineData("/account/sign-in", false)]
    [InlineData("/account/password", false)]
    [InlineData("/account/passkeys", false)]
    public async Task Only_interactive_pages_may_style_inline(string path, bool allowed)
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        Single(await anna.GetAsync(path), "Content-Security-Policy").Contains("style-src 'self' 'unsafe-inline'").ShouldBe(allowed);
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
        await using var host = new DiaryHost();
        var answer = await host.NewVisitor().GetAsync("/no-such-page");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Visitor.PageAsync(answer)).QuerySelector("h1")!.TextContent.ShouldBe(Shell.NotFoundTitle);
        host.Log.Errors.ShouldBeEmpty();
    }

    private static string Single(HttpResponseMessage answer, string header) =>
        answer.Headers.GetValues(header).ShouldHaveSingleItem();
}
