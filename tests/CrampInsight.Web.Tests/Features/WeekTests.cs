using Bunit;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Web.Features.Weeks;
using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests.Features;

/// <summary>The look back on a week, as its page is drawn in an open browser.</summary>
public sealed class WeekTests : PageContext
{
    private const string ThisWeek = "2026-W47";

    [Fact]
    public void A_week_without_answers_compares_nothing()
    {
        var page = At(ThisWeek);
        page.Markup.ShouldContain("No night of this week is answered, so there is nothing to set beside the weeks before.");
        page.FindAll("[data-figure]").ShouldBeEmpty();
        page.ShouldBeAtPeace();
    }

    [Fact]
    public async Task A_few_nights_give_figures()
    {
        await PutAsync(Few);
        var page = At(ThisWeek);
        page.FindAll("[data-figure]").Count.ShouldBeGreaterThan(0);
        page.Find("[data-testid=coverage]").TextContent.ShouldContain("3");
        page.ShouldBeAtPeace();
    }

    [Fact]
    public async Task What_another_device_writes_appears_by_itself()
    {
        var page = At(ThisWeek);
        await PutAsync(Few);
        page.WaitForAssertion(() => page.FindAll("[data-figure]").Count.ShouldBeGreaterThan(0));
    }

    [Theory]
    [InlineData("last-week")]
    [InlineData("2027-W10")]
    public void An_address_that_names_no_week_so_far_says_so(string week) => At(week).Find(".problem").TextContent.ShouldNotBeNullOrWhiteSpace();

    private static NightEntry[] Few =>
    [
        new(Tonight.AddDays(-1)) { Episodes = [Cramp(Tonight.AddDays(-1))], Readings = AnswerSet.Empty.With(FactorCatalogue.Stretching, 1) },
        new(Tonight.AddDays(-2)) { Cramps = CrampAnswer.None },
        new(Tonight.AddDays(-3)) { Cramps = CrampAnswer.None },
    ];

    private IRenderedComponent<WeekPage> At(string week) => Open<WeekPage>($"weeks/{week}", p => p.Add(w => w.Week, week));
}
