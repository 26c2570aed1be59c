using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests;

/// <summary>A save that was acknowledged on the screen is there after the server was killed.</summary>
public sealed class KilledServerTests(BrowserFixture browser, PublishedApp published)
{
    [Fact]
    public async Task An_acknowledged_answer_and_a_cramp_survive_a_killed_server()
    {
        var data = published.NewDataFolder();
        string session;
        await using (var app = await published.StartAsync(data))
        {
            await using var visit = await Visit.StartAsync(browser, app.Address);
            await visit.MakeAccountAsync();
            await visit.AnswerAsync("water", "8");
            await visit.Page.GetByTestId("had-cramps").ClickAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Calf", Exact = true }).ClickAsync();
            await visit.Page.GetByLabel("Time", new() { Exact = true }).FillAsync("03:10");
            await visit.Page.GetByLabel("Time", new() { Exact = true }).BlurAsync();
            await visit.SavedAsync();
            await app.KillAsync();
            session = await visit.Context.StorageStateAsync();
        }

        await using var again = await published.StartAsync(data);
        await using var later = await Visit.StartAsync(browser, again.Address, session: session);
        await later.GoAsync("/");
        await Assertions.Expect(later.Line("water")).ToContainTextAsync("8 drinks");
        await Assertions.Expect(later.Page.Locator("[data-testid=last-night], [data-testid=tonight-so-far]").GetByText("Calf")).ToBeVisibleAsync();
    }
}
