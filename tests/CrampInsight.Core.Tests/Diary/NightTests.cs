using CrampInsight.Core.Diary;
using CrampInsight.Core.Tests.Testing;
using CsCheck;

namespace CrampInsight.Core.Tests.Diary;

public sealed class NightTests
{
    private static readonly Gen<string> ZoneId = Pick.From(Zones.All);
    private static readonly Gen<DateTimeOffset> Instant = Gen.Long[new DateTime(1990, 1, 1).Ticks, new DateTime(2037, 12, 31).Ticks].Select(t => new DateTimeOffset(t - (t % TimeSpan.TicksPerMinute), TimeSpan.Zero));

    [Fact]
    public void A_cramp_at_ten_past_three_belongs_to_the_evening_before() =>
        Night.Of(new(2026, 3, 15, 3, 10, 0)).ToString().ShouldBe("2026-03-14");

    [Theory]
    [InlineData("2026-03-14T11:59", "2026-03-13")]
    [InlineData("2026-03-14T12:00", "2026-03-14")]
    [InlineData("2026-03-14T23:59", "2026-03-14")]
    [InlineData("2026-03-15T00:00", "2026-03-14")]
    public void A_night_runs_from_noon_to_noon(string clock, string evening) =>
        Night.Of(DateTime.Parse(clock)).ToString().ShouldBe(evening);

    [Fact]
    public void Every_instant_lies_in_exactly_one_night_in_every_zone() =>
        Gen.Select(Instant, ZoneId).Sample((instant, zone) =>
        {
            var moment = LocalMoment.At(instant, zone);
            var night = moment.Night;
            night.Contains(moment.Local).ShouldBeTrue();
            night.Previous.Contains(moment.Local).ShouldBeFalse();
            night.Next.Contains(moment.Local).ShouldBeFalse();
            Night.At(instant, Zones.Find(zone)).ShouldBe(night);
        });

    [Fact]
    public void Consecutive_nights_leave_no_gap() =>
        Gen.Int[0, 20000].Sample(day =>
        {
            var night = new Night(DateOnly.FromDayNumber(720000 + day));
            night.End.ShouldBe(night.Next.Start);
            night.Next.Previous.ShouldBe(night);
            night.Next.DaysSince(night).ShouldBe(1);
            Night.TryParse(night.ToString(), out var again).ShouldBeTrue();
            again.ShouldBe(night);
        });

    [Fact]
    public void The_clock_of_an_instant_leads_back_to_the_instant_in_every_zone() =>
        Gen.Select(Instant, ZoneId).Sample((instant, zone) =>
        {
            var moment = LocalMoment.At(instant, zone);
            moment.Instant.ShouldBe(instant);
            var read = LocalMoment.Create(moment.Local, zone);
            read.Exists.ShouldBeTrue();
            (read.Moment.Instant == instant || LocalMoment.Create(moment.Local, zone, later: true).Moment.Instant == instant).ShouldBeTrue();
        });

    [Fact]
    public void On_every_clock_change_of_every_zone_each_minute_is_clear_repeated_or_skipped_and_never_wrong()
    {
        foreach (var id in Zones.All)
        {
            var zone = Zones.Find(id);
            foreach (var day in ChangeDays(zone, 2026))
            {
                for (var minute = 0; minute < 24 * 60; minute += 15)
                {
                    var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
                    var early = LocalMoment.Create(local, id);
                    if (early.Outcome == LocalMomentOutcome.SkippedByClockChange)
                    {
                        // No instant of the days around shows this time.
                        var around = DateTime.SpecifyKind(local, DateTimeKind.Utc).AddHours(-30);
                        Enumerable.Range(0, 60 * 4).ShouldNotContain(i => TimeZoneInfo.ConvertTime(around.AddMinutes(15 * i), zone) == local, id);
                        continue;
                    }

                    TimeZoneInfo.ConvertTime(early.Moment.Instant, zone).DateTime.ShouldBe(local, id);
                    var late = LocalMoment.Create(local, id, later: true);
                    TimeZoneInfo.ConvertTime(late.Moment.Instant, zone).DateTime.ShouldBe(local);
                    if (early.Outcome == LocalMomentOutcome.Repeated) late.Moment.Instant.ShouldBeGreaterThan(early.Moment.Instant);
                    else late.Moment.Instant.ShouldBe(early.Moment.Instant);
                }
            }
        }
    }

    [Fact]
    public void Berlin_has_no_half_past_two_when_the_clocks_go_forward() =>
        LocalMoment.Create(new(2026, 3, 29, 2, 30, 0), "Europe/Berlin").Outcome.ShouldBe(LocalMomentOutcome.SkippedByClockChange);

    [Fact]
    public void A_repeated_time_means_the_earlier_one()
    {
        var read = LocalMoment.Create(new(2026, 10, 25, 2, 30, 0), "Europe/Berlin");
        read.Outcome.ShouldBe(LocalMomentOutcome.Repeated);
        read.Moment.Offset.ShouldBe(TimeSpan.FromHours(2));
        LocalMoment.Create(new(2026, 10, 25, 2, 30, 0), "Europe/Berlin", later: true).Moment.Offset.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void Morocco_goes_back_for_Ramadan_and_forward_after_it()
    {
        LocalMoment.Create(new(2026, 3, 22, 2, 30, 0), "Africa/Casablanca").Outcome.ShouldBe(LocalMomentOutcome.SkippedByClockChange);
        LocalMoment.Create(new(2026, 2, 15, 2, 30, 0), "Africa/Casablanca").Outcome.ShouldBe(LocalMomentOutcome.Repeated);
    }

    [Fact]
    public void Lord_Howe_moves_its_clocks_by_half_an_hour() =>
        LocalMoment.Create(new(2026, 10, 4, 2, 15, 0), "Australia/Lord_Howe").Outcome.ShouldBe(LocalMomentOutcome.SkippedByClockChange);

    [Theory]
    [InlineData("")]
    [InlineData("Mars/Olympus")]
    [InlineData(null)]
    public void An_unknown_zone_gives_no_moment(string? zone) =>
        LocalMoment.Create(new(2026, 3, 15, 3, 10, 0), zone!).Outcome.ShouldBe(LocalMomentOutcome.UnknownZone);

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("14.03.2026")]
    [InlineData("")]
    [InlineData(null)]
    public void A_text_that_is_no_date_names_no_night(string? text) => Night.TryParse(text, out _).ShouldBeFalse();

    private static IEnumerable<DateOnly> ChangeDays(TimeZoneInfo zone, int year)
    {
        var hour = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var offset = zone.GetUtcOffset(hour);
        for (var h = 0; h < 366 * 24; h += 6)
        {
            var next = zone.GetUtcOffset(hour.AddHours(h));
            if (next == offset) continue;
            offset = next;
            yield return DateOnly.FromDateTime(hour.AddHours(h).DateTime).AddDays(-1);
            yield return DateOnly.FromDateTime(hour.AddHours(h).DateTime);
            yield return DateOnly.FromDateTime(hour.AddHours(h).DateTime).AddDays(1);
        }
    }
}
