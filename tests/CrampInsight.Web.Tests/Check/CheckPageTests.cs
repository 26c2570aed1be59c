using System.Net;
using AngleSharp.Html.Dom;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Web.Features.Check;
using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests.Check;

/// <summary>The checklist that is open to everybody.</summary>
public sealed class CheckPageTests
{
    [Fact]
    public async Task Answers_a_stranger_on_a_server_without_any_account()
    {
        await using var host = new AppServer();
        var page = await TickAsync(host.NewVisitor(), ("Input.Signs", "one-leg-swelling"), ("Input.Signs", "breathless"));
        page.QuerySelectorAll("[data-flag]").Select(f => f.GetAttribute("data-flag")).ShouldBe(["E1", "S1"]);
        page.QuerySelectorAll("input[checked]").OfType<IHtmlInputElement>().Select(i => i.Value).ShouldBe(["breathless", "one-leg-swelling"], ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_that_matches_is_not_called_well()
    {
        await using var host = new AppServer();
        var page = await TickAsync(host.NewVisitor());
        page.QuerySelectorAll("[data-flag]").ShouldBeEmpty();
        page.QuerySelector("#result")!.TextContent.ShouldContain("That does not mean that all is well");
    }

    [Fact]
    public async Task What_is_ticked_reaches_neither_the_log_nor_the_address()
    {
        await using var host = new AppServer();
        var visitor = host.NewVisitor();
        var answer = await SendAsync(visitor, ("Input.Signs", "self-harm-thoughts"), ("Input.About", "pregnant"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.RequestMessage!.RequestUri!.Query.ShouldBeEmpty();
        host.Log.Everything.ShouldAllBe(l => !l.Contains("self-harm") && !l.Contains("pregnant"));
    }

    [Fact]
    public async Task A_made_up_sign_is_passed_over()
    {
        await using var host = new AppServer();
        (await TickAsync(host.NewVisitor(), ("Input.Signs", "<b>moon</b>"))).QuerySelectorAll("[data-flag]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "severe-headache", "E9")]
    [InlineData("pregnant", "severe-headache", "E9")]
    [InlineData("post-birth", "one-leg-warm-or-red", "S10")]
    [InlineData("statin", "muscle-pain-by-day", "S3")]
    [InlineData("quinine", "bruising-or-bleeding", "E10")]
    [InlineData("diabetes", "foot-ulcer-or-burn", "S5")]
    [InlineData("clot-risk", "pain-between-cramps", "S1")]
    [InlineData("", "pain-between-cramps", "")]
    public void What_is_said_about_oneself_counts(string about, string sign, string flag) =>
        Flags(new() { About = about.Length == 0 ? [] : [about], Signs = [sign] }).ShouldBe(flag.Length == 0 ? [] : [flag]);

    [Fact]
    public void A_long_cramp_counts() => Flags(new() { LongCramp = true }).ShouldBe(["S2"]);

    [Theory]
    [InlineData("fluid-tablets", true)]
    [InlineData("kidney-disease", true)]
    [InlineData("statin", false)]
    public void Two_days_of_fluid_loss_count_with_tablets_or_kidneys(string about, bool counts) =>
        Flags(new() { About = [about], ForDays = true }).ShouldBe(counts ? ["S6"] : []);

    private static IEnumerable<string> Flags(CheckAnswers answers)
    {
        Night tonight = new(new(2026, 11, 22));
        return RuleBook.Evaluate(answers.Journal(tonight), answers.Person(tonight), tonight).Where(f => f.IsFlag && f.Tier != Tier.Mention).Select(f => f.Rule.Id);
    }

    private static async Task<IHtmlDocument> TickAsync(Visitor visitor, params (string Name, string Value)[] ticks) => await Visitor.PageAsync(await SendAsync(visitor, ticks));

    private static async Task<HttpResponseMessage> SendAsync(Visitor visitor, params (string Name, string Value)[] ticks)
    {
        var form = Visitor.FormOf(await visitor.ReadAsync("/check"));
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(i => (i.Name!, i.Value));
        using var body = new FormUrlEncodedContent(hidden.Concat(ticks).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await visitor.Client.PostAsync("/check", body, TestContext.Current.CancellationToken);
    }
}
