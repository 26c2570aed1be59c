using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CrampInsight.Core.Diary;
using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests;

/// <summary>While another program keeps the database, a tap waits and is stored afterwards, whether or not its page is still there; reading goes on.</summary>
public sealed class BusyDatabaseTests(BrowserFixture browser)
{
    private static readonly Night Tonight = new(new(2026, 11, 22));

    [Fact]
    public async Task A_tap_says_that_it_waits_and_is_stored_when_twenty_seconds_have_passed()
    {
        await using var app = await AppAsync();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        using var program = await app.ProgramOfAsync(Anna.Name);
        using (new HeldDatabase(app.DatabasePath))
        {
            await visit.Radio("water", "6").ClickAsync();
            await visit.Page.GetByTestId("waiting").WaitForAsync();
            await Assertions.Expect(visit.Page.GetByTestId("waiting")).ToHaveTextAsync("Not saved yet, trying again…");
            // Each call waits five seconds for its turn, so that these four take twenty; reading needs no turn.
            for (var i = 0; i < 4; i++)
            {
                using var refused = await program.PutAsync(new Uri("/api/v1/nights/2026-11-20", UriKind.Relative), Json("""{"cramps":"none"}"""));
                refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
                refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
                refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
                (await program.GetAsync(new Uri("/api/v1/diary", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
            }

            await Assertions.Expect(visit.Line("water")).ToContainTextAsync("6 drinks");
            await Assertions.Expect(visit.Page.GetByTestId("saved")).ToHaveCountAsync(0);
        }

        await visit.SavedAsync();
        (await NightAsync(program)).ShouldNotBeNull()["readings"]!["water"]!.GetValue<int>().ShouldBe(6);
    }

    [Theory]
    [InlineData("tonight")]
    [InlineData("night")]
    [InlineData("cramp")]
    [InlineData("medicine")]
    [InlineData("note")]
    public async Task A_save_that_has_begun_is_finished_though_its_page_is_closed(string what)
    {
        await using var app = await AppAsync();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        using var program = await app.ProgramOfAsync(Anna.Name);
        var page = visit.Page;
        await visit.GoAsync(what switch { "night" => $"/nights/{Tonight}", "cramp" => $"/episodes/new?night={Tonight}", "medicine" => "/you", _ => "/" });
        if (what == "note") await page.GetByTestId("note-row").ClickAsync();
        if (what == "medicine")
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Add a medicine" }).ClickAsync();
            await page.Locator("#medicine-name").FillAsync("indapamide");
        }

        using (new HeldDatabase(app.DatabasePath))
        {
            switch (what)
            {
                case "tonight" or "night":
                    await visit.Radio("water", "6").ClickAsync();
                    break;
                case "cramp":
                    await page.GetByRole(AriaRole.Button, new() { Name = "Just now", Exact = true }).ClickAsync();
                    break;
                case "medicine":
                    await page.GetByRole(AriaRole.Button, new() { Name = "Save medicine" }).ClickAsync();
                    break;
                case "note":
                    await page.Locator("#note").FillAsync("a long day");
                    await page.Locator("#note").BlurAsync();
                    break;
            }

            await page.GetByTestId("waiting").WaitForAsync();
            await page.CloseAsync();
        }

        // Asked until it is there; each answer comes when the server has it.
        for (var diary = await DiaryAsync(program); ; diary = await DiaryAsync(program))
        {
            var night = diary["nights"]!.AsArray().FirstOrDefault(n => (string)n!["evening"]! == Tonight.ToString());
            var found = what switch
            {
                "tonight" or "night" => night?["readings"]?["water"] is not null,
                "cramp" => night?["episodes"]?.AsArray().Count == 1,
                "note" => (string?)night?["note"] == "a long day",
                _ => diary["person"]!["medications"]!.AsArray().Count == 1,
            };
            if (found) return;
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static Task<AppServer> AppAsync()
    {
        var app = AppServer.Listening();
        app.Clock.MoveTo(new(2026, 11, 22, 21, 0, 0, TimeSpan.FromHours(1)));
        return Task.FromResult(app);
    }

    private static async Task<JsonNode> DiaryAsync(HttpClient program) => JsonNode.Parse(await program.GetStringAsync(new Uri("/api/v1/diary", UriKind.Relative)))!;

    private static async Task<JsonNode?> NightAsync(HttpClient program) => JsonNode.Parse(await program.GetStringAsync(new Uri($"/api/v1/nights/{Tonight}", UriKind.Relative)));

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
