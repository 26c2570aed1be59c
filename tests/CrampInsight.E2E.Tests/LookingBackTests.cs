using CrampInsight.Core.Nights;
using CrampInsight.E2E.Tests.Testing;

namespace CrampInsight.E2E.Tests;

/// <summary>The week, the calendar and the trends with half a year of diary, on a Sunday morning in Berlin.</summary>
public sealed class LookingBackTests(BrowserFixture browser)
{
    private static readonly DateTimeOffset SundayMorning = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(1));

    /// <summary>The night that is under way at nine on that Sunday.</summary>
    private static readonly Night Saturday = new(new(2026, 11, 21));

    private static readonly string[] Pages = ["/weeks/2026-W47", "/weeks/2026-W40", "/weeks/2026-W99", "/nights", "/nights?year=2026", "/nights/trends", "/nights/trends?weeks=4", "/nights/trends?weeks=all"];

    [Theory]
    [InlineData("night", 390, 844)]
    [InlineData("day", 1280, 900)]
    [InlineData("day", 320, 640)]
    public async Task Every_page_is_clean_for_axe_and_fits_the_screen(string theme, int width, int height)
    {
        await using var app = new CrampApp();
        app.Clock.MoveTo(SundayMorning);
        await using var visit = await Visit.StartAsync(browser, app, width, height, theme);
        await visit.MakeAccountAsync();
        List<string> found = [];
        await LookAsync("empty");
        await SeededDiary.WriteAsync(app, SeededDiary.Nights(180, Saturday));
        await LookAsync("seeded");
        found.ShouldBeEmpty();
        visit.ConsoleErrors.ShouldBeEmpty();

        async Task LookAsync(string diary)
        {
            foreach (var page in Pages)
            {
                await visit.GoAsync(page);
                await visit.PictureAsync($"{theme}-{width}-{diary}{page.Replace('/', '-').Replace('?', '-').Replace('=', '-')}");
                await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
                found.AddRange((await visit.AxeAsync()).Select(v => $"{diary} {page}: {v}"));
                var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (wide > 0) found.Add($"{diary} {page}: {wide} px wider than the screen " + await visit.Page.EvaluateAsync<string>("[...document.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth).slice(0,6).map(e => e.outerHTML.slice(0,120)).join(' || ')"));
            }
        }
    }
}
