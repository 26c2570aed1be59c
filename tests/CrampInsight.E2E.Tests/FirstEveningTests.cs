using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests;

/// <summary>The product's main job, as one person lives it: account, check-in, cramp at night, what it says.</summary>
public sealed class FirstEveningTests(BrowserFixture browser)
{
    private static readonly (string Factor, string Answer)[] SixAnswers =
    [
        ("water", "3"), ("caffeine", "1 cup"), ("alcohol", "None"), ("leg-effort", "As usual"), ("stress", "A lot"), ("stretching", "No"),
    ];

    /// <summary>21:30 in Berlin, whatever the season.</summary>
    private static DateTimeOffset Evening
    {
        get
        {
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            var zone = TimeZoneInfo.FindSystemTimeZoneById(Anna.Zone);
            var local = today.ToDateTime(new(21, 30));
            return new(local, zone.GetUtcOffset(local));
        }
    }

    [Fact]
    public async Task A_newcomer_keeps_a_diary_tonight()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(Evening);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.Page.GotoAsync("/");
        await visit.PictureAsync("phone-night-welcome");
        await visit.MakeAccountAsync();
        await visit.PictureAsync("phone-night-tonight-empty");

        await Assertions.Expect(visit.Page.GetByTestId("new-here").GetByRole(AriaRole.Link, new() { Name = "Tell us about you" })).ToBeVisibleAsync();
        var taps = 0;
        await visit.Page.GetByTestId("no-cramps").ClickAsync();
        await visit.SavedAsync();
        taps++;
        foreach (var (factor, answer) in SixAnswers)
        {
            await visit.AnswerAsync(factor, answer);
            taps++;
        }

        taps.ShouldBe(7);
        await Assertions.Expect(visit.Page.GetByText("6 of 6")).ToBeVisibleAsync();
        await visit.PictureAsync("phone-night-tonight");
        await visit.Page.EvaluateAsync("scrollTo(0, 0)");
        await visit.PictureAsync("readme-tonight", fullPage: false);
        await visit.Page.GetByTestId("done").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-suggestion]")).ToHaveCountAsync(3);
        var stretching = visit.Page.Locator("[data-suggestion=stretching]");
        await stretching.GetByText("Why this?").ClickAsync();
        await Assertions.Expect(stretching.GetByText("no stretches")).ToBeVisibleAsync();
        await visit.PictureAsync("phone-night-ideas");
        await visit.Page.Locator("#ideas").ScrollIntoViewIfNeededAsync();
        await visit.PictureAsync("readme-ideas", fullPage: false);

        app.Clock.MoveTo(Evening.AddHours(5).AddMinutes(40));
        await visit.GoAsync("/episodes/new");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Just now" }).ClickAsync();
        await visit.SavedAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Time", new() { Exact = true })).ToHaveValueAsync("03:10");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Left" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Calf", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Worst pain: 7 of 10" }).ClickAsync();
        await visit.SavedAsync();
        await visit.PictureAsync("phone-night-episode");

        app.Clock.MoveTo(Evening.AddHours(10));
        await visit.GoAsync("/");
        await Assertions.Expect(visit.Page.GetByTestId("tonight-so-far").GetByText("Left · Calf · pain 7")).ToBeVisibleAsync();
        await visit.GoAsync("/nights");
        await Assertions.Expect(visit.Page.Locator("a.day.some")).ToHaveCountAsync(1);
        await visit.PictureAsync("phone-night-nights");
        await visit.PictureAsync("readme-nights", fullPage: false);
        visit.ConsoleErrors.ShouldBeEmpty();
    }
}
