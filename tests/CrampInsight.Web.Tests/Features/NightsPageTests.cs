using Bunit;
using CrampInsight.Core.Diary;
using CrampInsight.Web.Features.Nights;
using CrampInsight.Web.Tests.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Web.Tests.Features;

/// <summary>The calendar of nights.</summary>
public sealed class NightsPageTests : PageContext
{
    [Fact]
    public void An_empty_diary_is_invited_to_begin()
    {
        var page = Open<NightsPage>("nights");
        page.Markup.ShouldContain("Nothing is written here yet. Tonight is a fine night to begin.");
        page.Markup.ShouldContain("Nights answered this month: 0. With cramps: 0.");
        page.ShouldBeAtPeace();
    }

    [Fact]
    public async Task The_month_shows_each_night_in_the_grid_and_in_words()
    {
        await PutAsync(Few);
        var page = Open<NightsPage>("nights");
        page.Find("[data-shows]").GetAttribute("data-shows").ShouldBe("2026-11");
        page.Markup.ShouldContain("Nights answered this month: 2. With cramps: 1.");
        page.FindAll("a.day.some").Count.ShouldBe(1);
        page.FindAll("a.day.none").Count.ShouldBe(1);
        page.FindAll(".nightlist li").Count.ShouldBe(2);
        page.Find($".nightlist a[href='nights/{Tonight.Previous}']").TextContent.ShouldContain("a cramp at 03:10");
        page.ShouldBeAtPeace();
    }

    [Fact]
    public async Task Another_month_and_a_year_are_shown_when_the_address_names_them()
    {
        await PutAsync(Few);
        var october = Open<NightsPage>("nights?month=2026-10");
        october.Find("[data-shows]").GetAttribute("data-shows").ShouldBe("2026-10");
        october.FindAll(".nightlist li").Count.ShouldBe(1);
        var year = Open<NightsPage>("nights?year=2026");
        year.Markup.ShouldContain("Nights answered this year: 3. With cramps: 1.");
    }

    [Fact]
    public async Task What_another_device_writes_appears_by_itself()
    {
        var page = Open<NightsPage>("nights");
        await PutAsync(Few);
        page.WaitForAssertion(() => page.FindAll(".nightlist li").Count.ShouldBe(2));
    }

    [Fact]
    public void Another_night_opens_by_its_date_and_one_to_come_does_not()
    {
        var page = Open<NightsPage>("nights");
        page.Find("#other-date").Change("2026-11-23");
        page.Button("Open the night").Click();
        page.Find("#other-says .problem").TextContent.ShouldBe("Pick an evening up to today.");
        page.Find("#other-date").Change("2026-10-03");
        page.Button("Open the night").Click();
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("nights/2026-10-03");
    }

    [Fact]
    public async Task Nights_without_an_answer_take_one_tap()
    {
        await PutAsync(Few);
        var page = Open<NightsPage>("nights");
        await page.Find("[data-testid=missed] button.button-primary").ClickAsync(new());
        page.WaitForAssertion(() => page.FindAll("a.day.none").Count.ShouldBeGreaterThan(1));
        (await StoredAsync(Tonight.AddDays(-3))).Cramps.ShouldBe(CrampAnswer.None);
        (await StoredAsync()).IsBlank.ShouldBeTrue();
    }

    private static NightEntry[] Few =>
    [
        new(Tonight.Previous) { Episodes = [Cramp(Tonight.Previous)] },
        new(Tonight.AddDays(-2)) { Cramps = CrampAnswer.None },
        new(Tonight.AddDays(-40)) { Cramps = CrampAnswer.None },
    ];
}
