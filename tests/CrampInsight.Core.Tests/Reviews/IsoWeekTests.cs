using CrampInsight.Core.Diary;
using CrampInsight.Core.Reviews;
using CsCheck;

namespace CrampInsight.Core.Tests.Reviews;

public sealed class IsoWeekTests
{
    [Theory]
    [InlineData("2026-W47", "2026-11-16", "2026-11-22")]
    [InlineData("2026-W01", "2025-12-29", "2026-01-04")]
    [InlineData("2026-W53", "2026-12-28", "2027-01-03")]
    [InlineData("2020-W53", "2020-12-28", "2021-01-03")]
    [InlineData("2021-W01", "2021-01-04", "2021-01-10")]
    public void A_week_runs_from_mondays_evening_to_sundays(string week, string from, string to)
    {
        IsoWeek.TryParse(week, out var read).ShouldBeTrue();
        read.From.ToString().ShouldBe(from);
        read.To.ToString().ShouldBe(to);
        read.ToString().ShouldBe(week);
    }

    [Theory]
    [InlineData("2025-W53")]
    [InlineData("2026-W54")]
    [InlineData("2026-W00")]
    [InlineData("2026-47")]
    [InlineData("2026-w47")]
    [InlineData("2026-W7")]
    [InlineData("2026-W+1")]
    [InlineData(" 2026-W47")]
    [InlineData("2026-W 7")]
    [InlineData("0001-W01")]
    [InlineData("9999-W52")]
    [InlineData("٢٠٢٦-W47")]
    [InlineData("")]
    [InlineData(null)]
    public void A_week_that_does_not_exist_is_refused(string? text) => IsoWeek.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Every_evening_belongs_to_exactly_one_week_whatever_day_weeks_begin_on() =>
        Gen.Select(Gen.Int[0, 60000], Gen.Enum<DayOfWeek>()).Sample((day, firstDay) =>
        {
            var night = new Night(new DateOnly(1950, 1, 1).AddDays(day));
            var week = IsoWeek.Of(night, firstDay);
            (week.FromOn(firstDay) <= night && night <= week.ToOn(firstDay)).ShouldBeTrue();
            week.FromOn(firstDay).Evening.DayOfWeek.ShouldBe(firstDay);
            week.Next.FromOn(firstDay).ShouldBe(week.ToOn(firstDay).Next);
            week.Next.Previous.ShouldBe(week);
            IsoWeek.TryParse(week.ToString(), out var read).ShouldBeTrue();
            read.ShouldBe(week);
        });

    [Fact]
    public void Where_weeks_begin_on_sunday_the_name_means_the_days_around_the_same_thursday()
    {
        IsoWeek.TryParse("2026-W47", out var week).ShouldBeTrue();
        week.FromOn(DayOfWeek.Sunday).ToString().ShouldBe("2026-11-15");
        week.ToOn(DayOfWeek.Sunday).ToString().ShouldBe("2026-11-21");
        IsoWeek.Of(new(new(2026, 11, 22)), DayOfWeek.Sunday).ToString().ShouldBe("2026-W48");
    }

    [Fact]
    public void Weeks_of_two_years_follow_each_other()
    {
        IsoWeek.TryParse("2026-W53", out var last).ShouldBeTrue();
        last.Next.ToString().ShouldBe("2027-W01");
        (last < last.Next).ShouldBeTrue();
    }
}
