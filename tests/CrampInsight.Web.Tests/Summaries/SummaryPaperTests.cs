using System.Net;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Summaries;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Tests.Testing;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Tests.Summaries;

/// <summary>The paper for the visit, asked for as a browser does.</summary>
public sealed class SummaryPaperTests
{
    private const string Paper = "/print/summary";

    [Theory]
    [InlineData(Paper)]
    [InlineData("/print/summary.pdf")]
    [InlineData("/summary")]
    public async Task A_stranger_signs_in_first(string path)
    {
        var (host, _) = await Household.WithAnnaAsync();
        await using var app = host;
        var answer = await host.NewVisitor().GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Visitor.Leads(answer)!.ShouldStartWith("/account/sign-in");
    }

    [Fact]
    public async Task The_paper_may_load_styles_fonts_and_pictures_of_ours_and_nothing_else()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var answer = await anna.GetAsync(Paper);
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem()
            .ShouldBe("default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await Visitor.PageAsync(answer);
        page.QuerySelectorAll("script, style, [style], iframe, form").ShouldBeEmpty();
        page.Title.ShouldBe(SummaryTexts.DocTitle);
    }

    [Fact]
    public async Task An_empty_diary_says_so_and_claims_nothing()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var page = await anna.ReadAsync(Paper);
        page.Body!.TextContent.ShouldContain(SummaryTexts.NothingAnswered);
        page.QuerySelectorAll("section.page").Length.ShouldBe(1);
        page.QuerySelectorAll("table, .figures, svg").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_made_up_diary_says_so_on_every_sheet()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        await host.TellAsync(p => p with { IsSample = true });
        var page = await anna.ReadAsync(Paper);
        page.QuerySelectorAll(".running").ShouldAllBe(r => r.TextContent.Contains(SummaryTexts.Sample, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cramp_whose_time_is_a_guess_is_in_no_bar_and_said_in_words()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        Night night = new(new(2026, 3, 3));
        await host.WriteAsync([new NightEntry(night)
        {
            Episodes = [Guess(About.Unknown), Guess(About.Unknown), Guess(About.MidnightToTwo), Guess(About.FourToSix) with { About = null }],
        }]);
        await ChooseAsync(host, c => c with { From = new(2026, 3, 1), To = new(2026, 3, 10), WithLog = true });
        var page = await anna.ReadAsync(Paper);
        var text = page.Body!.TextContent;
        text.ShouldContain("1 cramps, by the hour they began");
        text.ShouldContain("between midnight and 2: 1, time not known: 2");
        page.QuerySelectorAll("table.log tbody td:nth-child(3)").Select(d => d.TextContent)
            .ShouldBe(["between midnight and 2", "time not known", "time not known", "05:00"]);

        Episode Guess(About about) => new() { Id = Guid.NewGuid(), StartedAt = about.In(night, Anna.Zone).Moment, About = about };
    }

    [Fact]
    public async Task What_was_chosen_is_remembered_and_stands_on_the_paper()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        await host.WriteAsync([new NightEntry(new(new(2026, 3, 3))) { Cramps = CrampAnswer.None }]);
        await ChooseAsync(host, c => c with { From = new(2026, 3, 1), To = new(2026, 3, 10), Without = [SummarySection.Patterns, SummarySection.Medicines], WithLog = true, Questions = "Is it <b>normal</b>?" });
        var page = await anna.ReadAsync(Paper);
        var text = page.Body!.TextContent;
        text.ShouldContain("1 of 10 nights answered");
        text.ShouldContain("Is it <b>normal</b>?");
        text.ShouldContain(SummaryTexts.LogHeading);
        text.ShouldNotContain(SummaryTexts.PatternsTitle);
        text.ShouldNotContain(SummaryTexts.MedTitle);
        var choices = await anna.ReadAsync("/summary");
        choices.QuerySelector("#questions-text")!.TextContent.ShouldBe("Is it <b>normal</b>?");
        choices.QuerySelectorAll(".tick input:not([checked])").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_chromium_there_is_no_pdf_and_the_page_says_how_to_save_one()
    {
        await using var host = new AppServer { Chromium = "none" };
        var anna = host.NewVisitor();
        await anna.RegisterAsync("anna");
        (await anna.GetAsync("/print/summary.pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await anna.ReadAsync("/summary");
        page.QuerySelectorAll("a[href='/print/summary.pdf']").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain(SummaryTexts.NoPdf);
    }

    [Fact]
    public async Task Questions_too_long_for_the_paper_are_refused_and_the_old_ones_stay()
    {
        var (host, _) = await Household.WithAnnaAsync();
        await using var app = host;
        await ChooseAsync(host, c => c with { Questions = "Short?" });
        var refused = await ChooseAsync(host, c => c with { Questions = new('?', SummaryChoices.MaxQuestionsLength + 1) });
        refused.Refusal!.Value.Problem.ShouldBe(EditProblem.TooLong);
        (await ChooseAsync(host, c => c)).Choices!.Questions.ShouldBe("Short?");
    }

    private static Task<Committed> ChooseAsync(AppServer host, Func<SummaryChoices, SummaryChoices> change) => host.CommitAsync([new ChoicesEdit(change)]);
}
