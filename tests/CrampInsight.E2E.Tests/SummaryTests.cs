using CrampInsight.Core.Nights;
using CrampInsight.Core.People;
using CrampInsight.E2E.Tests.Testing;

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
        await using var app = new CrampApp();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app, 1280, 900, "day");
        await visit.MakeAccountAsync();
        if (diary is "year" or "medicines" or "weeks")
        {
            await SeededDiary.WriteAsync(app, SeededDiary.Nights(364, Saturday));
            await Papers.TellAsync(app, p => p with { BirthYear = 1958, Sex = Sex.Female, Conditions = [Conditions.HighBloodPressure, Conditions.ThyroidUnder] }, Five);
        }

        if (diary == "one-night") await SeededDiary.WriteAsync(app, SeededDiary.Nights(1, Saturday));
        if (diary == "medicines") await Papers.TellAsync(app, p => p, MedicineCatalogue.All.Take(45).Select((m, i) => Papers.Takes(m.Name, "one in the morning, one at night", new(2026, 1 + (i % 10), 3), stopped: i % 3 == 0 ? new(2026, 11, 1) : null)));
        if (diary != "weeks") await Papers.ChooseAsync(app, c => c with { Weeks = 52 });
        if (diary == "year") await Papers.ChooseAsync(app, c => c with { Questions = "Could one of my medicines have to do with it?\nIs it worth a blood test?\nWhat else can I try at night?" });

        await visit.Page.GotoAsync("/print/summary");
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        await visit.Page.SetViewportSizeAsync(688, 1000);
        var measured = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-room]')].map(p => p.dataset.part + ' ' + (p.getBoundingClientRect().height * 25.4 / 96).toFixed(1) + ' of ' + p.dataset.room)");
        foreach (var m in measured) Console.WriteLine("ROOM " + diary + " " + m);
        foreach (var format in new[] { "A4", "Letter" })
        {
            var pages = await Papers.PrintAsync(visit.Page, format, diary);
            var most = diary == "medicines" ? 4 : 2;
            pages.Count.ShouldBeLessThanOrEqualTo(most);
            for (var i = 0; i < pages.Count; i++) pages[i].ShouldContain($"Self-reported by anna · page {i + 1} of {pages.Count}");
        }

        (await visit.AxeAsync()).ShouldBeEmpty();
        await visit.PictureAsync($"paper-{diary}");
        visit.ConsoleErrors.ShouldBeEmpty();
    }
}
