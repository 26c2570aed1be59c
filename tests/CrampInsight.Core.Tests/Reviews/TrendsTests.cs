using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Reviews;
using static CrampInsight.Core.Tests.Reviews.WeekDiary;

namespace CrampInsight.Core.Tests.Reviews;

public sealed class TrendsTests
{
    private static readonly Night Last = Night("2026-11-22");

    [Fact]
    public void An_empty_diary_has_points_but_no_line()
    {
        var trends = Trends.Of(Journal.Empty, Last, 13);
        trends.Points.Count.ShouldBe(13);
        trends.Points.ShouldAllBe(p => p.CrampNights == null && p.CrampNightsLine == null && p.PainLine == null);
        Trends.Of(Journal.Empty, Last, null).Points.ShouldHaveSingleItem();
        ChangeOf.CrampNights(trends).ShouldBe(Change.TooLittle);
    }

    [Fact]
    public void One_cramp_night_is_a_dot_in_a_band_as_wide_as_it_is_unsure()
    {
        var point = Trends.Of(new WeekDiary().Cramps("2026-11-20", null, Cramp("2026-11-21T03:00", 6)).Journal(), Last, 4).Points[^1];
        point.CrampNights.ShouldBe(7);
        // Wilson, 90 %, one of one: 1/(1+z²) = 0.27 to 1.
        point.CrampNightsLine!.Value.Low.ShouldBe(7 * 0.2699, 0.01);
        point.CrampNightsLine.Value.High.ShouldBe(7, 0.001);
        (point.PainLine!.Value.Low, point.PainLine.Value.High).ShouldBe((0, 10));
    }

    [Fact]
    public void Weeks_are_counted_for_seven_answered_nights()
    {
        var diary = new WeekDiary().Cramps("2026-11-16").Quiet("2026-11-17", "2026-11-18", "2026-11-19");
        var point = Trends.Of(diary.Journal(), Last, 4).Points[^1];
        (point.CrampNights, point.AnsweredNights).ShouldBe((1.75m, 4));
    }

    [Fact]
    public void No_line_is_drawn_through_a_long_silence()
    {
        var diary = new WeekDiary().QuietWeek("2026-W47").QuietWeek("2026-W36");
        var points = Trends.Of(diary.Journal(), Last, 13).Points;
        points[^1].CrampNightsLine.ShouldNotBeNull();
        points[6].CrampNightsLine.ShouldBeNull();
    }

    [Fact]
    public void The_band_is_wider_where_less_was_answered()
    {
        var diary = new WeekDiary().Quiet("2026-11-16");
        foreach (var week in new[] { "2026-W43", "2026-W42", "2026-W41", "2026-W40" }) diary.Cramps(Week(week).From.ToString()).QuietWeek(week);
        var points = Trends.Of(diary.Journal(), Last, 13).Points;
        (Width(points[^1]) > Width(points[^6])).ShouldBeTrue();

        static double Width(TrendPoint p) => p.CrampNightsLine!.Value.High - p.CrampNightsLine.Value.Low;
    }

    [Fact]
    public void Half_a_year_of_many_and_half_of_few_is_a_clear_change()
    {
        var diary = new WeekDiary();
        for (var i = 0; i < 364; i++)
        {
            var night = Last.AddDays(-i).ToString();
            if (i > 182 ? i % 2 == 0 : i % 14 == 0) diary.Cramps(night);
            else diary.Quiet(night);
        }

        ChangeOf.CrampNights(Trends.Of(diary.Journal(), Last, 52)).ShouldBe(Change.Fewer);
        ChangeOf.CrampNights(Trends.Of(diary.Journal(), Last, 13)).ShouldBe(Change.NoneClear);
    }

    [Fact]
    public void Cramps_stand_at_the_hour_the_clock_showed()
    {
        var diary = new WeekDiary()
            .Cramps("2026-10-24", null, Cramp("2026-10-25T02:30"), Cramp("2026-10-25T02:30", later: true))
            .Cramps("2026-11-09", null, Cramp("2026-11-10T02:00", zone: "Asia/Tokyo"), Cramp("2026-11-09T12:00", zone: "Asia/Tokyo"));
        var hours = Trends.Of(diary.Journal(), Last, 13).Hours;
        hours.Sum().ShouldBe(4);
        hours[14].ShouldBe(3);
        Trends.HourAt(14).ShouldBe(2);
        hours[0].ShouldBe(1);
    }

    [Fact]
    public void A_guess_stands_at_no_hour_and_is_still_a_cramp()
    {
        var diary = new WeekDiary().Cramps("2026-11-09", null, Cramp("2026-11-10T03:00") with { About = About.Unknown }, Cramp("2026-11-10T04:00"));
        var trends = Trends.Of(diary.Journal(), Last, 13);
        (trends.Hours.Sum(), trends.Guesses, trends.Total.Cramps).ShouldBe((1, 1, 2));
    }

    [Fact]
    public void A_factor_laid_beside_is_the_mean_of_what_was_answered()
    {
        var diary = new WeekDiary().Answer(FactorCatalogue.Stress, "2026-11-16", 4).Answer(FactorCatalogue.Stress, "2026-11-18", 1).Answer(FactorCatalogue.Massage, "2026-11-18", true);
        Trends.Of(diary.Journal(), Last, 4, FactorCatalogue.Stress).Points.Select(p => p.Factor).ShouldBe([null, null, null, 2.5m]);
        Trends.Of(diary.Journal(), Last, 4, FactorCatalogue.Massage).Points[^1].Factor.ShouldBe(1);
    }

    [Fact]
    public void Ten_years_are_drawn_in_points_of_four_weeks()
    {
        var journal = new Journal(Enumerable.Range(0, 3650).Select(i => new NightEntry(Last.AddDays(-i)) { Cramps = i % 5 == 0 ? CrampAnswer.Some : CrampAnswer.None }));
        var trends = Trends.Of(journal, Last, null);
        trends.WeeksPerPoint.ShouldBe(4);
        trends.Points.Count.ShouldBeInRange(130, 132);
        trends.Total.AnsweredNights.ShouldBe(3650);
        trends.Points[60].CrampNightsLine!.Value.Value.ShouldBe(1.4, 0.1);
        trends.Points[^1].To.ShouldBe(Last);
    }
}
