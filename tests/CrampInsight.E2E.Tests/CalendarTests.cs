using CrampInsight.Core.Diary;
using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrampInsight.E2E.Tests;

/// <summary>The calendar of nights under a person's hands, on a Sunday morning in Berlin.</summary>
public sealed class CalendarTests(BrowserFixture browser)
{
    private static readonly DateTimeOffset SundayMorning = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(1));

    /// <summary>The night that is under way at nine on that Sunday.</summary>
    private static readonly Night Saturday = new(new(2026, 11, 21));

    [Fact]
    public async Task The_year_is_walked_with_the_keyboard()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app, 1280, 900);
        await visit.MakeAccountAsync();
        await visit.GoAsync("/nights?year=2026");
        var now = visit.Page.Locator("[data-cell][aria-current=date]");
        await Expect(now).ToHaveAttributeAsync("href", "nights?month=2026-11");
        await Expect(visit.Page.Locator("[data-cell][tabindex='0']")).ToHaveCountAsync(1);
        await now.FocusAsync();
        // Four months stand in a line at this width; December has not come.
        foreach (var (key, month) in new[]
        {
            ("ArrowLeft", "2026-10"), ("ArrowUp", "2026-06"), ("Home", "2026-05"), ("End", "2026-08"), ("ArrowDown", "2026-08"), ("ArrowRight", "2026-09"), ("End", "2026-11"),
            ("PageUp", "2025-11"), ("ArrowDown", "2025-11"), ("End", "2025-12"), ("ArrowRight", "2026-01"), ("ArrowLeft", "2025-12"), ("PageDown", "2026-11"),
        })
        {
            await visit.Page.Keyboard.PressAsync(key);
            await Expect(visit.Page.Locator("[data-cell]:focus")).ToHaveAttributeAsync("href", $"nights?month={month}");
        }

        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync("/nights?month=2026-11");
        await Expect(visit.Page.Locator("a.day.today")).ToBeVisibleAsync();
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_phone_shows_two_months_in_a_line_for_the_keyboard_as_well()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.GoAsync("/nights?year=2026");
        await visit.Page.Locator("[data-cell][aria-current=date]").FocusAsync();
        foreach (var (key, month) in new[] { ("ArrowUp", "2026-09"), ("End", "2026-10"), ("Home", "2026-09") })
        {
            await visit.Page.Keyboard.PressAsync(key);
            await Expect(visit.Page.Locator("[data-cell]:focus")).ToHaveAttributeAsync("href", $"nights?month={month}");
        }
    }

    [Fact]
    public async Task Months_are_turned_by_swipe()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.GoAsync("/nights");
        await visit.Page.Locator("#shown").SwipeAsync(from: 60, to: 300);
        await Expect(visit.Page).ToHaveURLAsync("/nights?month=2026-10");
        await Expect(visit.Page.Locator("#shown")).ToHaveTextAsync("October 2026");
        await visit.Page.Locator("#shown").SwipeAsync(from: 300, to: 60);
        await Expect(visit.Page).ToHaveURLAsync("/nights?month=2026-11");
    }

    [Fact]
    public async Task A_night_of_long_ago_is_written_down_by_the_date_of_its_evening()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.GoAsync("/nights");
        var date = visit.Page.GetByLabel("The date of its evening");
        await date.FillAsync("2026-11-23");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Open the night" }).ClickAsync();
        await Expect(visit.Page.GetByText("Pick an evening up to today.")).ToBeVisibleAsync();
        await date.FillAsync("2019-03-30");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Open the night" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync("/nights/2019-03-30");
        await visit.ReadyAsync();
        await visit.Page.GetByTestId("no-cramps").ClickAsync();
        await visit.SavedAsync();
        await visit.GoAsync("/nights?month=2019-03");
        await Expect(visit.Page.Locator("a.day.none")).ToHaveAttributeAsync("href", "nights/2019-03-30");
    }

    [Fact]
    public async Task A_deleted_night_comes_back_whole_with_undo()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await app.WriteAsync([new(Saturday.Previous) { Cramps = CrampAnswer.Some, Note = "by the lake", Episodes = [SeededDiary.Cramp(Saturday.Previous, 2, new Random(1)), SeededDiary.Cramp(Saturday.Previous, 4, new Random(2))] }]);
        await visit.GoAsync("/nights/2026-11-20");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete this night" }).ClickAsync();
        await Expect(visit.Page.GetByText("The night was deleted.")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(visit.Page.GetByLabel("Anything else about this night?")).ToHaveValueAsync("by the lake");
        await visit.GoAsync("/nights");
        await Expect(visit.Page.Locator("a.day.several")).ToHaveAttributeAsync("href", "nights/2026-11-20");
        await visit.Page.Locator("a.day.several").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete this night" }).ClickAsync();
        await Expect(visit.Page.GetByText("The night was deleted.")).ToBeVisibleAsync();
        await visit.GoAsync("/nights");
        await Expect(visit.Page.Locator("a.day.several")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Nights_are_found_by_muscle_across_the_years()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await app.WriteAsync([CrampOf(Saturday.Previous, Muscle.Hamstring), CrampOf(Saturday.AddDays(-3), Muscle.Calf), CrampOf(Saturday.AddDays(-700), Muscle.Hamstring)]);
        await visit.GoAsync("/nights");
        await visit.Page.GetByText("Find nights").ClickAsync();
        await visit.Page.GetByTestId("find").GetByRole(AriaRole.Button, new() { Name = "Back of thigh" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator("#found-title")).ToHaveTextAsync("2 nights fit");
        // The list crosses years, so each night says its own.
        await Expect(visit.Page.Locator("#found .nightlist a")).ToContainTextAsync(["Fri 20 Nov 2026", "Sat 21 Dec 2024"]);
        await Expect(visit.Page.Locator("a.day.fits")).ToHaveAttributeAsync("href", "nights/2026-11-20");
    }

    private static NightEntry CrampOf(Night night, Muscle muscle) =>
        new(night) { Cramps = CrampAnswer.Some, Episodes = [SeededDiary.Cramp(night, 3, new Random(1)) with { Muscles = [muscle] }] };
}
