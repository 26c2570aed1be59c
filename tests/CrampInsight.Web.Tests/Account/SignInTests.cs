using System.Net;
using CrampInsight.Web.Account;
using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests.Account;

public sealed class SignInTests
{
    private const int TriesBeforeLock = 5;

    [Theory]
    [InlineData("/")]
    [InlineData("/nights")]
    [InlineData("/nights/2026-11-22")]
    [InlineData("/account/passkeys")]
    public async Task A_page_asks_for_sign_in_and_is_shown_afterwards(string path)
    {
        var (host, _) = await Household.WithAnnaAsync();
        await using var app = host;
        var visitor = host.NewVisitor();
        var asked = await visitor.GetAsync(path);
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var signIn = Visitor.Leads(asked)!;
        signIn.ShouldStartWith("/account/sign-in?returnUrl=");
        var answer = await visitor.SendAsync(signIn, ("Input.Name", Anna.Name), ("Input.Password", Anna.Password));
        Visitor.Leads(answer).ShouldBe(path);
        (await visitor.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData("")]
    public async Task An_address_elsewhere_is_not_followed_after_signing_in(string returnUrl)
    {
        var (host, _) = await Household.WithAnnaAsync();
        await using var app = host;
        var answer = await host.NewVisitor().SignInAsync(Anna.Name, query: "?returnUrl=" + Uri.EscapeDataString(returnUrl));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Visitor.Leads(answer).ShouldBe("/");
    }

    [Fact]
    public async Task The_name_may_be_typed_in_any_case()
    {
        var (host, _) = await Household.WithAnnaAsync();
        await using var app = host;
        Visitor.Leads(await host.NewVisitor().SignInAsync(" Anna ")).ShouldBe("/");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        var (host, _) = await Household.WithAnnaAsync();
        await using var app = host;
        var wrong = await Visitor.PageAsync(await host.NewVisitor().SignInAsync(Anna.Name, "not the password"));
        var unknown = await Visitor.PageAsync(await host.NewVisitor().SignInAsync("nobody", "not the password"));
        wrong.QuerySelector("[role=alert]")!.TextContent.ShouldContain(AccountTexts.SignInFailed);
        unknown.QuerySelector("[role=alert]")!.TextContent.ShouldBe(wrong.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task After_five_wrong_passwords_even_the_right_one_has_to_wait()
    {
        var (host, _) = await Household.WithAnnaAsync();
        await using var app = host;
        var visitor = host.NewVisitor();
        for (var i = 0; i < TriesBeforeLock; i++) await visitor.SignInAsync(Anna.Name, $"wrong guess number {i}");
        var answer = await visitor.SignInAsync(Anna.Name);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Visitor.PageAsync(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain(AccountTexts.Locked);
    }

    [Fact]
    public async Task Four_wrong_passwords_do_not_lock()
    {
        var (host, _) = await Household.WithAnnaAsync();
        await using var app = host;
        var visitor = host.NewVisitor();
        for (var i = 0; i < TriesBeforeLock - 1; i++) await visitor.SignInAsync(Anna.Name, $"wrong guess number {i}");
        Visitor.Leads(await visitor.SignInAsync(Anna.Name)).ShouldBe("/");
    }

    [Fact]
    public async Task A_lock_leaves_open_sessions_alone()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var stranger = host.NewVisitor();
        for (var i = 0; i < TriesBeforeLock; i++) await stranger.SignInAsync(Anna.Name, $"wrong guess number {i}");
        (await anna.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_without_its_fields_is_answered_and_not_an_error()
    {
        var (host, _) = await Household.WithAnnaAsync();
        await using var app = host;
        var visitor = host.NewVisitor();
        var form = Visitor.FormOf(await visitor.ReadAsync("/account/sign-in"));
        foreach (var input in form.QuerySelectorAll("input[name^='Input.']")) input.Remove();
        (await visitor.SendAsync("/account/sign-in", form)).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Log.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/welcome")]
    public async Task An_empty_form_is_answered_with_a_sentence(string path)
    {
        var (host, _) = await Household.WithAnnaAsync("open");
        await using var app = host;
        var answer = await host.NewVisitor().SendAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Visitor.PageAsync(answer)).QuerySelector("[role=alert]:not([hidden])")!.TextContent.Trim().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/welcome")]
    public async Task A_form_sent_from_elsewhere_is_refused(string path)
    {
        var (host, _) = await Household.WithAnnaAsync("open");
        await using var app = host;
        var visitor = host.NewVisitor();
        var form = Visitor.FormOf(await visitor.ReadAsync(path));
        var answer = await visitor.SendAsync(path, form, ("__RequestVerificationToken", "made-up"), ("Input.Name", "mallory"), ("Input.Password", Anna.Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await host.CountAccountsAsync()).ShouldBe(1);
        host.Log.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hammering_is_answered_with_a_plain_sentence()
    {
        var (host, _) = await Household.WithAnnaAsync();
        await using var app = host;
        var visitor = host.NewVisitor();
        var form = Visitor.FormOf(await visitor.ReadAsync("/account/sign-in"));
        HttpResponseMessage? refused = null;
        // Twice what any one minute allows, so that it does not matter where in a minute this runs.
        for (var i = 0; i < 70 && refused is null; i++)
        {
            var answer = await visitor.SendAsync("/account/sign-in", form, ("Input.Name", $"guess{i}"), ("Input.Password", "not the password"));
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) refused = answer;
        }

        refused.ShouldNotBeNull();
        refused.Content.Headers.ContentType?.MediaType.ShouldBe("text/plain");
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(AccountTexts.TooManyTries);
    }

    [Fact]
    public async Task A_household_that_signs_in_ten_times_in_a_row_is_not_slowed_down()
    {
        var (host, _) = await Household.WithAnnaAsync();
        await using var app = host;
        for (var i = 0; i < 10; i++) Visitor.Leads(await host.NewVisitor().SignInAsync(Anna.Name)).ShouldBe("/");
    }
}
