using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Reviews;
using CrampInsight.Web.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Web.Tests.Features;

/// <summary>Drawings of diaries of every length, as the server writes them, beside the tables they are drawn from.</summary>
public sealed partial class DrawingTests
{
    /// <summary>A page of ten years stays about as long as a page of one.</summary>
    private const int MostElements = 2500;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3650)]
    public async Task A_diary_of_any_length_has_drawings_with_title_description_and_the_same_figures_as_their_tables(int nights)
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var last = Night.Of(host.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime).Previous;
        await WriteAsync(host, nights, last);
        foreach (var weeks in new[] { "4", "13", "52", "all" })
        {
            var trends = await ReadAsync(anna, $"/nights/trends?weeks={weeks}");
            Drawings(trends).Count.ShouldBe(nights == 0 ? 0 : 3, weeks);
            if (nights == 0) continue;
            foreach (var chart in new[] { "nights", "pain" })
            {
                var card = trends.QuerySelector($"[data-chart={chart}]")!;
                Starts(card, "path.dots").ShouldBe(Cells(card, 2).Count(c => c != "not answered"), chart);
                card.QuerySelectorAll("tbody tr").Length.ShouldBeInRange(1, 135, chart);
            }

            var hours = trends.QuerySelector("[data-chart=hours]")!;
            hours.QuerySelectorAll("rect.bar").Length.ShouldBe(24);
            Cells(hours, 1).Count.ShouldBe(24);
            trends.QuerySelector(".coverage")!.TextContent.ShouldContain($"Cramps in all: {Cells(hours, 1).Sum(c => int.Parse(c, CultureInfo.InvariantCulture)):0}");
        }

        var week = await ReadAsync(anna, $"/weeks/{IsoWeek.Of(last)}");
        var strip = Drawings(week).ShouldHaveSingleItem().Closest("figure")!;
        var counts = Cells(strip, 2);
        counts.Count.ShouldBe(WeekReview.StripWeeks);
        strip.QuerySelectorAll("rect.bar").Length.ShouldBe(counts.Count(c => c != "not answered"));
        strip.QuerySelectorAll("rect.bar-blank").Length.ShouldBe(counts.Count(c => c == "not answered"));
        week.QuerySelectorAll(".sevennights circle.cramp").Length.ShouldBe(week.QuerySelectorAll(".sevennights + details tbody tr td:nth-child(2)").Sum(c => Times().Count(c.TextContent)));
        week.QuerySelectorAll(".sevennights + details tbody tr").Length.ShouldBe(7);

        var month = await ReadAsync(anna, $"/nights?month={last.Evening:yyyy-MM}");
        var (answered, cramps) = Counted(month.QuerySelector("section .quiet:last-child")!.TextContent);
        month.QuerySelectorAll("a.day.some, a.day.several").Length.ShouldBe(cramps);
        month.QuerySelectorAll("a.day.none").Length.ShouldBe(answered - cramps);

        var year = await ReadAsync(anna, $"/nights?year={last.Evening.Year}");
        foreach (var little in year.QuerySelectorAll(".year a"))
        {
            (answered, cramps) = Counted(little.GetAttribute("aria-label")!);
            little.QuerySelectorAll(".m-some, .m-several").Length.ShouldBe(cramps);
            little.QuerySelectorAll(".m-none").Length.ShouldBe(answered - cramps);
        }

        host.Log.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_four_states_of_a_night_differ_by_sign_and_by_word()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var first = new Night(new(2025, 3, 3));
        await host.WriteAsync([
            new(first) { Cramps = CrampAnswer.None },
            new(first.AddDays(1)) { Cramps = CrampAnswer.Some, Episodes = [CrampOf(first.AddDays(1), 3)] },
            new(first.AddDays(2)) { Cramps = CrampAnswer.Some, Episodes = [CrampOf(first.AddDays(2), 3), CrampOf(first.AddDays(2), 5)] },
        ]);
        var page = await ReadAsync(anna, "/nights?month=2025-03");
        string Sign(Night night) => page.QuerySelector($"a[href='nights/{night}'] .dot")!.TextContent;
        string Says(Night night) => page.QuerySelector($"a[href='nights/{night}']")!.GetAttribute("aria-label")!;
        Enumerable.Range(0, 4).Select(i => Sign(first.AddDays(i))).ShouldBe(["–", "●", "●●", ""]);
        Enumerable.Range(0, 4).Select(i => Says(first.AddDays(i)).Split(": ")[1]).ShouldBe(["no cramps", "cramps", "2 cramps", "not answered"]);
        page.QuerySelectorAll("a.day").Length.ShouldBe(31);
        (await ReadAsync(anna, "/nights?year=2025")).QuerySelector(".year a[href='nights?month=2025-03'] svg")!.Children.Select(c => c.ClassName).Where(c => c != "m-blank")
            .ShouldBe(["m-none", "m-some", "m-several", "m-hole", "m-hole"]);
    }

    [Fact]
    public async Task The_short_address_leads_to_the_week_under_way()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var answer = await anna.GetAsync("/weeks");
        answer.Headers.Location!.ToString().ShouldMatch(@"/weeks/\d{4}-W\d{2}$");
    }

    /// <summary>Reads a page and holds every drawing on it to what all drawings promise.</summary>
    private static async Task<IHtmlDocument> ReadAsync(Visitor anna, string address)
    {
        var page = await anna.ReadAsync(address);
        page.All.Length.ShouldBeLessThan(MostElements, address);
        foreach (var svg in page.QuerySelectorAll("svg"))
        {
            svg.OuterHtml.ShouldNotContain("NaN", customMessage: address);
            svg.OuterHtml.ShouldNotContain("Infinity", customMessage: address);
            svg.OuterHtml.ShouldNotContain("∞", customMessage: address);
        }

        foreach (var drawing in Drawings(page))
        {
            (drawing.QuerySelector("title")!.Id, drawing.QuerySelector("desc")!.Id).ShouldBe((drawing.GetAttribute("aria-labelledby")!.Split(' ')[0], drawing.GetAttribute("aria-labelledby")!.Split(' ')[1]));
            drawing.QuerySelector("title")!.TextContent.ShouldNotBeNullOrWhiteSpace();
            drawing.QuerySelector("desc")!.TextContent.ShouldNotBeNullOrWhiteSpace();
            drawing.QuerySelectorAll("*").Length.ShouldBeLessThan(80, address);
            drawing.Closest("figure")!.QuerySelectorAll("details table tbody tr").Length.ShouldBePositive(address);
        }

        return page;
    }

    private static List<IElement> Drawings(IHtmlDocument page) => [.. page.QuerySelectorAll("svg[role=img]")];

    private static List<string> Cells(IElement card, int column) => [.. card.QuerySelectorAll("tbody tr").Select(r => r.Children[column].TextContent.Trim())];

    /// <summary>How many marks a path makes.</summary>
    private static int Starts(IElement card, string path) => card.QuerySelector(path)?.GetAttribute("d")!.Count(c => c == 'M') ?? 0;

    /// <summary>"Nights answered: 20. With cramps: 7."</summary>
    private static (int Answered, int Cramps) Counted(string words) => Numbers().Matches(words[words.IndexOf("answered", StringComparison.Ordinal)..]) is [var answered, var cramps]
        ? (int.Parse(answered.Value, CultureInfo.InvariantCulture), int.Parse(cramps.Value, CultureInfo.InvariantCulture))
        : throw new InvalidOperationException($"Two numbers were expected: {words}");

    private static Task WriteAsync(AppServer host, int nights, Night last) => host.WriteAsync(Enumerable.Range(0, nights).Select(i => last.AddDays(-i)).Select((night, i) => new NightEntry(night)
    {
        Cramps = i % 3 == 0 ? CrampAnswer.Some : CrampAnswer.None,
        Episodes = i % 3 == 0 ? [CrampOf(night, 3)] : [],
    }));

    private static Episode CrampOf(Night night, int hour) =>
        new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.At(new(night.Next.Evening.ToDateTime(new(hour, 10)), TimeSpan.Zero), "Etc/UTC"), Pain = 5, Minutes = 3 };

    [GeneratedRegex(@"\d\d:\d\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Times();

    [GeneratedRegex(@"\d+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();
}
