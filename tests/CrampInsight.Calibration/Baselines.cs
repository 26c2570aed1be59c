using CrampInsight.Core.Factors;
using CrampInsight.Core.Patterns.Model;
using MathNet.Numerics.Distributions;

namespace CrampInsight.Calibration;

/// <summary>What others do. Each answers which exposures it would call, and in which direction (+1 trigger, -1 protector).</summary>
public static class Baselines
{
    /// <summary>Popular trackers: with against without, from three days each way, when the shares differ by ten points.</summary>
    public static int[] Difference(Series series) => Each(series, table =>
    {
        if (table.With < 3 || table.Without < 3) return 0;
        var gap = ((double)table.CrampsWith / table.With) - ((double)table.CrampsWithout / table.Without);
        return Math.Abs(gap) >= 0.10 ? Math.Sign(gap) : 0;
    });

    /// <summary>Pearson's correlation with p below 0.05.</summary>
    public static int[] Pearson(Series series) =>
    [
        .. Enumerable.Range(0, series.Codings.Count).Select(j =>
        {
            var known = Known(series, j);
            if (known.Count < 10) return 0;
            var (mx, my) = (known.Average(k => k.X), known.Average(k => k.Y));
            double xy = 0, xx = 0, yy = 0;
            foreach (var (x, y) in known)
            {
                xy += (x - mx) * (y - my);
                xx += (x - mx) * (x - mx);
                yy += (y - my) * (y - my);
            }

            if (xx <= 0 || yy <= 0) return 0;
            var r = Math.Clamp(xy / Math.Sqrt(xx * yy), -0.999999, 0.999999);
            var t = r * Math.Sqrt((known.Count - 2) / (1 - (r * r)));
            return 2 * StudentT.CDF(0, 1, known.Count - 2, -Math.Abs(t)) < 0.05 ? Math.Sign(r) : 0;
        }),
    ];

    /// <summary>Fisher's exact test on with against without, false discovery held at 10 % by Benjamini and Hochberg.</summary>
    public static int[] Fisher(Series series)
    {
        var p = new double[series.Codings.Count];
        var signs = Each(series, table =>
        {
            if (table.With == 0 || table.Without == 0) return 0;
            return Math.Sign(((double)table.CrampsWith / table.With) - ((double)table.CrampsWithout / table.Without));
        });
        for (var j = 0; j < p.Length; j++) p[j] = signs[j] == 0 ? 1 : FisherP(Count(series, j));
        int[] order = [.. Enumerable.Range(0, p.Length).OrderBy(j => p[j])];
        var last = Array.FindLastIndex(order, j => p[j] <= 0.10 * (Array.IndexOf(order, j) + 1) / p.Length);
        return [.. signs.Select((s, j) => Array.IndexOf(order, j) <= last ? s : 0)];
    }

    private static double FisherP((int With, int CrampsWith, int Without, int CrampsWithout) t)
    {
        Hypergeometric law = new(t.With + t.Without, t.CrampsWith + t.CrampsWithout, t.With);
        var seen = law.Probability(t.CrampsWith);
        var sum = 0.0;
        for (var k = Math.Max(0, t.CrampsWith + t.CrampsWithout - t.Without); k <= Math.Min(t.With, t.CrampsWith + t.CrampsWithout); k++)
            if (law.Probability(k) is var chance && chance <= seen * (1 + 1e-9)) sum += chance;
        return Math.Min(1, sum);
    }

    private static int[] Each(Series series, Func<(int With, int CrampsWith, int Without, int CrampsWithout), int> call) =>
        [.. Enumerable.Range(0, series.Codings.Count).Select(j => call(Count(series, j)))];

    private static (int With, int CrampsWith, int Without, int CrampsWithout) Count(Series series, int j)
    {
        var known = Known(series, j);
        if (known.Count == 0) return default;
        var sorted = known.Select(k => k.X).Order().ToList();
        var median = sorted[sorted.Count / 2];
        var cut = series.Codings[j] == ExposureCoding.Binary ? 0.5 : median;
        return (known.Count(k => k.X > cut), known.Count(k => k.X > cut && k.Y > 0), known.Count(k => k.X <= cut), known.Count(k => k.X <= cut && k.Y > 0));
    }

    private static List<(double X, double Y)> Known(Series series, int j) =>
        [.. series.ValuesOf(j).Select((x, i) => (x, series.Cramps[i] ? 1.0 : 0)).Where(k => double.IsFinite(k.x))];
}
