using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests;

/// <summary>In the morning nobody knows when it was, and nothing of what they tell is lost for that.</summary>
public sealed class EpisodeAboutTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_cramp_told_in_the_morning_without_a_time_is_kept_with_all_of_it()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(new(2026, 11, 22, 8, 0, 0, TimeSpan.FromHours(1)));
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        var page = visit.Page;
        await page.GetByTestId("had-cramps").ClickAsync();
        await page.WaitForURLAsync("**/episodes/new?night=2026-11-21");
        await Assertions.Expect(page.GetByText("About when was it? A guess is fine.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Left" }).ScrollIntoViewIfNeededAsync();
        var before = await page.EvaluateAsync<int>("() => Math.round(scrollY)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Left" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("new"));
        // The page stays under the finger when the cramp gets its address.
        (await page.EvaluateAsync<int>("() => Math.round(scrollY)")).ShouldBe(before);
        await page.GetByRole(AriaRole.Button, new() { Name = "Calf", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Worst pain: 6 of 10" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Done" }).ClickAsync();

        await page.GetByTestId("tonight-so-far").WaitForAsync();
        await visit.GoAsync("/nights/2026-11-21");
        var cramp = page.Locator("a[href^='episodes/']:not([href*=new])");
        await Assertions.Expect(cramp).ToHaveCountAsync(1);
        await Assertions.Expect(cramp).ToContainTextAsync("time not known");
        await Assertions.Expect(cramp).ToContainTextAsync("Left · Calf · pain 6");

        await cramp.ClickAsync();
        var unknown = page.Locator("[data-about=unknown]");
        await Assertions.Expect(unknown).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Locator("[data-about='2-4']").ClickAsync();
        await visit.SavedAsync();
        await page.ReloadAsync();
        await visit.ReadyAsync();
        await Assertions.Expect(page.Locator("[data-about='2-4']")).ToHaveAttributeAsync("aria-pressed", "true");
        (await visit.AxeAsync()).ShouldBeEmpty();
        await visit.PictureAsync("phone-night-episode-about");
        await page.GetByLabel("Time", new() { Exact = true }).FillAsync("03:20");
        await page.GetByLabel("Time", new() { Exact = true }).BlurAsync();
        await Assertions.Expect(page.Locator("[data-about][aria-pressed=true]")).ToHaveCountAsync(0);
        await visit.SavedAsync();
        await visit.GoAsync("/nights/2026-11-21");
        await Assertions.Expect(cramp).ToContainTextAsync("03:20");
        visit.ConsoleErrors.ShouldBeEmpty();
    }
}
