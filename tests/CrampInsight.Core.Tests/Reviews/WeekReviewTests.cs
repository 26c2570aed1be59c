using CrampInsight.Core.Factors;
using CrampInsight.Core.Reviews;
using static CrampInsight.Core.Tests.Reviews.WeekDiary;

namespace CrampInsight.Core.Tests.Reviews;

/// <summary>
/// A diary of four weeks and one, reckoned by hand.
/// Weeks 43 to 46 of 2026: 5, 7, 6 and 6 nights answered = 24; 2, 1, 0 and 3 cramp nights = 6; 3, 1, 0 and 3 cramps = 7.
/// Week 47: 5 nights answered, 3 with cramps, 3 cramps and a cramp night without details.
/// </summary>
public sealed class WeekReviewTests
{
    private static WeekDiary Example() => new WeekDiary()
        // Week 43, 19 to 25 October; in the night of the 24th the clocks go back and 02:30 comes twice.
        .Cramps("2026-10-20", 4, Cramp("2026-10-21T03:10", 6, 4))
        .Cramps("2026-10-24", 6, Cramp("2026-10-25T02:30", 7, 3), Cramp("2026-10-25T02:30", 5, 2, later: true))
        .Quiet("2026-10-19", "2026-10-21", "2026-10-25")
        // Week 44, all answered.
        .Cramps("2026-10-28", 2, Cramp("2026-10-28T23:50", 4, 1.5m)).QuietWeek("2026-W44")
        // Week 45, six quiet nights; Sunday is not answered.
        .Quiet("2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-07")
        // Week 46, partly in Tokyo: the evening there is the evening.
        .Cramps("2026-11-09", null, Cramp("2026-11-10T04:00", 8, 10, "Asia/Tokyo"))
        .Cramps("2026-11-11", 5, Cramp("2026-11-12T11:59", null, null, "Asia/Tokyo"))
        .Cramps("2026-11-14", 5, Cramp("2026-11-14T22:00", 5, 6))
        .Quiet("2026-11-10", "2026-11-12", "2026-11-15")
        // Week 47: Wednesday and Sunday are not answered.
        .Cramps("2026-11-16", 7, Cramp("2026-11-17T01:00", 8, 5), Cramp("2026-11-17T04:30", 3, 2.5m))
        .Cramps("2026-11-19", 4, Cramp("2026-11-20T05:15", 6))
        .Cramps("2026-11-20")
        .Quiet("2026-11-17", "2026-11-21");

    [Fact]
    public void The_weeks_figures_are_those_reckoned_by_hand()
    {
        var week = Example().Review("2026-W47");
        (week.From.ToString(), week.To.ToString()).ShouldBe(("2026-11-16", "2026-11-22"));
        Figures(week.Figures).ShouldBe((5, 3, 3, 8, 6, 7.5m, 5.5m));
    }

    [Fact]
    public void The_four_weeks_before_are_given_per_week()
    {
        var before = Example().Review("2026-W47").Before;
        // 24, 6 and 7 divided by four; pains 4 5 5 6 7 8, so the middle two are 5 and 6; 26.5 minutes; sleep (4+6+2+5+5)/5.
        Figures(before).ShouldBe((6, 1.5m, 1.75m, 8, 5.5m, 6.625m, 4.4m));
    }

    [Fact]
    public void A_night_with_cramps_but_no_details_is_one_cramp_night_and_no_cramp()
    {
        var figures = new WeekDiary().Cramps("2026-11-16").Review("2026-W47").Figures;
        Figures(figures).ShouldBe((1, 1, 0, null, null, null, null));
    }

    [Fact]
    public void Without_an_answer_nothing_is_nought()
    {
        var figures = new WeekDiary().Review("2026-W47").Figures;
        figures.Minutes.ShouldBeNull();
        figures.SleepDisturbance.ShouldBeNull();
        new WeekDiary().Review("2026-W47").Comparisons.ShouldAllBe(c => c.Standing == Standing.NotAnswered);
    }

    [Fact]
    public void Quiet_nights_have_no_minutes_of_cramp() => new WeekDiary().Quiet("2026-11-16").Review("2026-W47").Figures.Minutes.ShouldBe(0);

    [Fact]
    public void Both_hours_of_an_autumn_night_count() => Example().Review("2026-W43").Figures.Cramps.ShouldBe(3);

    [Fact]
    public void The_night_the_clocks_go_forward_counts_once() =>
        Figures(new WeekDiary().Cramps("2026-03-28", null, Cramp("2026-03-29T01:59", 5, 1), Cramp("2026-03-29T03:00", 7, 2)).QuietWeek("2026-W13").Review("2026-W13").Figures)
            .ShouldBe((7, 1, 2, 7, 6, 3, null));

    [Fact]
    public void A_week_across_the_year_is_one_week()
    {
        var week = new WeekDiary().Cramps("2026-12-31", null, Cramp("2027-01-01T02:00", 4, 2)).Cramps("2027-01-03", null, Cramp("2027-01-04T06:00", 6, 3)).QuietWeek("2026-W53").Review("2026-W53");
        Figures(week.Figures).ShouldBe((7, 2, 2, 6, 5, 5, null));
        week.Strip[^2].Week.ToString().ShouldBe("2026-W52");
    }

    [Fact]
    public void The_first_week_of_a_year_is_compared_with_the_last_of_the_year_before() =>
        new WeekDiary().Cramps("2026-12-31", null, Cramp("2027-01-01T02:00", 4, 2)).Review("2027-W01").Before.CrampNights.ShouldBe(0.25m);

    [Fact]
    public void Nights_that_have_not_come_are_neither_counted_nor_called_unanswered()
    {
        var week = Example().Review("2026-W47", Night("2026-11-18"));
        week.NightsCome.ShouldBe(3);
        week.Figures.AnsweredNights.ShouldBe(2);
        week.Nights.Select(n => n.HasCome).ShouldBe([true, true, true, false, false, false, false]);
        week.Strip[^1].Figures.AnsweredNights.ShouldBe(2);
    }

    [Fact]
    public void Where_weeks_begin_on_sunday_the_sunday_before_belongs()
    {
        var week = Example().Review("2026-W47", firstDay: DayOfWeek.Sunday);
        week.Nights[0].Night.ToString().ShouldBe("2026-11-15");
        week.Figures.AnsweredNights.ShouldBe(6);
    }

    [Fact]
    public void The_strip_has_thirteen_weeks_and_ends_with_this_one() =>
        Example().Review("2026-W47").Strip.Select(w => w.Figures.CrampNights).ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 0, 3, 3]);

    [Fact]
    public void Adding_nights_outside_the_window_changes_nothing_but_the_strip()
    {
        var before = Example().Review("2026-W47");
        var after = Example().Cramps("2026-10-18", 9, Cramp("2026-10-19T03:00", 10, 60)).Cramps("2026-11-23", 9, Cramp("2026-11-24T03:00", 10, 60)).Review("2026-W47");
        after.Comparisons.ShouldBe(before.Comparisons);
        after.Figures.ShouldBe(before.Figures);
    }

    [Fact]
    public void A_habit_of_six_nights_in_a_week_stands_out_and_the_rest_does_not()
    {
        var diary = Example();
        for (var night = Night("2026-10-19"); night <= Night("2026-11-15"); night = night.Next) diary.Answer(FactorCatalogue.Sitting, night.ToString(), 5 + (night.Evening.DayNumber % 2)).Answer(FactorCatalogue.Water, night.ToString(), 5 + (night.Evening.DayNumber % 3));
        for (var night = Night("2026-11-16"); night <= Night("2026-11-21"); night = night.Next) diary.Answer(FactorCatalogue.Sitting, night.ToString(), 10).Answer(FactorCatalogue.Water, night.ToString(), 5 + (night.Evening.DayNumber % 3));
        var move = diary.Review("2026-W47").Moves.ShouldHaveSingleItem();
        move.Factor.ShouldBe(FactorCatalogue.Sitting);
        (move.IsUp, move.Now, move.Before, move.DaysNow, move.DaysBefore).ShouldBe((true, 10, 5.5m, 6, 28));
    }

    [Fact]
    public void Two_days_are_too_few_to_say_that_something_moved()
    {
        var diary = Example();
        for (var night = Night("2026-10-19"); night <= Night("2026-11-15"); night = night.Next) diary.Answer(FactorCatalogue.Sitting, night.ToString(), 5);
        diary.Answer(FactorCatalogue.Sitting, "2026-11-16", 14).Answer(FactorCatalogue.Sitting, "2026-11-17", 14);
        diary.Review("2026-W47").Moves.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_tried_is_counted_with_the_quiet_nights_among_it()
    {
        var diary = Example()
            .Answer(FactorCatalogue.Stretching, "2026-11-16", 2).Answer(FactorCatalogue.Stretching, "2026-11-17", 1).Answer(FactorCatalogue.Stretching, "2026-11-18", 2).Answer(FactorCatalogue.Stretching, "2026-11-19", 0)
            .Answer(FactorCatalogue.WarmShower, "2026-11-19", false);
        diary.Review("2026-W47").Remedies.ShouldBe([new(FactorCatalogue.Stretching, Evenings: 3, Answered: 4, QuietNights: 1, AnsweredNights: 2)]);
    }

    [Theory]
    [InlineData("2026-11-22", DayOfWeek.Monday, "2026-W47")]
    [InlineData("2026-11-21", DayOfWeek.Monday, "2026-W47")]
    [InlineData("2026-11-20", DayOfWeek.Monday, "2026-W47")]
    [InlineData("2026-11-19", DayOfWeek.Monday, "2026-W46")]
    [InlineData("2026-11-21", DayOfWeek.Sunday, "2026-W47")]
    [InlineData("2026-11-22", DayOfWeek.Sunday, "2026-W47")]
    public void The_week_to_look_back_on_has_four_nights_behind_it(string current, DayOfWeek firstDay, string week) =>
        WeekReview.ToLookBackOn(Night(current), firstDay).ToString().ShouldBe(week);

    private static (decimal, decimal, decimal, int?, decimal?, decimal?, decimal?) Figures(WeekFigures f) =>
        (f.AnsweredNights, f.CrampNights, f.Cramps, f.WorstPain, f.MedianPain, f.Minutes, f.SleepDisturbance);
}
