using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Summaries;
using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests;

/// <summary>The page for the doctor: chosen on a phone, printed on A4 and Letter.</summary>
public sealed class SummaryTests(BrowserFixture browser)
{
    private static readonly DateTimeOffset SundayMorning = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(1));
    private static readonly Night Saturday = new(new(2026, 11, 21));

    private static readonly Medication[] Five =
    [
        Papers.Takes("indapamide", "1.5 mg", new(2026, 6, 2)), Papers.Takes("atorvastatin", "20 mg", new(2022, 3, 14), new(2026, 9, 7)),
        Papers.Takes("salmeterol", "50 µg twice a day", new(2026, 1, 10), stopped: new(2026, 7, 20)), Papers.Takes("levothyroxine", "75 µg"), Papers.Takes("vitamin D"),
    ];

    [Theory]
    [InlineData("year")]
    [InlineData("weeks")]
    [InlineData("empty")]
    [InlineData("one-night")]
    [InlineData("medicines")]
    public async Task The_paper_counts_its_own_pages_on_both_sizes(string diary)
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app, 1280, 900, "day");
        await visit.MakeAccountAsync();
        if (diary is "year" or "medicines" or "weeks")
        {
            await app.WriteAsync(SeededDiary.Nights(364, Saturday));
            await Papers.TellAsync(app, p => p with { BirthYear = 1958, Sex = Sex.Female, Conditions = [Conditions.HighBloodPressure, Conditions.ThyroidUnder] }, Five);
        }

        if (diary == "one-night") await app.WriteAsync(SeededDiary.Nights(1, Saturday));
        if (diary == "medicines") await Papers.TellAsync(app, p => p, MedicineCatalogue.All.Take(45).Select((m, i) => Papers.Takes(m.Name, "one in the morning, one at night", new(2026, 1 + (i % 10), 3), stopped: i % 3 == 0 ? new(2026, 11, 1) : null)));
        if (diary != "weeks") await Papers.ChooseAsync(app, c => c with { Weeks = 52 });
        if (diary == "year") await Papers.ChooseAsync(app, c => c with { Questions = "Could one of my medicines have to do with it?\nIs it worth a blood test?\nWhat else can I try at night?" });

        await visit.Page.GotoAsync("/print/summary");
        foreach (var format in new[] { "A4", "Letter" })
        {
            var pages = await Papers.PrintAsync(visit.Page, format, diary);
            var most = diary == "medicines" ? 4 : 2;
            pages.Count.ShouldBeLessThanOrEqualTo(most);
            for (var i = 0; i < pages.Count; i++) pages[i].ShouldContain($"Self-reported by anna · page {i + 1} of {pages.Count}");
        }

        if (diary == "one-night") (await visit.Page.Locator(".figures").InnerTextAsync()).ShouldNotContain("a week");
        (await visit.AxeAsync()).ShouldBeEmpty();
        await visit.PictureAsync($"paper-{diary}");
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_part_takes_no_more_room_than_was_planned_for_it()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        // As wide as the text on A4, the narrower of the two.
        await using var visit = await Visit.StartAsync(browser, app, 688, 1000, "day");
        await visit.MakeAccountAsync();
        await app.WriteAsync(Stressful(364));
        await Papers.TellAsync(app, p => p with { Conditions = [.. Conditions.All.Take(12)], Pregnancy = Pregnancy.Pregnant }, Five);
        await Papers.ChooseAsync(app, c => c with { Weeks = 52, WithLog = true, Questions = string.Concat(Enumerable.Repeat("Is there a simple test that could tell me why it is always the left leg? ", 8)) });
        await visit.Page.GotoAsync("/print/summary");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var parts = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-room]')].filter(p => p.getBoundingClientRect().height * 25.4 / 96 > Number(p.dataset.room)).map(p => `${p.dataset.part}: ${p.getBoundingClientRect().height * 25.4 / 96} mm of ${p.dataset.room}`)");
        parts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pattern_stands_on_the_paper_with_its_range_until_a_flag_for_today_does()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app, 1280, 900, "day");
        await visit.MakeAccountAsync();
        await app.WriteAsync(Stressful(364));
        await Papers.TellAsync(app, p => p, Five);
        await Papers.ChooseAsync(app, c => c with { Weeks = 26 });
        await visit.Page.GotoAsync("/print/summary");
        var pages = await Papers.PrintAsync(visit.Page, "A4", "pattern");
        pages.Count.ShouldBe(2);
        pages[1].ShouldContain("Stress, above");
        pages[1].ShouldContain("It may be chance");
        await app.WriteAsync([new(Saturday) { Cramps = CrampAnswer.Some, Signs = [Signs.OneLegSwelling, Signs.OneLegWarmOrRed] }]);
        await visit.Page.ReloadAsync();
        var urgent = string.Concat(await Papers.PrintAsync(visit.Page, "A4", "urgent"));
        urgent.ShouldContain("One leg is worth being seen today");
        urgent.ShouldContain("Left out while a flag");
        urgent.ShouldNotContain("Stress, above");
    }

    [Fact]
    public async Task The_log_follows_on_sheets_of_its_own_and_never_holds_a_note()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app, 1280, 900, "day");
        await visit.MakeAccountAsync();
        await app.WriteAsync(SeededDiary.Nights(364, Saturday));
        await Papers.ChooseAsync(app, c => c with { Weeks = 52, WithLog = true });
        await visit.Page.GotoAsync("/print/summary");
        foreach (var format in new[] { "A4", "Letter" })
        {
            var pages = await Papers.PrintAsync(visit.Page, format, "log");
            pages.Count.ShouldBeGreaterThan(4);
            pages[2].ShouldContain("Each night");
            for (var i = 0; i < pages.Count; i++) pages[i].ShouldContain($"page {i + 1} of {pages.Count}");
            for (var i = 2; i < pages.Count; i++) pages[i].ShouldContain("Night of");
            string.Concat(pages).ShouldNotContain("lake");
        }
    }

    [Theory]
    [InlineData("night")]
    [InlineData("day")]
    public async Task The_choices_are_clean_for_axe_on_a_phone(string theme)
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app, theme: theme);
        await visit.MakeAccountAsync();
        await app.WriteAsync(SeededDiary.Nights(100, Saturday));
        await visit.GoAsync("/summary");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "From … to" }).ClickAsync();
        await visit.Page.GetByLabel("First evening").FillAsync("2026-11-20");
        await visit.Page.GetByLabel("Last evening").FillAsync("2026-11-10");
        await visit.Page.GetByLabel("Last evening").BlurAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("comes before the last");
        await visit.PictureAsync($"summary-{theme}");
        (await visit.AxeAsync()).ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_chosen_and_asked_is_kept_and_printed()
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await app.WriteAsync(SeededDiary.Nights(100, Saturday));
        await visit.GoAsync("/you");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "For your doctor" }).ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync("/summary");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Last 4 weeks" }).ClickAsync();
        await visit.SavedAsync();
        await Assertions.Expect(visit.Page.GetByTestId("period")).ToContainTextAsync("of 28 nights answered");
        var questions = visit.Page.GetByLabel("What do you want to ask?");
        await questions.FillAsync(new string('?', SummaryChoices.MaxQuestionsLength + 3));
        await Assertions.Expect(visit.Page.GetByText("That is 3 letters too long")).ToBeVisibleAsync();
        await questions.FillAsync("Is it my shoes?");
        await Assertions.Expect(visit.Page.GetByText("too long for the page")).ToHaveCountAsync(0);
        await visit.Page.GetByLabel("What you tried").UncheckAsync();
        await visit.SavedAsync();
        await visit.GoAsync("/summary");
        await Assertions.Expect(questions).ToHaveValueAsync("Is it my shoes?");
        var opening = visit.Context.WaitForPageAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Open to print" }).ClickAsync();
        var paper = await opening;
        await Assertions.Expect(paper.GetByText("Is it my shoes?")).ToBeVisibleAsync();
        await Assertions.Expect(paper.GetByRole(AriaRole.Heading, new() { Name = "What was tried" })).ToHaveCountAsync(0);
        new Uri(paper.Url).Query.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_server_makes_the_same_paper_as_a_pdf_and_leaves_nothing_behind()
    {
        // Playwright's own Chromium is not on the PATH; then there is no button, which another test looks at.
        if (SystemBrowser.Find() is not { } chromium) return;
        var before = Directory.GetDirectories(Path.GetTempPath(), "crampinsight-paper-*").Length;
        await using var app = AppServer.Listening(chromium);
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app, locale: "en-US");
        await visit.MakeAccountAsync();
        await app.WriteAsync(SeededDiary.Nights(100, Saturday));
        await visit.GoAsync("/summary");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download PDF" })).ToBeVisibleAsync();
        var answer = await visit.Context.APIRequest.GetAsync("/print/summary.pdf", new() { Headers = [new("Accept-Language", "en-US")] });
        answer.Headers["content-type"].ShouldBe("application/pdf");
        answer.Headers["cache-control"].ShouldBe("no-store");
        var file = await answer.BodyAsync();
        Papers.SizeOf(file).ShouldBe((612, 792));
        var pages = Papers.Read(file);
        pages.Count.ShouldBe(2);
        pages[0].ShouldContain("Self-reported by anna · page 1 of 2");
        Papers.Keep(file, "server");
        await Papers.ChooseAsync(app, c => c with { Paper = Paper.A4 });
        Papers.SizeOf(await (await visit.Context.APIRequest.GetAsync("/print/summary.pdf")).BodyAsync()).ShouldBe((595, 842));
        Directory.GetDirectories(Path.GetTempPath(), "crampinsight-paper-*").Length.ShouldBe(before);
    }

    /// <summary>Cramps mostly on nights after a day with much stress; the same nights each time.</summary>
    private static IEnumerable<NightEntry> Stressful(int count)
    {
        var chance = new Random(7);
        foreach (var night in SeededDiary.Nights(count, Saturday))
        {
            var stress = chance.Next(5);
            var some = chance.NextDouble() < (stress > 2 ? 0.6 : 0.12);
            yield return new(night.Night)
            {
                Cramps = some ? CrampAnswer.Some : CrampAnswer.None,
                SleepDisturbance = some ? chance.Next(2, 9) : null,
                Readings = night.Readings.With(FactorCatalogue.Stress, stress),
                Episodes = some ? [SeededDiary.Cramp(night.Night, chance.Next(7), chance)] : [],
            };
        }
    }
}
