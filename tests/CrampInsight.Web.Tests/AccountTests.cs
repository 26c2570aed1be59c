using System.Net;
using CrampInsight.Web.Account;
using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests;

public sealed class AccountTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nights")]
    [InlineData("/you")]
    public async Task Before_the_first_account_every_page_leads_to_the_welcome(string path)
    {
        await using var app = new AppHost();
        var answer = await app.Visitor().GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/welcome");
    }

    [Fact]
    public async Task The_first_visitor_makes_an_account_and_is_signed_in()
    {
        await using var app = new AppHost();
        var visitor = app.Visitor();
        (await AppHost.RegisterAsync(visitor)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_second_account_is_refused_unless_registration_is_open()
    {
        await using var app = new AppHost();
        await AppHost.RegisterAsync(app.Visitor());
        (await app.Visitor().GetStringAsync("/welcome")).ShouldNotContain("Start my diary");
        await using var open = new AppHost { Registration = "open" };
        await AppHost.RegisterAsync(open.Visitor());
        (await AppHost.RegisterAsync(open.Visitor(), "ben")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Closed_means_nobody_registers()
    {
        await using var app = new AppHost { Registration = "closed" };
        (await app.Visitor().GetStringAsync("/welcome")).ShouldNotContain("Start my diary");
    }

    [Fact]
    public async Task Of_two_first_visitors_at_once_only_one_gets_an_account()
    {
        await using var app = new AppHost();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => AppHost.RegisterAsync(app.Visitor(), $"visitor{i}")));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
    }

    [Theory]
    [InlineData("short", "at least 10")]
    [InlineData("password123", "easy to guess")]
    [InlineData("aaaaaaaaaaaa", "easy to guess")]
    public async Task A_weak_password_gets_a_sentence_and_the_name_stays(string password, string says)
    {
        await using var app = new AppHost();
        var answer = await (await AppHost.RegisterAsync(app.Visitor(), "anna", password)).Content.ReadAsStringAsync();
        answer.ShouldContain(says);
        answer.ShouldContain("value=\"anna\"");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_the_right_one_too()
    {
        await using var app = new AppHost();
        await AppHost.RegisterAsync(app.Visitor());
        var visitor = app.Visitor();
        for (var i = 0; i < 5; i++) await AppHost.SignInAsync(visitor, "anna", "wrong password here");
        (await (await AppHost.SignInAsync(visitor, "anna", AppHost.Password)).Content.ReadAsStringAsync()).ShouldContain("rests for ten minutes");
    }

    [Fact]
    public async Task The_right_password_leads_back_to_where_one_came_from_and_never_elsewhere()
    {
        await using var app = new AppHost();
        await AppHost.RegisterAsync(app.Visitor());
        Place(await AppHost.SignInAsync(app.Visitor(), "anna", AppHost.Password, "/nights")).ShouldEndWith("/nights");
        foreach (var evil in new[] { "https://evil.example/", "//evil.example", "/\\evil.example" })
            Place(await AppHost.SignInAsync(app.Visitor(), "ANNA", AppHost.Password, evil)).ShouldNotContain("evil");

        static string Place(HttpResponseMessage answer) => answer.Headers.Location.ShouldNotBeNull().ToString();
    }

    [Fact]
    public async Task Guessing_at_one_name_is_slowed_down()
    {
        using var gate = new SignInGate();
        for (var i = 0; i < SignInGate.TriesAMinute; i++) gate.Allows("anna").ShouldBeTrue();
        gate.Allows(" ANNA ").ShouldBeFalse();
        gate.Allows("ben").ShouldBeTrue();
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Signed_out_means_signed_out()
    {
        await using var app = new AppHost();
        var visitor = app.Visitor();
        await AppHost.RegisterAsync(visitor);
        (await AppHost.SendFormAsync(visitor, "/account/sign-out", "sign-out")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var answer = await visitor.GetAsync("/");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/account/sign-in");
    }
}
