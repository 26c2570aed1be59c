using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests;

/// <summary>Every page, in both themes and several widths: nothing for axe to find, nothing wider than the screen, nothing blocked.</summary>
public sealed class EveryPageTests(BrowserFixture browser)
{
    private static readonly string[] SignedIn = ["/", "/episodes/new", "/nights", "/summary", "/you", "/you/data", "/you/connections", "/account/delete", "/account/passkeys", "/account/password", "/account/sign-out", "/rules", "/sources", "/check", "/not-found", "/nights/not-a-date"];

    [Theory]
    [InlineData("night", 390, 844)]
    [InlineData("day", 1280, 900)]
    [InlineData("day", 320, 640)]
    public async Task Is_clean_for_axe_fits_the_screen_and_breaks_no_policy(string theme, int width, int height)
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app, width, height, theme);
        List<string> found = [];
        await visit.Page.GotoAsync("/welcome");
        await LookAsync("/welcome");
        await visit.MakeAccountAsync();
        foreach (var path in SignedIn)
        {
            await visit.Page.GotoAsync(path);
            if (await visit.Page.Locator("html[data-zone]").CountAsync() > 0) await visit.ReadyAsync();
            await LookAsync(path);
        }

        foreach (var path in new[] { "/rules", "/sources", "/check" })
        {
            await visit.Page.GotoAsync(path);
            await OpenAllAsync();
            await LookAsync(path + ", all open");
            await visit.PictureAsync($"{theme}-{width}{path.Replace('/', '-')}", fullPage: path == "/check");
        }

        await visit.Page.GetByLabel("One leg is newly swollen").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "See what it says" }).ClickAsync();
        await visit.Page.Locator("[data-flag=S1]").WaitForAsync();
        await LookAsync("/check, answered");
        await visit.PictureAsync($"{theme}-{width}-check-answered", fullPage: false);

        // Once with everything open: hidden parts are pages too.
        await visit.GoAsync("/");
        await visit.AnswerAsync("water", "3");
        await visit.AnswerAsync("stretching", "No");
        await visit.Page.GetByTestId("had-cramps").ClickAsync();
        await visit.Page.GetByLabel("Time", new() { Exact = true }).FillAsync("03:10");
        await visit.Page.GetByLabel("Time", new() { Exact = true }).BlurAsync();
        await visit.SavedAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stretched it" }).ClickAsync();
        await visit.SavedAsync();
        await OpenAllAsync();
        await LookAsync("an episode");
        await visit.PictureAsync($"{theme}-{width}-episode");
        await visit.GoAsync("/");
        await visit.Page.GetByTestId("done").ClickAsync();
        await visit.Page.Locator("[data-suggestion]").First.WaitForAsync();
        await OpenAllAsync();
        await LookAsync("tonight, all open");
        await visit.GoAsync("/you");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add a medicine" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Name on the box" }).PressSequentiallyAsync("indap");
        await visit.Page.GetByRole(AriaRole.Option, new() { Name = "indapamide" }).WaitForAsync();
        await visit.Page.Locator("[role=listbox][aria-label]").WaitForAsync();
        await LookAsync("a medicine");
        await visit.PictureAsync($"{theme}-{width}-you");

        found.ShouldBeEmpty(string.Join('\n', found.Distinct(StringComparer.Ordinal)));
        visit.ConsoleErrors.Where(e => !e.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty();

        async Task OpenAllAsync() => await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

        async Task LookAsync(string where)
        {
            (await visit.Page.EvaluateAsync<string>("document.documentElement.dataset.theme")).ShouldBe(theme);
            found.AddRange((await visit.AxeAsync()).Select(v => $"{where}: {v}"));
            var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (wide > 0) found.Add($"{where}: {wide} px wider than the screen");
        }
    }
}
