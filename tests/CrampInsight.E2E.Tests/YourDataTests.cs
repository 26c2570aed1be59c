using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrampInsight.E2E.Tests;

/// <summary>The sample diary, files out and in, keys for other programs, and deleting it all.</summary>
public sealed partial class YourDataTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("night", 390, 844)]
    [InlineData("day", 1280, 900)]
    public async Task A_sample_diary_is_shown_on_request_labelled_everywhere_and_removed_when_asked(string theme, int width, int height)
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app, width, height, theme);
        await visit.MakeAccountAsync();
        await visit.PictureAsync($"{theme}-{width}-sample-offer", fullPage: false);
        var banner = await ShowSampleAsync(visit);
        await Expect(visit.Page.GetByTestId("sample-offer")).ToHaveCountAsync(0);
        List<string> found = [];
        foreach (var page in new[] { "/", "/nights", "/nights/trends", "/weeks", "/triggers", "/summary", "/you", "/you/data" })
        {
            await visit.GoAsync(page);
            await Expect(banner).ToBeVisibleAsync();
            found.AddRange((await visit.AxeAsync()).Select(v => $"{page}: {v}"));
            await visit.PictureAsync($"{theme}-{width}-sample{page.Replace('/', '-')}");
        }

        found.ShouldBeEmpty();
        await banner.GetByRole(AriaRole.Button, new() { Name = "Remove it" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Remove the sample diary?" }).GetByRole(AriaRole.Button, new() { Name = "Remove it" }).ClickAsync();
        await Expect(visit.Page.GetByTestId("sample-offer")).ToBeVisibleAsync();
        await Expect(banner).ToHaveCountAsync(0);
        await visit.GoAsync("/nights");
        await Expect(visit.Page.Locator("a.day.some, a.day.several, a.day.none")).ToHaveCountAsync(0);
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task The_samples_summary_fills_two_pages_and_says_that_it_is_made_up(string format)
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(new(2026, 11, 22, 20, 0, 0, TimeSpan.FromHours(1)));
        await using var visit = await Visit.StartAsync(browser, app, 1280, 900, "day");
        await visit.MakeAccountAsync();
        await ShowSampleAsync(visit);
        await visit.Page.GotoAsync("/print/summary");
        var pages = await Papers.PrintAsync(visit.Page, format, "sample");
        pages.Count.ShouldBe(2);
        for (var i = 0; i < pages.Count; i++) pages[i].ShouldContain($"Self-reported by anna · page {i + 1} of 2");
        var paper = string.Join('\n', pages);
        foreach (var text in new[] { "made-up", "born 1958", "indapamide", "amlodipine", "atorvastatin", "high blood pressure", "Stretching", "Leg effort" }) paper.ShouldContain(text, Case.Insensitive);
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("night", 390, 844)]
    [InlineData("day", 1280, 900)]
    public async Task A_diary_is_saved_deleted_and_brought_in_again_unchanged(string theme, int width, int height)
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app, width, height, theme);
        await visit.MakeAccountAsync();
        await ShowSampleAsync(visit);
        await visit.GoAsync("/you/data");
        var first = await DownloadAsync(visit, "Whole diary");
        (await DownloadAsync(visit, "Nights as a table")).Split("\r\n").Length.ShouldBe(122);
        (await DownloadAsync(visit, "Cramps as a table")).ShouldStartWith("evening,");
        (await DownloadAsync(visit, "For health software (FHIR)")).ShouldContain("\"resourceType\":\"Bundle\"");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Delete …" }).ClickAsync();
        await Expect(visit.Page.GetByText(SampleHolds())).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete it now" }).ClickAsync();
        await Expect(visit.Page.GetByText("Please choose what to delete, and tick the box.")).ToBeVisibleAsync();
        await visit.PictureAsync($"{theme}-{width}-delete");
        await visit.Page.GetByLabel("My diary. My account and my keys stay.").CheckAsync();
        await visit.Page.GetByLabel("I understand that this cannot be undone.").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete it now" }).ClickAsync();
        await Expect(visit.Page.GetByText("Your diary is empty now.")).ToBeVisibleAsync();

        await visit.GoAsync("/you/data");
        await ChooseAsync(visit, first);
        await Expect(Count(visit, "added")).ToHaveTextAsync("120");
        await Expect(Count(visit, "changed")).ToHaveTextAsync("0");
        (await visit.AxeAsync()).ShouldBeEmpty();
        await visit.PictureAsync($"{theme}-{width}-import-preview");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await Expect(visit.Page.GetByTestId("imported")).ToHaveTextAsync("Done. 120 nights are new and 0 were changed.");
        WithoutTime(await DownloadAsync(visit, "Whole diary")).ShouldBe(WithoutTime(first));
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_is_looked_at_first_and_its_faults_are_named_by_their_place()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.GoAsync("/you/data");
        await ChooseAsync(visit, "{");
        await Expect(visit.Page.GetByText("This file cannot be brought in. Nothing was changed.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("This is not JSON that can be read")).ToBeVisibleAsync();
        await ChooseAsync(visit, Document("""{ "evening": "2026-11-20", "readings": { "water": -1 } }"""));
        await Expect(visit.Page.GetByText("/nights/0/readings/water")).ToBeVisibleAsync();
        await visit.PictureAsync("night-390-import-refused");
        await visit.Page.GetByLabel("Diary file").SetInputFilesAsync(new FilePayload { Name = "large.json", MimeType = "application/json", Buffer = new byte[(25 * 1024 * 1024) + 1] });
        await Expect(visit.Page.GetByText("This file is larger than 25 MB.")).ToBeVisibleAsync();

        await ChooseAsync(visit, Document("""{ "evening": "2026-11-19", "cramps": "none", "mood": 3 }, { "evening": "2026-11-20", "readings": { "water": 7 } }"""));
        await Expect(Count(visit, "added")).ToHaveTextAsync("2");
        await Expect(visit.Page.GetByText("What you told about you stays as it is.")).ToBeVisibleAsync();
        await visit.Page.GetByText("Small things we noticed (1)").ClickAsync();
        await Expect(visit.Page.GetByText("/nights/0/mood")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Do nothing" }).ClickAsync();
        await visit.GoAsync("/nights/2026-11-19");
        await Expect(visit.Page.GetByTestId("no-cramps")).ToHaveAttributeAsync("aria-pressed", "false");
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Taking_the_place_of_what_is_there_is_asked_first()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.GoAsync("/you/data");
        await ChooseAsync(visit, Document("""{ "evening": "2026-11-18", "cramps": "some" }, { "evening": "2026-11-19", "cramps": "none" }"""));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await Expect(visit.Page.GetByTestId("imported")).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bring in another file" }).ClickAsync();
        await ChooseAsync(visit, Document("""{ "evening": "2026-11-19", "cramps": "some" }"""));
        await Expect(Count(visit, "changed")).ToHaveTextAsync("1");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put the file in its place" }).ClickAsync();
        await Expect(Count(visit, "removed")).ToHaveTextAsync("1");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Keep my diary" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        (await DownloadAsync(visit, "Whole diary")).ShouldContain("2026-11-18");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Replace it" }).ClickAsync();
        await Expect(visit.Page.GetByTestId("imported")).ToBeVisibleAsync();
        var now = await DownloadAsync(visit, "Whole diary");
        now.ShouldContain("2026-11-19");
        now.ShouldNotContain("2026-11-18");
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("night", 390, 844)]
    [InlineData("day", 1280, 900)]
    public async Task A_key_is_shown_once_opens_the_diary_and_is_revoked(string theme, int width, int height)
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app, width, height, theme);
        await visit.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.MakeAccountAsync();
        await visit.GoAsync("/you/connections");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        await Expect(visit.Page.GetByText("Please give it a name of up to 80 characters.")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("What is it for?").FillAsync("bedside button");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        await Expect(visit.Page.Locator("#fresh")).ToBeFocusedAsync();
        var key = await visit.Page.GetByLabel("Key", new() { Exact = true }).InputValueAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByText("Copied", new() { Exact = true })).ToBeVisibleAsync();
        (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe(key);
        (await visit.AxeAsync()).ShouldBeEmpty();
        await visit.PictureAsync($"{theme}-{width}-connections");

        using var program = new HttpClient { BaseAddress = new Uri(app.Address) };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        (await program.GetAsync("/api/v1/diary")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await visit.GoAsync("/you/connections");
        await Expect(visit.Page.GetByText("last used")).ToBeVisibleAsync();
        (await visit.Page.ContentAsync()).ShouldNotContain(key);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke bedside button" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Revoke “bedside button”?" }).GetByRole(AriaRole.Button, new() { Name = "Revoke", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByText("“bedside button” was revoked for good.")).ToBeVisibleAsync();
        (await program.GetAsync("/api/v1/diary")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_the_account_everything_goes()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.Page.GotoAsync("/account/delete");
        await visit.Page.GetByLabel("My diary, my keys and my account.").CheckAsync();
        await visit.Page.GetByLabel("I understand that this cannot be undone.").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete it now" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/welcome");
        await visit.Page.GotoAsync("/nights");
        await visit.Page.WaitForURLAsync("**/welcome");
    }

    /// <summary>Fills the empty diary with the sample and answers the band that says so.</summary>
    private static async Task<ILocator> ShowSampleAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show me a sample diary" }).ClickAsync();
        var banner = visit.Page.GetByRole(AriaRole.Complementary, new() { Name = "This is a made-up diary." });
        await Expect(banner).ToBeVisibleAsync();
        return banner;
    }

    private static ILocator Count(Visit visit, string what) => visit.Page.GetByTestId("preview").Locator($"[data-count={what}] dd");

    private static Task ChooseAsync(Visit visit, string content) =>
        visit.Page.GetByLabel("Diary file").SetInputFilesAsync(new FilePayload { Name = "diary.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(content) });

    private static async Task<string> DownloadAsync(Visit visit, string link)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        return await File.ReadAllTextAsync((await download.PathAsync())!);
    }

    private static string Document(string nights) => $$"""{ "format": "crampinsight-diary", "version": 1, "nights": [ {{nights}} ] }""";

    private static string WithoutTime(string document) => ExportedAt().Replace(document, "");

    [GeneratedRegex("\"exportedAt\":\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex ExportedAt();

    [GeneratedRegex(@"Your diary holds 120 nights, \d+ cramps and 3 medicines\.", RegexOptions.None, 1000)]
    private static partial Regex SampleHolds();
}
