using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests;

/// <summary>The week, the calendar and the trends with half a year of diary, on a Sunday morning in Berlin.</summary>
public sealed class LookingBackTests(BrowserFixture browser)
{
    private static readonly DateTimeOffset SundayMorning = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(1));

    /// <summary>The night that is under way at nine on that Sunday.</summary>
    private static readonly Night Saturday = new(new(2026, 11, 21));

    private static readonly string[] Pages = ["/weeks/2026-W47", "/weeks/2026-W40", "/weeks/2026-W99", "/nights", "/nights?year=2026", "/nights/trends", "/nights/trends?weeks=4", "/nights/trends?weeks=all"];

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
        await LookAsync("empty");
        await app.WriteAsync(SeededDiary.Nights(180, Saturday));
        await LookAsync("seeded");
        found.ShouldBeEmpty();
        visit.ConsoleErrors.ShouldBeEmpty();

        async Task LookAsync(string diary)
        {
            foreach (var page in Pages)
            {
                await visit.GoAsync(page);
                await visit.PictureAsync($"{theme}-{width}-{diary}{page.Replace('/', '-').Replace('?', '-').Replace('=', '-')}");
                await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
                found.AddRange((await visit.AxeAsync()).Select(v => $"{diary} {page}: {v}"));
                var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (wide > 0) found.Add($"{diary} {page}: {wide} px wider than the screen ");
            }
        }
    }

    [Fact]
    public async Task The_week_says_how_it_went_and_is_turned_by_link_key_and_swipe()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        // Four weeks with one cramp night each, then a week with two, on five answered nights.
        await app.WriteAsync(Enumerable.Range(0, 28).Select(i => Night(Monday.AddDays(i - 28), i % 7 == 2 ? 1 : 0)));
        await app.WriteAsync([Night(Monday, 0), Night(Monday.AddDays(1), 2), Night(Monday.AddDays(2), 0), Night(Monday.AddDays(4), 1), Night(Monday.AddDays(5), 0)]);

        await visit.Page.GotoAsync("/weeks");
        await visit.ReadyAsync();
        new Uri(visit.Page.Url).AbsolutePath.ShouldBe("/weeks/2026-W47");
        var nightsLink = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Nights" });
        await Expect(nightsLink).ToHaveAttributeAsync("aria-current", "page");
        await Expect(visit.Page.GetByTestId("coverage")).ToHaveTextAsync("5 of 6 nights answered so far");
        var nights = visit.Page.Locator("[data-figure=CrampNights]");
        await Expect(nights.Locator(".value")).ToHaveTextAsync("2");
        await Expect(nights).ToContainTextAsync("one more than usual, within your normal range");
        await Expect(visit.Page.Locator("[data-figure=Cramps] .value")).ToHaveTextAsync("3");
        await Expect(visit.Page.GetByTestId("idea").Locator("[data-suggestion]")).ToHaveCountAsync(1);
        await Expect(visit.Page.GetByText("Sun 22 Nov").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".sevennights .tocome .what")).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Week before" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync("/weeks/2026-W46");
        await Expect(visit.Page.GetByTestId("coverage")).ToHaveTextAsync("7 of 7 nights answered");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(visit.Page).ToHaveURLAsync("/weeks/2026-W45");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(visit.Page).ToHaveURLAsync("/weeks/2026-W46");
        await visit.Page.Locator("h1").SwipeAsync(from: 60, to: 300);
        await Expect(visit.Page).ToHaveURLAsync("/weeks/2026-W45");
        await visit.Page.Locator("h1").SwipeAsync(from: 300, to: 60);
        await Expect(visit.Page).ToHaveURLAsync("/weeks/2026-W46");
        await visit.Page.Locator(".sevennights a").First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync("/nights/2026-11-09");
        await Expect(nightsLink).ToHaveAttributeAsync("aria-current", "page");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Patterns" }).ClickAsync();
        await Expect(nightsLink).Not.ToHaveAttributeAsync("aria-current", "page");
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_america_the_same_address_shows_the_week_from_sunday()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app, locale: "en-US");
        await visit.MakeAccountAsync();
        await visit.GoAsync("/weeks/2026-W47");
        await Expect(visit.Page.Locator(".sevennights .when").First).ToHaveTextAsync("Sun 15 Nov");
        await Expect(visit.Page.Locator(".sevennights .when").Last).ToHaveTextAsync("Sat 21 Nov");
        await visit.GoAsync("/nights");
        await Expect(visit.Page.GetByRole(AriaRole.Columnheader).First).ToContainTextAsync("Sunday");
    }

    [Fact]
    public async Task Missed_nights_are_answered_with_one_tap_that_can_be_taken_back()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await app.WriteAsync([Night(Saturday.AddDays(-6), 0), Night(Saturday.AddDays(-4), 1), Night(Saturday.AddDays(-3), 0)]);
        await visit.GoAsync("/nights");
        var missed = visit.Page.GetByTestId("missed");
        // Saturday's night is still under way; the nights before the diary began are nobody's business.
        await Expect(missed.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(3);
        await missed.GetByLabel("Thu 19 Nov").UncheckAsync();
        await missed.GetByRole(AriaRole.Button, new() { Name = "No cramps on these 2" }).ClickAsync();
        await Expect(visit.Page.GetByText("Noted: no cramps on 2 nights.")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("a.day.none")).ToHaveCountAsync(4);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(visit.Page.Locator("a.day.none")).ToHaveCountAsync(2);
        await Expect(missed.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task The_calendar_is_walked_with_the_keyboard()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app, 1280, 900);
        await visit.MakeAccountAsync();
        await visit.GoAsync("/nights");
        await Expect(visit.Page.Locator("a.day.today")).ToHaveAttributeAsync("aria-current", "date");
        await visit.Page.Locator("a.day.today").FocusAsync();
        foreach (var (key, day) in new[]
        {
            ("ArrowLeft", "2026-11-20"), ("ArrowUp", "2026-11-13"), ("Home", "2026-11-09"), ("End", "2026-11-15"), ("ArrowDown", "2026-11-15"), ("ArrowRight", "2026-11-16"),
            ("PageUp", "2026-10-16"), ("PageDown", "2026-11-16"),
        })
        {
            await visit.Page.Keyboard.PressAsync(key);
            await Expect(visit.Page.Locator("[data-cell]:focus")).ToHaveAttributeAsync("href", $"nights/{day}");
        }

        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync("/nights/2026-11-16");
    }

    [Fact]
    public async Task Nights_are_found_by_note_leg_and_factor_and_nothing_of_it_stands_in_the_address()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await app.WriteAsync(SeededDiary.Nights(60, Saturday));
        await visit.GoAsync("/nights");
        await visit.Page.GetByText("Find nights").ClickAsync();
        await visit.Page.GetByLabel("Words in your notes").FillAsync("LAKE walk");
        await visit.Page.GetByLabel("Words in your notes").PressAsync("Enter");
        await Expect(visit.Page.Locator("#found-title")).ToHaveTextAsync("6 nights fit");
        await Expect(visit.Page.Locator("a.day.fits")).ToHaveCountAsync(3);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show all nights again" }).ClickAsync();
        await Expect(visit.Page.Locator("#found-title")).ToHaveCountAsync(0);
        await visit.Page.GetByLabel("Something of the day").SelectOptionAsync("stretching");
        await visit.Page.GetByLabel("With the answer").SelectOptionAsync("2");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Left", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        var expected = SeededDiary.Nights(60, Saturday).Count(n => n.Read(FactorCatalogue.Stretching) == 2 && n.Episodes.Any(e => e.Leg == Leg.Left));
        expected.ShouldBeGreaterThan(1);
        await Expect(visit.Page.Locator("#found-title")).ToHaveTextAsync($"{expected} nights fit");
        new Uri(visit.Page.Url).Query.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_factor_is_laid_over_the_trend_and_every_drawing_has_its_table()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app, 1280, 900, "day");
        await visit.MakeAccountAsync();
        await app.WriteAsync(SeededDiary.Nights(100, Saturday));
        await visit.GoAsync("/nights/trends");
        await visit.Page.GetByLabel("Compare with …").SelectOptionAsync("stress");
        await Expect(visit.Page.Locator("[data-chart=nights] path.beside")).ToHaveCountAsync(1);
        await visit.PictureAsync("trend-with-stress");
        foreach (var chart in new[] { "nights", "pain", "hours" })
        {
            var card = visit.Page.Locator($"[data-chart={chart}]");
            await Expect(card.GetByRole(AriaRole.Img)).ToHaveCountAsync(1);
            await card.GetByText("See it as a table").ClickAsync();
            await Expect(card.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        }

        await Expect(visit.Page.Locator("[data-chart=nights] tbody tr")).ToHaveCountAsync(13);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "4 weeks" }).ClickAsync();
        await Expect(visit.Page.Locator("[data-chart=nights] tbody tr")).ToHaveCountAsync(4);
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tonight_reminds_of_the_week_on_the_day_that_was_chosen()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        var reminder = visit.Page.GetByTestId("review-reminder");
        await Expect(reminder).ToHaveCountAsync(0);
        await app.WriteAsync([Night(Saturday.Previous, 0)]);
        await visit.GoAsync("/");
        await Expect(reminder.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "weeks/2026-W47");
        await visit.PictureAsync("tonight-reminder", fullPage: false);
        await visit.GoAsync("/you");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Monday", Exact = true }).ClickAsync();
        await visit.SavedAsync();
        await visit.GoAsync("/");
        await Expect(reminder).ToHaveCountAsync(0);
        app.Clock.MoveTo(SundayMorning.AddDays(1).AddHours(11));
        await visit.GoAsync("/");
        await Expect(reminder.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "weeks/2026-W47");
    }

    [Fact]
    public async Task The_week_prints_in_the_day_colours_without_buttons()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app, 794, 1123);
        await visit.MakeAccountAsync();
        await app.WriteAsync(SeededDiary.Nights(100, Saturday));
        foreach (var page in new[] { "/weeks/2026-W47", "/nights/trends", "/nights?year=2026" })
        {
            await visit.GoAsync(page);
            await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
            (await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
            await Expect(visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToBeHiddenAsync();
            (await visit.Page.Locator(".button:visible, .chip:visible, summary:visible").AllInnerTextsAsync()).ShouldBeEmpty();
            (await Papers.PrintAsync(visit.Page, "A4", "looking-back" + page.Replace('/', '-').Replace('?', '-').Replace('=', '-'))).Count.ShouldBeInRange(1, page.StartsWith("/weeks", StringComparison.Ordinal) ? 3 : 1, page);
            await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        }
    }

    [Theory]
    [InlineData("day", 390)]
    [InlineData("night", 320)]
    public async Task Letters_of_twice_the_size_are_neither_cut_off_nor_laid_over_each_other(string theme, int width)
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var large = await LargeType.BrowserAsync();
        await using var visit = await Visit.StartAsync(large, app, width, 844, theme);
        await visit.MakeAccountAsync();
        await app.WriteAsync(SeededDiary.Nights(100, Saturday));
        List<string> found = [];
        foreach (var page in new[] { "/weeks/2026-W47", "/weeks/2026-W46", "/nights", "/nights?year=2026", "/nights/trends", "/nights/trends?weeks=all" })
        {
            await visit.GoAsync(page);
            found.AddRange((await LargeType.FindAsync(visit.Page)).Select(where => $"{page}: {where}"));
            await visit.PictureAsync($"large-{theme}-{width}{page.Replace('/', '-').Replace('?', '-').Replace('=', '-')}");
        }

        found.ShouldBeEmpty(string.Join('\n', found));
    }

    private static readonly Night Monday = new(new(2026, 11, 16));

    private static NightEntry Night(Night night, int cramps) => new(night)
    {
        Readings = AnswerSet.Empty.With(FactorCatalogue.Stretching, 0),
        Cramps = cramps == 0 ? CrampAnswer.None : CrampAnswer.Some,
        Episodes = [.. Enumerable.Range(1, cramps).Select(hour => SeededDiary.Cramp(night, hour, new Random(hour)))],
    };

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static IPageAssertions Expect(IPage page) => Assertions.Expect(page);
}
