using CrampInsight.Core.People;

namespace CrampInsight.Core.Tests.People;

public sealed class HelplineTests
{
    [Theory]
    [InlineData("GB", "999", "111", "116 123")]
    [InlineData("IE", "112 or 999", null, "116 123")]
    [InlineData("US", "911", null, "988")]
    [InlineData("CA", "911", null, "988")]
    [InlineData("AU", "000", null, "13 11 14")]
    [InlineData("NZ", "111", null, null)]
    [InlineData("CH", "144 or 112", null, "143")]
    [InlineData("DE", "112", null, "116 123")]
    [InlineData("FR", "15 or 112", null, "3114")]
    [InlineData("ES", "112", null, "024")]
    [InlineData("NL", "112", null, "113")]
    [InlineData("IT", "112", null, null)]
    [InlineData("PL", "112", null, null)]
    public void A_country_has_its_numbers(string country, string emergency, string? urgent, string? crisis)
    {
        var lines = Helplines.Of(country);
        (lines.Emergency, lines.Urgent, lines.Crisis).ShouldBe((emergency, urgent, crisis));
    }

    [Fact]
    public void Every_row_says_where_it_is_from_and_when_it_was_looked_at()
    {
        HelplineTable.All.Select(h => h.Country).ShouldBeUnique();
        HelplineTable.All.ShouldAllBe(h => Person.IsRegion(h.Country!) && h.Source!.Length > 0 && h.LookedAt != null);
    }

    [Theory]
    [InlineData("Europe/London", "GB")]
    [InlineData("America/New_York", "US")]
    [InlineData("America/Toronto", "CA")]
    [InlineData("Europe/Lisbon", "PT")]
    [InlineData("Etc/UTC", null)]
    [InlineData(null, null)]
    public void The_time_zone_is_a_guess(string? zone, string? country) => RegionGuess.From(zone).ShouldBe(country);

    [Fact]
    public void What_was_chosen_wins_over_the_guess()
    {
        Helplines.For(new() { TimeZone = "Europe/London" }).Emergency.ShouldBe("999");
        Helplines.For(new() { TimeZone = "Europe/London", Region = "US" }).Emergency.ShouldBe("911");
        Helplines.For(new() { TimeZone = "Europe/London", Region = Person.OtherRegion }).ShouldBe(Helplines.Unknown);
        Helplines.For(new()).ShouldBe(Helplines.Unknown);
    }

    [Fact]
    public void Every_country_of_the_table_can_be_guessed() =>
        HelplineTable.All.Select(h => h.Country).Except(TimeZoneInfo.GetSystemTimeZones().Select(z => RegionGuess.From(z.Id))).ShouldBeEmpty();
}
