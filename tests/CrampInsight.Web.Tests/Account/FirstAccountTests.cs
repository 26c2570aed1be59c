using System.Net;
using CrampInsight.Web.Account;
using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests.Account;

public sealed class FirstAccountTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nights")]
    [InlineData("/you")]
    public async Task The_first_visitor_is_led_to_the_welcome(string path)
    {
        await using var host = new AppServer();
        var answer = await host.NewVisitor().GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Visitor.Leads(answer).ShouldBe("/welcome");
    }

    [Fact]
    public async Task The_welcome_says_what_the_diary_is_not()
    {
        await using var host = new AppServer();
        var page = await host.NewVisitor().ReadAsync("/welcome");
        page.Body!.TextContent.ShouldContain(AccountTexts.WelcomeIsNot);
    }

    [Fact]
    public async Task The_form_makes_the_account_signs_in_and_leads_to_tonight()
    {
        await using var host = new AppServer();
        var visitor = host.NewVisitor();
        var answer = await visitor.RegisterAsync("anna");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Visitor.Leads(answer).ShouldBe("/");
        (await visitor.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        await using var host = new AppServer();
        var answer = await host.NewVisitor().RegisterAsync("anna");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("ci-session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
    }

    [Fact]
    public async Task The_time_zone_of_the_browser_is_kept()
    {
        await using var host = new AppServer();
        await host.NewVisitor().RegisterAsync("anna", zone: "Australia/Perth");
        var person = await host.PersonAsync();
        person.TimeZone.ShouldBe("Australia/Perth");
    }

    [Fact]
    public async Task A_made_up_time_zone_does_not_stop_the_account()
    {
        await using var host = new AppServer();
        var answer = await host.NewVisitor().RegisterAsync("anna", zone: "Mars/Olympus");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await host.CountAccountsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_makes_a_second_account_by_default()
    {
        await using var host = new AppServer();
        var late = host.NewVisitor();
        // Opened while it was still allowed, sent afterwards.
        var form = Visitor.FormOf(await late.ReadAsync("/welcome"));
        await host.NewVisitor().RegisterAsync("anna");
        await late.SendAsync("/welcome", form, ("Input.Name", "bert"), ("Input.Password", Anna.Password));
        (await host.CountAccountsAsync()).ShouldBe(1);
        (await late.IsSignedInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Once_there_is_an_account_the_welcome_offers_sign_in_instead_of_a_form()
    {
        var (host, _) = await Household.WithAnnaAsync();
        await using var app = host;
        var page = await host.NewVisitor().ReadAsync("/welcome");
        page.QuerySelector("form").ShouldBeNull();
        page.QuerySelector("a[href$='account/sign-in']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Of_many_first_visitors_at_once_one_gets_the_account()
    {
        await using var host = new AppServer();
        List<(Visitor Visitor, AngleSharp.Html.Dom.IHtmlFormElement Form)> ready = [];
        for (var i = 0; i < 8; i++)
        {
            var visitor = host.NewVisitor();
            ready.Add((visitor, Visitor.FormOf(await visitor.ReadAsync("/welcome"))));
        }

        await Task.WhenAll(ready.Select((r, i) => Task.Run(() =>
            r.Visitor.SendAsync("/welcome", r.Form, ("Input.Name", $"person{i}"), ("Input.Password", Anna.Password)))));
        (await host.CountAccountsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task An_open_server_takes_a_second_account()
    {
        var (host, _) = await Household.WithAnnaAsync("open");
        await using var app = host;
        var answer = await host.NewVisitor().SendAsync("/account/register", ("Input.Name", "bert"), ("Input.Password", Anna.Password));
        Visitor.Leads(answer).ShouldBe("/");
        (await host.CountAccountsAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_closed_server_offers_no_form_even_when_it_is_empty()
    {
        await using var host = new AppServer { Registration = "closed" };
        (await host.NewVisitor().ReadAsync("/welcome")).QuerySelector("form").ShouldBeNull();
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_in_any_spelling()
    {
        var (host, _) = await Household.WithAnnaAsync("open");
        await using var app = host;
        var answer = await host.NewVisitor().RegisterAsync("  ANNA ");
        (await Visitor.PageAsync(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain(AccountTexts.NameTaken);
    }

    [Theory]
    [InlineData("", Anna.Password)]
    [InlineData("   ", Anna.Password)]
    [InlineData("anna", "")]
    [InlineData("anna", "too short")]
    [InlineData("anna", "password123")]
    [InlineData("anna", "qwertyuiop")]
    [InlineData("annaannaanna", "annaannaanna")]
    [InlineData("a name that goes on and on and on, far beyond what anybody would ever type in", Anna.Password)]
    public async Task A_name_or_password_that_will_not_do_is_answered_with_a_sentence(string name, string password)
    {
        await using var host = new AppServer();
        var answer = await host.NewVisitor().RegisterAsync(name, password);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Visitor.PageAsync(answer)).QuerySelector("[role=alert]")!.TextContent.Trim().ShouldNotBeEmpty();
        (await host.CountAccountsAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("correcthorsebatterystaple and a cat")]
    [InlineData("Kürbis läuft über Dächer")]
    [InlineData("四つの言葉をならべた長い合言葉です")]
    public async Task A_long_password_needs_no_digits_or_signs(string password)
    {
        await using var host = new AppServer();
        await host.NewVisitor().RegisterAsync("anna", password);
        (await host.CountAccountsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_typed_password_is_never_sent_back()
    {
        await using var host = new AppServer();
        var answer = await host.NewVisitor().RegisterAsync("", "a secret that came back");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("a secret that came back");
    }
}
