using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrampInsight.E2E.Tests;

/// <summary>Fields that offer names while one is typed: medicines keep what was typed, conditions and suspects are picked.</summary>
public sealed class ChooserTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("night", 390, 844)]
    [InlineData("day", 1280, 900)]
    [InlineData("night", 320, 640)]
    public async Task An_open_list_is_named_large_and_clean_for_axe(string theme, int width, int height)
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app, width, height, theme);
        var name = await AddMedicineAsync(visit);
        await name.PressSequentiallyAsync("ind");
        var list = visit.Page.GetByRole(AriaRole.Listbox, new() { Name = "To choose from" });
        await Expect(list).ToBeVisibleAsync();
        await LookAsync("medicine");

        await visit.GoAsync("/you");
        var arrow = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show the list: Find a condition" });
        var box = (await arrow.BoundingBoxAsync())!;
        (box.Width, box.Height).ShouldBe((54, 54));
        await arrow.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Listbox, new() { Name = "To choose from" })).ToBeVisibleAsync();
        await LookAsync("condition");

        await visit.GoAsync("/triggers");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show the list: Name something" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Listbox, new() { Name = "To choose from" })).ToBeVisibleAsync();
        await LookAsync("suspect");
        visit.ConsoleErrors.ShouldBeEmpty();

        async Task LookAsync(string what)
        {
            foreach (var option in await Options(visit).AllAsync()) (await option.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(48, what);
            await visit.PictureAsync($"{theme}-{width}-list-{what}", fullPage: false);
            (await visit.AxeAsync()).ShouldBeEmpty(what);
            (await MudRules.MissingAsync(visit.Page)).ShouldBeEmpty(what);
            (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, what);
        }
    }

    [Fact]
    public async Task A_medicine_is_taken_from_the_list_with_the_keyboard()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        var name = await AddMedicineAsync(visit);
        await name.PressSequentiallyAsync("indap");
        await Expect(Options(visit)).ToHaveTextAsync("indapamide Water tablet (thiazide)");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(name).ToHaveValueAsync("indapamide");
        await Expect(Options(visit)).ToHaveCountAsync(0);
        // Enter took the line and did not send the form; the class is recognised.
        await Expect(visit.Page.Locator("#medicine-says")).ToContainTextAsync("iazide");
        await Expect(name).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove indapamide" })).ToBeVisibleAsync();
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Tab")]
    [InlineData("Escape")]
    public async Task A_name_of_the_persons_own_stays_as_it_was_typed(string leave)
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        var name = await AddMedicineAsync(visit);
        await name.PressSequentiallyAsync("indap drops");
        await visit.Page.Keyboard.PressAsync(leave);
        await Expect(Options(visit)).ToHaveCountAsync(0);
        await Expect(name).ToHaveValueAsync("indap drops");
        await name.FillAsync("grandma's drops");
        await visit.Page.Locator("form button[type=submit]").First.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove grandma's drops" })).ToBeVisibleAsync();
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_typed_outlives_a_lost_connection()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        var name = await AddMedicineAsync(visit);
        await Expect(name).ToHaveAttributeAsync("data-keep", "medicine-name");
        await name.PressSequentiallyAsync("grand");
        await Expect(name).ToHaveAttributeAsync("data-dirty", "true");
        // What connection.js does when the line is back: the field says again what it holds.
        await visit.Page.EvaluateAsync("""
            () => { const f = document.querySelector("[data-keep=medicine-name]"); f.value = "grandma's drops"; f.dispatchEvent(new Event("input", { bubbles: true })); f.dispatchEvent(new Event("change", { bubbles: true })); }
            """);
        await visit.Page.Locator("form button[type=submit]").First.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove grandma's drops" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_condition_is_found_by_typing_and_taken_back_with_a_tap()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.GoAsync("/you");
        var field = visit.Page.GetByLabel("Find a condition", new() { Exact = true });
        await field.PressSequentiallyAsync("diab");
        await Options(visit).Filter(new() { HasText = "Diabetes" }).ClickAsync();
        var chip = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Diabetes", Exact = true });
        await Expect(chip).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(field).ToHaveValueAsync("");
        await Expect(field).ToBeFocusedAsync();
        await visit.PictureAsync("night-390-condition-chosen", fullPage: false);
        await field.PressSequentiallyAsync("no such thing");
        await Expect(Options(visit)).ToHaveCountAsync(0);
        await chip.ClickAsync();
        await Expect(chip).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("#conditions")).ToBeFocusedAsync();
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    // The page has a select of time zones, whose options count too.
    private static ILocator Options(Visit visit) => visit.Page.Locator(".chooser-list").GetByRole(AriaRole.Option);

    private static async Task<ILocator> AddMedicineAsync(Visit visit)
    {
        await visit.MakeAccountAsync();
        await visit.GoAsync("/you");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add a medicine" }).ClickAsync();
        var name = visit.Page.GetByLabel("Name on the box", new() { Exact = true });
        await Expect(name).ToBeEnabledAsync();
        await Expect(name).ToHaveAttributeAsync("role", "combobox");
        return name;
    }
}
