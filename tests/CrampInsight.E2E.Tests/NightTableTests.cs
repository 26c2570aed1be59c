using CrampInsight.Core.Diary;
using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrampInsight.E2E.Tests;

public sealed class NightTableTests(BrowserFixture browser)
{
    private static readonly Night Saturday = new(new(2026, 11, 21));

    [Theory]
    [InlineData("night")]
    [InlineData("day")]
    public async Task On_a_laptop_nights_stand_in_a_table_that_each_heading_sorts(string theme)
    {
        await using var app = AppServer.Listening();
        await using var visit = await StartAsync(app, theme, 1280);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show as a table" }).ClickAsync();
        await Expect(visit.Page.Locator(".nightlist")).ToHaveCountAsync(0);
        var headings = visit.Page.Locator(".sortable thead th");
        await Expect(headings).ToHaveTextAsync(["Evening ↓", "Cramps ↕", "Worst pain ↕", "Minutes ↕", "Sleep disturbed ↕", "Note ↕"]);
        await Expect(headings.Nth(0)).ToHaveAttributeAsync("aria-sort", "descending");
        var pain = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Worst pain" });
        await pain.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(headings.Nth(2)).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(headings.Nth(0)).ToHaveAttributeAsync("aria-sort", "none");
        var worst = await PainsAsync();
        worst.ShouldBe(worst.OrderDescending());
        await Expect(pain).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(headings.Nth(2)).ToHaveAttributeAsync("aria-sort", "ascending");
        (await PainsAsync()).ShouldBe(worst.Order());
        (await visit.AxeAsync()).ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        await visit.PictureAsync($"{theme}-1280-night-table");

        await visit.GoAsync("/nights?year=2026");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show as a table" }).ClickAsync();
        // More than a month holds.
        await Expect(visit.Page.Locator(".sortable tbody tr").Nth(40)).ToBeVisibleAsync();
        await visit.Page.Locator(".sortable tbody a").First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync("/nights/2026-11-21");
        visit.ConsoleErrors.ShouldBeEmpty();

        async Task<List<int>> PainsAsync() => [.. (await visit.Page.Locator(".sortable tbody td:nth-child(3)").AllTextContentsAsync()).Where(t => t.Length > 0).Select(t => int.Parse(t, System.Globalization.CultureInfo.InvariantCulture))];
    }

    [Fact]
    public async Task A_phone_is_neither_offered_nor_sent_the_table()
    {
        await using var app = AppServer.Listening();
        await using var visit = await StartAsync(app, "night", 390);
        await Expect(visit.Page.Locator(".nightlist")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Show as a table")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("table.sortable")).ToHaveCountAsync(0);
    }

    private async Task<Visit> StartAsync(AppServer app, string theme, int width)
    {
        app.Clock.MoveTo(new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(1)));
        var visit = await Visit.StartAsync(browser, app, width, 900, theme);
        await visit.MakeAccountAsync();
        await app.WriteAsync(SeededDiary.Nights(60, Saturday));
        await visit.GoAsync("/nights");
        return visit;
    }
}
