using System.Text;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;

namespace CrampInsight.Core.Tests.Diary;

/// <summary>A cramp whose time is a guess. Contract section 9.</summary>
public sealed class AboutTests
{
    private const string Berlin = "Europe/Berlin";

    private static readonly Night Night = new(new(2026, 11, 22));
    private static readonly DateTimeOffset Evening = new(2026, 11, 22, 21, 0, 0, TimeSpan.FromHours(1));
    private static readonly ReadingContext Context = new([], Berlin, new(2026, 11, 22));

    [Theory]
    [InlineData("before-midnight", "2026-11-22T22:00")]
    [InlineData("0-2", "2026-11-23T01:00")]
    [InlineData("2-4", "2026-11-23T03:00")]
    [InlineData("4-6", "2026-11-23T05:00")]
    [InlineData("unknown", "2026-11-23T03:00")]
    public void Each_id_has_its_moment_and_the_start_may_be_left_out(string id, string start)
    {
        Ids.TryParse<About>(id, out var about).ShouldBeTrue();
        Ids.Of(about).ShouldBe(id);
        about.In(Night, Berlin).Moment.ToString().ShouldBe(start);
        var read = InNight($$"""{"about":"{{id}}"}""");
        (read.About, read.StartedAt.ToString()).ShouldBe((about, start));
        InNight($$"""{"about":"{{id}}","startedAt":"{{start}}"}""").ShouldBe(read);
    }

    [Fact]
    public void A_start_elsewhere_in_the_part_gives_way_to_the_one_that_stands_for_it()
    {
        InNight("""{"about":"2-4","startedAt":"2026-11-23T02:10"}""").StartedAt.ToString().ShouldBe("2026-11-23T03:00");
        InNight("""{"about":"unknown","startedAt":"2026-11-22T12:00"}""").StartedAt.ToString().ShouldBe("2026-11-23T03:00");
        InNight("""{"about":"before-midnight","startedAt":"2026-11-22T23:59"}""").StartedAt.ToString().ShouldBe("2026-11-22T22:00");
    }

    [Fact]
    public void An_hour_that_spring_skipped_moves_on_by_one()
    {
        var spring = new Night(new(2026, 3, 28));
        About.Unknown.In(spring, "Europe/Athens").Moment.ToString().ShouldBe("2026-03-29T04:00");
        About.MidnightToTwo.In(spring, "Europe/Lisbon").Moment.ToString().ShouldBe("2026-03-29T02:00");
        var athens = Guesses.Around(About.TwoToFour, About.TwoToFour.In(spring, "Europe/Athens").Moment);
        athens.ShouldBe(About.TwoToFour.In(spring, "Europe/Athens").Moment);
    }

    [Fact]
    public void Alone_it_stands_in_the_last_night_in_which_the_part_has_begun()
    {
        Alone("""{"about":"before-midnight"}""", Evening).StartedAt.Night.ShouldBe(Night);
        Alone("""{"about":"unknown"}""", Evening).StartedAt.Night.ShouldBe(Night);
        Alone("""{"about":"2-4"}""", Evening).StartedAt.Night.ShouldBe(Night.Previous);
        Alone("""{"about":"2-4"}""", Evening.AddHours(11)).StartedAt.Night.ShouldBe(Night);
        Alone("""{"about":"2-4","evening":"2026-11-19"}""", Evening).StartedAt.ToString().ShouldBe("2026-11-20T03:00");
    }

    [Fact]
    public void It_is_written_and_read_again()
    {
        var written = Encoding.UTF8.GetString(DocumentWriter.Write(InNight("""{"about":"4-6","leg":"left"}""")).Span);
        written.ShouldContain("\"startedAt\":\"2026-11-23T05:00\"");
        written.ShouldContain("\"about\":\"4-6\"");
        DocumentWriter.Write(InNight("""{"startedAt":"2026-11-23T05:00"}""")).ToArray().ShouldNotBe(Encoding.UTF8.GetBytes(written));
        Encoding.UTF8.GetString(DocumentWriter.Write(InNight("""{"startedAt":"2026-11-23T05:00"}""")).Span).ShouldNotContain("about");
    }

    /// <summary>Cramps at one exact time are one cramp; a guess at the same part of a night is no such time.</summary>
    [Fact]
    public void Without_an_id_a_guess_is_not_taken_for_another_cramp_of_that_time()
    {
        var ids = new[]
        {
            InNight("""{"startedAt":"2026-11-23T03:00"}"""), InNight("""{"about":"2-4"}"""), InNight("""{"about":"unknown"}"""),
            InNight("""{"about":"unknown","leg":"left"}"""), InNight("""{"about":"unknown","leg":"left","muscles":["calf"]}"""),
        };
        ids.Select(e => e.Id).ShouldBeUnique();
        InNight("""{"about":"unknown","leg":"left"}""").Id.ShouldBe(ids[3].Id);
    }

    private static Episode InNight(string json) =>
        DocumentReader.ReadNight(Encoding.UTF8.GetBytes($$"""{"episodes":[{{json}}]}"""), Night, Context).Value!.Episodes.ShouldHaveSingleItem();

    private static Episode Alone(string json, DateTimeOffset now) => DocumentReader.ReadEpisode(Encoding.UTF8.GetBytes(json), now, Context).Value!;
}
