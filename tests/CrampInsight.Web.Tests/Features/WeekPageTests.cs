using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests.Features;

/// <summary>Four ordinary weeks of autumn 2025, a hard one, and the one after it.</summary>
public sealed class WeekPageTests
{
    private static readonly Night HardMonday = new(new(2025, 11, 17));

    [Fact]
    public async Task After_an_unusual_week_the_page_speaks_of_ordinary_ones()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        await host.WriteAsync(Autumn);
        (await SwingAsync("2025-W46")).ShouldBeNull();
        (await SwingAsync("2025-W47")).ShouldStartWith("This was a harder week than most of yours. After such a week the next is often more ordinary");
        (await SwingAsync("2025-W48")).ShouldStartWith("Last week was a hard one.");

        async Task<string?> SwingAsync(string week) => (await anna.ReadAsync($"/weeks/{week}")).QuerySelector("[data-testid=swing]")?.TextContent;
    }

    [Fact]
    public async Task Over_a_warning_sign_no_week_is_called_ordinary()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var tonight = Night.Of(host.Clock.GetUtcNow().UtcDateTime);
        var days = tonight.DaysSince(HardMonday.AddDays(6)) / 7 * 7;
        var moved = Autumn.Select(n => new NightEntry(n.Night.AddDays(days)) { Cramps = n.Cramps, Readings = n.Readings }).Where(n => n.Night < tonight).ToList();
        await host.WriteAsync(moved);
        var week = $"/weeks/{Core.Reviews.IsoWeek.Of(HardMonday.AddDays(days), DayOfWeek.Monday)}";
        (await anna.ReadAsync(week)).QuerySelector("[data-testid=swing]").ShouldNotBeNull();
        await host.WriteAsync([new NightEntry(tonight) { Signs = [Signs.MusclePainByDay] }]);
        (await anna.ReadAsync(week)).QuerySelector("[data-testid=swing]").ShouldBeNull();
    }

    [Fact]
    public async Task The_week_names_what_moved_what_was_tried_and_what_helped()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        await host.WriteAsync(Autumn);
        var page = await anna.ReadAsync("/weeks/2025-W47");
        var moved = page.QuerySelector("[aria-labelledby=moves-title]")!.TextContent;
        moved.ShouldContain("Sitting: more this week");
        moved.ShouldContain("It does not say that it has to do with cramps.");
        var tried = page.QuerySelector("[aria-labelledby=tried-title]")!.TextContent;
        tried.ShouldContain("Stretching: 6 of");
        tried.ShouldContain("no cramps on 0 of those 6 nights");
        tried.ShouldContain("Stretched it: 6 times");
        tried.ShouldContain("helped well 6 of 6 times");
        // The idea of tonight fits this week, not one of a year ago.
        page.QuerySelector("[data-testid=idea]").ShouldBeNull();
    }

    [Fact]
    public async Task A_week_of_another_year_says_its_year()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        (await anna.ReadAsync("/weeks/2019-W20")).QuerySelector("h1")!.TextContent.ShouldEndWith("2019");
        (await anna.ReadAsync("/weeks")).QuerySelector("h1")?.TextContent.ShouldNotContain("20");
    }

    [Fact]
    public async Task A_week_without_answers_compares_nothing()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var page = await anna.ReadAsync("/weeks/2019-W20");
        page.QuerySelectorAll("[data-figure]").ShouldBeEmpty();
        page.QuerySelector("[aria-labelledby=figures-title]")!.TextContent.ShouldContain("nothing to set beside the weeks before");
    }

    [Fact]
    public async Task The_week_under_way_says_what_fits_next_week()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var week = await anna.GetAsync("/weeks");
        (await anna.ReadAsync(Visitor.Leads(week)!)).QuerySelector("[data-testid=idea] h2")!.TextContent.ShouldBe("One gentle thing for next week");
    }

    /// <summary>One cramp night a week, then six in six nights of long sitting and of stretching, then a quiet week.</summary>
    private static IEnumerable<NightEntry> Autumn => Enumerable.Range(-63, 76).Select(day =>
    {
        var (night, hard) = (HardMonday.AddDays(day), day is >= 0 and < 6);
        var cramp = hard || (day < 0 && (day + 63) % 7 == 2);
        return new NightEntry(night)
        {
            Cramps = cramp ? CrampAnswer.Some : CrampAnswer.None,
            Readings = AnswerSet.Empty.With(FactorCatalogue.Sitting, hard ? 9m : day % 2 == 0 ? 4m : 5m).With(FactorCatalogue.Stretching, hard ? 2 : 0),
            Episodes = cramp
                ? [new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.At(new(night.Next.Evening.ToDateTime(new(3, 10)), TimeSpan.Zero), "Etc/UTC"), Pain = 5, Minutes = 3, Relief = [new(ReliefKind.Stretch, 3)] }]
                : [],
        };
    });
}
