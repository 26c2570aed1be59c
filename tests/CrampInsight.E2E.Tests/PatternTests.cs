using CrampInsight.Core.Diary;
using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests;

/// <summary>What goes together with cramps: with nothing, with little, and with most of a year in the diary.</summary>
public sealed class PatternTests(BrowserFixture browser)
{
    private static readonly DateTimeOffset SundayMorning = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(1));

    private static readonly Night Saturday = new(new(2026, 11, 21));

    [Theory]
    [InlineData("night", 390, 844)]
    [InlineData("day", 1280, 900)]
    [InlineData("day", 320, 640)]
    public async Task Every_page_is_clean_for_axe_and_fits_the_screen(string theme, int width, int height)
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app, width, height, theme);
        await visit.MakeAccountAsync();
        List<string> found = [];
        await LookAsync("empty", "counts-only", "/triggers/about", "/triggers/nothing");
        await PatternDiary.WriteAsync(app, 12, Saturday);
        await LookAsync("few", "counts-only");
        await PatternDiary.WriteAsync(app, 35, Saturday);
        await LookAsync("some", "taking-shape", "/triggers/alcohol");
        await PatternDiary.WriteAsync(app, 300, Saturday);
        await LookAsync("ready", "ready", "/triggers/alcohol", "/triggers/own-1", "/triggers/toes");
        found.ShouldBeEmpty();
        visit.ConsoleErrors.ShouldBeEmpty();

        async Task LookAsync(string diary, string status, params string[] more)
        {
            foreach (var page in (string[])["/triggers", .. more])
            {
                await visit.GoAsync(page);
                if (page == "/triggers") await Expect(visit.Page.Locator("[data-status]")).ToHaveAttributeAsync("data-status", status);
                await visit.PictureAsync($"patterns-{theme}-{width}-{diary}{page.Replace('/', '-')}");
                await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
                found.AddRange((await visit.AxeAsync()).Select(v => $"{diary} {page}: {v}"));
                var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (wide > 0) found.Add($"{diary} {page}: {wide} px wider than the screen ");
            }
        }
    }

    [Fact]
    public async Task A_strong_pattern_is_said_with_its_doubt_and_can_be_hidden()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await PatternDiary.WriteAsync(app, 300, Saturday);
        await visit.GoAsync("/triggers");
        await Expect(visit.Page.Locator(".bigwords").First).ToContainTextAsync("Alcohol: more cramps.");
        var alcohol = visit.Page.Locator("[data-exposure=alcohol]");
        await Expect(alcohol).ToHaveAttributeAsync("data-verdict", "likely-trigger");
        await Expect(alcohol.GetByRole(AriaRole.Img)).ToHaveCountAsync(1);
        await Expect(visit.Page.GetByText("It could still be chance.").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator($"[data-exposure={PatternDiary.HotTub}]")).ToContainTextAsync("Hot tub");

        await alcohol.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync("/triggers/alcohol");
        await Expect(visit.Page.GetByText("of 10 nights").First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Indapamide: from Wed 7 Oct")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".plot .shade")).ToHaveCountAsync(1);
        await visit.Page.GoBackAsync();

        await alcohol.GetByRole(AriaRole.Button, new() { Name = "Hide this" }).ClickAsync();
        await Expect(alcohol).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".bigwords", new() { HasText = "Alcohol" })).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(alcohol).ToHaveCountAsync(1);
        await alcohol.GetByRole(AriaRole.Button, new() { Name = "Hide this" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show again" }).ClickAsync();
        await Expect(alcohol).ToHaveCountAsync(1);
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_of_an_own_factor_has_none_of_its_words_in_the_address()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await PatternDiary.WriteAsync(app, 60, Saturday);
        await visit.GoAsync("/triggers");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Hot tub" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync("/triggers/own-1");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Hot tub");
    }

    [Fact]
    public async Task While_a_flag_of_the_same_day_stands_patterns_wait()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await PatternDiary.WriteAsync(app, 90, Saturday.Previous);
        await app.WriteAsync([new(Saturday) { Cramps = CrampAnswer.None, Signs = [Signs.ChestPain] }]);
        foreach (var page in new[] { "/triggers", "/triggers/alcohol" })
        {
            await visit.GoAsync(page);
            await Expect(visit.Page.GetByText("Your patterns can wait")).ToBeVisibleAsync();
            await Expect(visit.Page.Locator("[data-exposure], .plot")).ToHaveCountAsync(0);
        }

        await visit.GoAsync("/weeks/2026-W47");
        await Expect(visit.Page.GetByTestId("idea")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByTestId("patterns")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Before_there_is_a_diary_five_suspects_can_be_named_and_no_more()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.GoAsync("/triggers");
        var suspects = visit.Page.Locator("section[aria-labelledby=suspects]");
        for (var i = 0; i < 5; i++)
        {
            await suspects.GetByRole(AriaRole.Button, new() { Name = "Show the list" }).ClickAsync();
            await visit.Page.GetByRole(AriaRole.Option).First.ClickAsync();
            await Expect(suspects.Locator(".chip[aria-pressed=true]")).ToHaveCountAsync(i + 1);
        }

        await Expect(suspects.GetByRole(AriaRole.Combobox)).ToHaveCountAsync(0);
        await Expect(suspects.GetByText("You have named five.")).ToBeVisibleAsync();
        await visit.GoAsync("/triggers");
        await Expect(suspects.Locator(".chip[aria-pressed=true]")).ToHaveCountAsync(5);
        await PatternDiary.WriteAsync(app, 35, Saturday);
        await visit.GoAsync("/triggers");
        await Expect(suspects).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_check_in_can_be_slimmed_to_the_eight_best_suspects()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await PatternDiary.WriteAsync(app, 120, Saturday);
        await visit.GoAsync("/triggers");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep these eight" }).ClickAsync();
        await Expect(visit.Page.GetByText("Your check-in now has these eight.")).ToBeVisibleAsync();
        await visit.GoAsync("/you");
        await Expect(visit.Page.Locator("section[aria-labelledby=cards] input:checked")).ToHaveCountAsync(8);
        await Expect(visit.Page.Locator("section[aria-labelledby=cards]").GetByLabel("Alcohol")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task The_week_says_what_goes_together_so_far()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await PatternDiary.WriteAsync(app, 300, Saturday);
        await visit.GoAsync("/weeks/2026-W47");
        await Expect(visit.Page.GetByTestId("patterns")).ToContainTextAsync("Alcohol: Likely: more cramps");
        await Expect(visit.Page.GetByTestId("patterns")).ToContainTextAsync("It could still be chance");
        await visit.PictureAsync("week-with-patterns");
    }

    [Fact]
    public async Task Patterns_print_in_the_day_colours_without_buttons()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app, 794, 1123);
        await visit.MakeAccountAsync();
        await PatternDiary.WriteAsync(app, 300, Saturday);
        foreach (var page in new[] { "/triggers", "/triggers/alcohol" })
        {
            await visit.GoAsync(page);
            await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
            (await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
            await Expect(visit.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
            await visit.PictureAsync("print" + page.Replace('/', '-'));
            await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        }
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static IPageAssertions Expect(IPage page) => Assertions.Expect(page);
}
