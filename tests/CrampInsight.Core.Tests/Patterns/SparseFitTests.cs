using CrampInsight.Calibration;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.Patterns.Model;
using CsCheck;

namespace CrampInsight.Core.Tests.Patterns;

/// <summary>The whole fit: any series is answered, a blank is no zero, and its promises hold on simulated diaries.</summary>
public sealed class SparseFitTests
{
    private static readonly Gen<double> OddValue = Gen.OneOf(Gen.Double[-3, 3], Gen.Const(0.0), Gen.Const(1.0), Gen.Const(double.NaN), Gen.Const(1e9), Gen.Const(-1e9), Gen.Const(1e300), Gen.Const(double.PositiveInfinity));

    [Fact]
    public void Any_series_is_answered_with_numbers() =>
        Gen.Select(Gen.Int[0, 80], Gen.Int[0, 3], OddValue.Array[400], Gen.Int[0, 1000]).Sample((nights, kind, values, seed) =>
        {
            Random random = new(seed);
            List<int> days = [.. Enumerable.Range(0, nights).Select(i => (i * 2) + random.Next(2))];
            List<bool> cramps = [.. days.Select(d => kind switch { 0 => true, 1 => false, 2 => d % 2 == 0, _ => random.Next(3) == 0 })];
            var codings = Enumerable.Range(0, 6).Select(j => (ExposureCoding)(j % 3)).ToArray();
            var series = Series.Of(days, cramps, codings, (j, d) => j == 5 ? cramps.ElementAtOrDefault(days.IndexOf(d)) ? 1 : 0 : values[Math.Abs((j * 61) + d) % values.Length]);
            var result = SparseFit.Run(series);
            foreach (var p in result.Posteriors.OfType<FactorPosterior>())
            {
                foreach (var number in new[] { p.LogOdds, p.Deviation, p.OddsRatio, p.Low, p.High }) double.IsFinite(number).ShouldBeTrue();
                foreach (var share in new[] { p.Acts, p.Harmful, p.Protective, p.HighRisk, p.LowRisk }) share.ShouldBeInRange(0, 1);
                p.Low.ShouldBeLessThanOrEqualTo(p.High);
            }

            Verdicts.Of(result.Posteriors).Count.ShouldBe(codings.Length);
        }, iter: 300);

    [Fact]
    public void The_same_series_gives_the_same_answer_to_the_last_digit()
    {
        var diary = Simulation.Make(new() { Days = 200, Effects = new Dictionary<int, double> { [3] = 1.4 } }, 5);
        SparseFit.Run(diary.Series).Posteriors.ShouldBe(SparseFit.Run(diary.Series).Posteriors);
    }

    [Theory]
    [InlineData(19, 9)]
    [InlineData(40, 3)]
    [InlineData(40, 37)]
    public void Too_few_nights_of_either_kind_say_nothing(int nights, int cramps)
    {
        var series = Plain(nights, d => d < cramps, (_, d) => d % 2);
        SparseFit.IsEnough(series).ShouldBeFalse();
        SparseFit.Run(series).Posteriors.ShouldAllBe(p => p == null);
    }

    [Fact]
    public void A_factor_that_is_always_the_same_or_seldom_answered_says_nothing()
    {
        var posteriors = SparseFit.Run(Plain(60, d => d % 3 == 0, (j, d) => j switch { 0 => 1, 1 => d < 57 ? 1 : 0, 2 => d < 19 ? d % 2 : double.NaN, _ => d % 2 }, 4)).Posteriors;
        posteriors.Select(p => p is null).ShouldBe([true, true, true, false]);
    }

    [Fact]
    public void A_blank_is_not_a_no()
    {
        // Logged on every second night: always with cramps when it was there. The unlogged nights have cramps too.
        static bool Cramps(int d) => d % 4 != 2;
        var blank = Plain(160, Cramps, (_, d) => d % 2 == 0 ? d % 4 == 0 ? 1 : 0 : double.NaN);
        var zero = Plain(160, Cramps, (_, d) => d % 4 == 0 ? 1 : 0);
        SparseFit.Run(blank).Posteriors[0]!.LogOdds.ShouldBeGreaterThan(SparseFit.Run(zero).Posteriors[0]!.LogOdds + 0.5);
    }

    [Fact]
    public void What_acts_a_day_late_is_found_as_the_day_before()
    {
        Random random = new(3);
        var late = Enumerable.Range(0, 400).Select(_ => random.Next(2)).ToArray();
        var series = Plain(400, d => d > 0 && (late[d - 1] == 1 ? random.Next(10) < 7 : random.Next(10) < 2), (_, d) => d < 0 ? double.NaN : late[d]);
        var p = SparseFit.Run(series).Posteriors[0]!;
        p.Form.ShouldBe(Form.DayBefore);
        p.Harmful.ShouldBeGreaterThan(0.99);
    }

    [Fact]
    public void Perfect_separation_gives_a_wide_and_finite_range()
    {
        var p = SparseFit.Run(Plain(60, d => d % 3 == 0, (_, d) => d % 3 == 0 ? 1 : 0)).Posteriors[0]!;
        p.Harmful.ShouldBeGreaterThan(0.99);
        p.High.ShouldBeLessThan(1000);
    }

    [Fact]
    public void Two_that_cannot_be_told_apart_are_named_together()
    {
        Random random = new(11);
        var one = Enumerable.Range(0, 300).Select(_ => random.Next(3) == 0 ? 1 : 0).ToArray();
        var series = Plain(300, d => random.Next(10) < (one[d] == 1 ? 7 : 2), (j, d) => d < 0 ? double.NaN : j > 1 ? ((d * 31) + (j * 17)) % (j + 2) == 0 ? 1 : 0 : j == 1 && d % 40 == 0 ? 1 - one[d] : one[d], 12);
        var result = SparseFit.Run(series);
        result.OneOfTwo.ShouldBe([(0, 1)], string.Join(' ', result.Posteriors.Select(p => p!.Harmful)));
    }

    [Fact]
    public void A_named_suspect_is_believed_a_little_sooner()
    {
        var diary = Simulation.Make(new() { Days = 120, Effects = new Dictionary<int, double> { [3] = 1.4 } }, 21);
        SparseFit.Run(diary.Series, new HashSet<int> { 3 }).Posteriors[3]!.Harmful.ShouldBeGreaterThan(SparseFit.Run(diary.Series).Posteriors[3]!.Harmful);
    }

    // A fixed part of the calibration: fixed seeds, so the same figures each time.
    [Fact]
    public void Forty_diaries_in_which_nothing_acts_bring_at_most_one_likely_pattern() =>
        Enumerable.Range(0, 40).Count(i => Likely(new() { Days = 180 }, 1000 + i).Any()).ShouldBeLessThanOrEqualTo(1);

    [Fact]
    public void A_strong_trigger_is_found_within_a_year_in_most_of_twenty_diaries()
    {
        World world = new() { Days = 365, Effects = new Dictionary<int, double> { [3] = Math.Log(4) } };
        var found = Enumerable.Range(0, 20).Select(i => Likely(world, 2000 + i).ToList()).ToList();
        found.Count(f => f.Contains(3)).ShouldBeGreaterThanOrEqualTo(16);
        found.Count(f => f.Exists(j => j != 3)).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Thirty_nights_never_bring_a_likely_pattern() =>
        Enumerable.Range(0, 40).Count(i => Likely(new() { Days = 30, Effects = new Dictionary<int, double> { [3] = Math.Log(4) } }, 3000 + i).Any()).ShouldBe(0);

    private static IEnumerable<int> Likely(World world, int seed) =>
        Verdicts.Of(SparseFit.Run(Simulation.Make(world, seed).Series).Posteriors).Select((v, j) => (v, j)).Where(x => x.v is Verdict.LikelyTrigger or Verdict.LikelyProtector).Select(x => x.j);

    private static Series Plain(int nights, Func<int, bool> cramps, Func<int, int, double> value, int factors = 1) =>
        Series.Of([.. Enumerable.Range(0, nights)], [.. Enumerable.Range(0, nights).Select(cramps)], [.. Enumerable.Repeat(ExposureCoding.Binary, factors)], value);
}
