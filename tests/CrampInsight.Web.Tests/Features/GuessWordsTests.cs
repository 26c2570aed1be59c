using Bunit;
using CrampInsight.Core.Diary;
using CrampInsight.Web.Features.Nights;
using CrampInsight.Web.Features.Weeks;
using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests.Features;

/// <summary>Wherever the time of a cramp stands, a guess is said as a guess and drawn as one.</summary>
public sealed class GuessWordsTests : PageContext
{
    private static Night LastNight => Tonight.Previous;

    [Theory]
    [InlineData(About.BeforeMidnight, "before midnight")]
    [InlineData(About.MidnightToTwo, "between midnight and 2")]
    [InlineData(About.TwoToFour, "between 2 and 4")]
    [InlineData(About.FourToSix, "between 4 and 6")]
    [InlineData(About.Unknown, "time not known")]
    public async Task The_night_and_the_lists_say_it_in_words(About about, string words)
    {
        await PutAsync(new NightEntry(LastNight) { Episodes = [Guess(about)] });
        var night = Open<NightPage>($"nights/{LastNight}", p => p.Add(n => n.Evening, LastNight.ToString()));
        night.Find("a[href^='episodes/'] .nums").TextContent.ShouldBe(words);
        Open<NightsPage>("nights").Find($".nightlist a[href='nights/{LastNight}']").TextContent.ShouldContain($"a cramp, {words}");
        Week().FindAll(".sevennights + details tbody tr").Single(r => r.TextContent.Contains("21 Nov", StringComparison.Ordinal))
            .Children[1].TextContent.ShouldBe($"1 cramp, pain 5, {words}");
    }

    [Fact]
    public async Task The_trends_count_it_in_no_hour_and_say_so()
    {
        await PutAsync(new NightEntry(LastNight) { Episodes = [Guess(About.Unknown)] });
        Open<TrendsPage>("nights/trends").Find("[data-chart=hours]").TextContent.ShouldContain("A guess is in none of the hours.");
        await PutAsync(new NightEntry(LastNight) { Episodes = [Guess(About.Unknown), Cramp(LastNight, 4)] });
        var hours = Open<TrendsPage>("nights/trends").Find("[data-chart=hours]");
        hours.TextContent.ShouldContain("One cramp is left out: its time is a guess.");
        hours.QuerySelectorAll("tbody tr").Where(r => r.Children[1].TextContent != "0").ShouldHaveSingleItem().Children[0].TextContent.ShouldContain("04:00");
    }

    [Theory]
    [InlineData(About.MidnightToTwo, "x=\"34%\" y=\"0.7rem\" width=\"10.67%\"")]
    [InlineData(About.Unknown, "x=\"2%\" y=\"0.7rem\" width=\"96%\"")]
    public async Task A_week_draws_it_as_a_bar_over_the_part_and_not_as_a_dot(About about, string bar)
    {
        await PutAsync(new NightEntry(LastNight) { Episodes = [Guess(about)] });
        var guess = Week();
        guess.FindAll("circle.cramp").ShouldBeEmpty();
        guess.FindAll("rect.guess").ShouldHaveSingleItem().OuterHtml.ShouldContain(bar);
        await PutAsync(new NightEntry(LastNight) { Episodes = [Guess(about), Guess(about), Cramp(LastNight)] });
        var both = Week();
        both.FindAll("circle.cramp").Count.ShouldBe(1);
        both.FindAll("rect.guess").Count.ShouldBe(1);
    }

    private IRenderedComponent<WeekPage> Week() => Open<WeekPage>("weeks/2026-W47", p => p.Add(w => w.Week, "2026-W47"));

    private static Episode Guess(About about) => Cramp(LastNight) with { About = about, StartedAt = about.In(LastNight, Anna.Zone).Moment };
}
