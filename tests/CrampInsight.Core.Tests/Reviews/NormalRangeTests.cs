using CrampInsight.Core.Diary;
using CrampInsight.Core.Reviews;
using CsCheck;
using static CrampInsight.Core.Tests.Reviews.WeekDiary;

namespace CrampInsight.Core.Tests.Reviews;

public sealed class NormalRangeTests
{
    /// <summary>Four full weeks with six cramp nights in them, then a week.</summary>
    private static WeekDiary Usual() => new WeekDiary()
        .Cramps("2026-10-20").Cramps("2026-10-24").Cramps("2026-10-28").Cramps("2026-11-04").Cramps("2026-11-09").Cramps("2026-11-14")
        .QuietWeek("2026-W43").QuietWeek("2026-W44").QuietWeek("2026-W45").QuietWeek("2026-W46");

    [Theory]
    [InlineData(0, Standing.LowerInRange)]
    [InlineData(1, Standing.LowerInRange)]
    [InlineData(2, Standing.HigherInRange)]
    [InlineData(3, Standing.HigherInRange)]
    [InlineData(4, Standing.HigherInRange)]
    [InlineData(5, Standing.Higher)]
    [InlineData(7, Standing.Higher)]
    public void Six_cramp_nights_in_four_weeks_make_none_to_four_a_normal_week(int crampNights, Standing expected)
    {
        var nights = CrampNights(Usual(), crampNights);
        // Beta-binomial with 7, 6.5, 22.5: P(0) = 0.202, P(at most 3) = 0.931, P(at most 4) = 0.984. The usual is 6/28 x 7 = 1.5.
        (nights.Usual, nights.Low, nights.High).ShouldBe((1.5m, 0m, 4m));
        nights.Standing.ShouldBe(expected);
    }

    [Fact]
    public void Thirteen_answered_nights_before_are_too_few_to_know_what_is_usual()
    {
        var few = new WeekDiary().Quiet([.. Enumerable.Range(0, 13).Select(i => Night("2026-11-03").AddDays(i).ToString())]).Cramps("2026-11-16");
        few.Review("2026-W47").Comparisons[0].Standing.ShouldBe(Standing.TooLittleBefore);
        few.Quiet("2026-11-02").Review("2026-W47").Comparisons[0].Standing.ShouldNotBe(Standing.TooLittleBefore);
    }

    [Fact]
    public void A_month_without_cramps_does_not_make_one_cramp_night_unusual()
    {
        var quiet = new WeekDiary().QuietWeek("2026-W43").QuietWeek("2026-W44").QuietWeek("2026-W45").QuietWeek("2026-W46");
        CrampNights(quiet, 0).Standing.ShouldBe(Standing.AsUsual);
        CrampNights(quiet, 1).Standing.ShouldBe(Standing.HigherInRange);
        CrampNights(quiet, 2).Standing.ShouldBe(Standing.Higher);
    }

    [Fact]
    public void Fewer_answered_nights_this_week_lower_what_is_usual() =>
        Usual().Cramps("2026-11-16").Quiet("2026-11-17").Review("2026-W47").Comparisons[0].Usual!.Value.ShouldBe(6m / 28 * 2, 0.0001m);

    [Fact]
    public void Nights_with_several_cramps_widen_the_range_of_cramps()
    {
        Episode[] Three(string day) => [Cramp($"{day}T01:00"), Cramp($"{day}T02:00"), Cramp($"{day}T03:00")];
        var even = new WeekDiary().Cramps("2026-10-20", null, Cramp("2026-10-21T01:00")).Cramps("2026-10-24", null, Cramp("2026-10-25T01:00")).Cramps("2026-10-28", null, Cramp("2026-10-29T01:00"))
            .Cramps("2026-11-04", null, Cramp("2026-11-05T01:00")).Cramps("2026-11-09", null, Cramp("2026-11-10T01:00")).Cramps("2026-11-14", null, Cramp("2026-11-15T01:00"));
        var clustered = new WeekDiary().Cramps("2026-10-20", null, Three("2026-10-21")).Cramps("2026-11-04", null, Three("2026-11-05"));
        foreach (var diary in new[] { even, clustered }) diary.QuietWeek("2026-W43").QuietWeek("2026-W44").QuietWeek("2026-W45").QuietWeek("2026-W46").QuietWeek("2026-W47");
        var (a, b) = (even.Review("2026-W47").Comparisons[1], clustered.Review("2026-W47").Comparisons[1]);
        a.Usual.ShouldBe(b.Usual);
        b.High!.Value.ShouldBeGreaterThan(a.High!.Value);
    }

    [Fact]
    public void After_a_hard_week_the_words_speak_of_ordinary_weeks()
    {
        var hard = Usual();
        foreach (var day in new[] { "16", "17", "18", "19", "20", "21" }) hard.Cramps($"2026-11-{day}");
        hard.QuietWeek("2026-W47").QuietWeek("2026-W48");
        hard.Review("2026-W47").Swing.ShouldBe(Swing.HighWeek);
        hard.Review("2026-W48").Swing.ShouldBe(Swing.AfterHighWeek);
        Usual().QuietWeek("2026-W47").Review("2026-W47").Swing.ShouldBe(Swing.None);
    }

    [Fact]
    public void Pain_is_beside_what_the_four_weeks_went_through()
    {
        var diary = new WeekDiary().Cramps("2026-10-20", null, Cramp("2026-10-21T01:00", 4)).Cramps("2026-10-28", null, Cramp("2026-10-29T01:00", 6)).Cramps("2026-11-17", null, Cramp("2026-11-18T01:00", 7));
        var pain = diary.Review("2026-W47").Comparisons.Single(c => c.Figure == Figure.MedianPain);
        (pain.Now, pain.Usual, pain.Low, pain.High, pain.Standing).ShouldBe((7, 5, 4, 6, Standing.Higher));
    }

    [Fact]
    public void About_nine_unchanged_weeks_of_ten_lie_within_the_range()
    {
        var chance = new Random(47);
        var inside = 0;
        const int Weeks = 2000;
        for (var i = 0; i < Weeks; i++)
        {
            var diary = new WeekDiary();
            for (var night = Night("2026-10-19"); night <= Night("2026-11-22"); night = night.Next)
            {
                if (chance.NextDouble() < 0.3) diary.Cramps(night.ToString());
                else diary.Quiet(night.ToString());
            }

            if (!diary.Review("2026-W47").Comparisons[0].IsUnusual) inside++;
        }

        ((double)inside / Weeks).ShouldBeInRange(0.90, 0.99);
    }

    [Fact]
    public void Any_diary_gives_a_range_that_holds_what_is_usual() =>
        Gen.Select(Gen.Int[-1, 3].Array[35], Gen.Int[0, 7]).Sample((answers, shift) =>
        {
            var diary = new WeekDiary();
            for (var i = 0; i < answers.Length; i++)
            {
                var night = Night("2026-10-19").AddDays(i);
                if (answers[i] == 0) diary.Quiet(night.ToString());
                if (answers[i] > 0) diary.Cramps(night.ToString(), null, [.. Enumerable.Range(1, answers[i] - 1).Select(h => Cramp($"{night.Next}T0{h}:00", h, h))]);
            }

            foreach (var c in diary.Review("2026-W47").Comparisons.Where(c => c.Usual is not null)) (c.Low <= c.Usual && c.Usual <= c.High).ShouldBeTrue($"{c.Figure}: {c.Low} {c.Usual} {c.High}");
        });

    private static Comparison CrampNights(WeekDiary diary, int count)
    {
        for (var i = 0; i < count; i++) diary.Cramps(Night("2026-11-16").AddDays(i).ToString());
        return diary.QuietWeek("2026-W47").Review("2026-W47").Comparisons[0];
    }
}
