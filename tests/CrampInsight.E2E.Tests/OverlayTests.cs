using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrampInsight.E2E.Tests;

/// <summary>What lies over a page: notices that bring back what was taken away, and questions before something is destroyed.</summary>
public sealed class OverlayTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("night", 390, 844)]
    [InlineData("day", 1280, 900)]
    [InlineData("day", 320, 640)]
    public async Task A_removed_medicine_comes_back_from_the_notice(string theme, int width, int height)
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app, width, height, theme);
        await WithMedicineAsync(visit);
        var remove = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove ramipril" });
        await remove.ClickAsync();
        var notice = visit.Page.Locator(".notices");
        await Expect(notice).ToHaveAttributeAsync("role", "status");
        await Expect(notice).ToContainTextAsync("ramipril was removed.");
        await Expect(notice.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        var undo = notice.GetByRole(AriaRole.Button, new() { Name = "Undo: ramipril was removed." });
        var place = (await undo.BoundingBoxAsync())!;
        place.Height.ShouldBeGreaterThanOrEqualTo(48);
        place.Width.ShouldBeGreaterThanOrEqualTo(48);
        var box = (await notice.Locator(".mud-snackbar").BoundingBoxAsync())!;
        if (width < 960) (box.Y + box.Height).ShouldBeLessThan((await visit.Page.Locator(".mainnav").BoundingBoxAsync())!.Y);
        (await visit.AxeAsync()).ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        (await MudRules.MissingAsync(visit.Page)).ShouldBeEmpty();
        await visit.PictureAsync($"{theme}-{width}-notice", fullPage: false);
        // A finger's focus stays near the list.
        await Expect(visit.Page.Locator("#medicines")).ToBeFocusedAsync();

        await undo.ClickAsync();
        await Expect(remove).ToBeVisibleAsync();
        await Expect(undo).ToHaveCountAsync(0);
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_the_keyboard_the_way_back_is_one_key()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        await WithMedicineAsync(visit);
        var remove = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove ramipril" });
        await remove.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(remove).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#medicines")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_notice_outlives_the_page_it_came_from()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        await WithMedicineAsync(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove ramipril" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeVisibleAsync();
        await visit.Page.Locator(".mainnav").GetByRole(AriaRole.Link, new() { Name = "Nights" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Nights");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToHaveCountAsync(0);
        await visit.GoAsync("/you");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove ramipril" })).ToBeVisibleAsync();
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_own_question_comes_back_from_the_notice()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.GoAsync("/you");
        var own = visit.Page.Locator("#own");
        await own.GetByRole(AriaRole.Button).First.ClickAsync();
        await own.Locator("#own-name").FillAsync("Hot tub");
        await own.Locator("button[type=submit]").ClickAsync();
        var remove = own.GetByRole(AriaRole.Button, new() { Name = "Remove Hot tub" });
        await remove.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(remove).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("night", 390, 844)]
    [InlineData("day", 1280, 900)]
    [InlineData("night", 320, 640)]
    public async Task A_question_begins_at_the_harmless_answer_and_ends_where_it_was_asked(string theme, int width, int height)
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app, width, height, theme);
        await visit.MakeAccountAsync();
        await visit.Page.GetByTestId("sample-offer").GetByRole(AriaRole.Button).ClickAsync();
        var remove = visit.Page.Locator(".sample").GetByRole(AriaRole.Button, new() { Name = "Remove it" });
        await Expect(remove).ToBeVisibleAsync();
        await visit.ReadyAsync();
        await remove.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var question = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Remove the sample diary?" });
        var keep = question.GetByRole(AriaRole.Button, new() { Name = "Keep it for now" });
        await Expect(keep).ToBeFocusedAsync();
        (await visit.AxeAsync()).ShouldBeEmpty();
        (await MudRules.MissingAsync(visit.Page)).ShouldBeEmpty();
        await visit.PictureAsync($"{theme}-{width}-question", fullPage: false);
        // The keyboard goes round inside.
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(question.GetByRole(AriaRole.Button, new() { Name = "Remove it" })).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(keep).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(question).ToHaveCountAsync(0);
        await Expect(remove).ToBeFocusedAsync();

        await visit.Page.Keyboard.PressAsync("Enter");
        await keep.ClickAsync();
        await Expect(question).ToHaveCountAsync(0);
        await Expect(remove).ToBeFocusedAsync();
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    private static async Task WithMedicineAsync(Visit visit)
    {
        await visit.MakeAccountAsync();
        await visit.GoAsync("/you");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add a medicine" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Name on the box" }).FillAsync("ramipril");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = false }).First.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove ramipril" })).ToBeVisibleAsync();
    }
}
