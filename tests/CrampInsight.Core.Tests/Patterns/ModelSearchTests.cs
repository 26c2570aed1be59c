using CrampInsight.Core.Patterns.Model;
using CsCheck;

namespace CrampInsight.Core.Tests.Patterns;

/// <summary>The clever sum over models against the plain one.</summary>
public sealed class ModelSearchTests
{
    private static readonly int[] Groups = [0, 0, 1, 2, 2, 2, 3, 4];
    private static readonly double[] Shares = [0.85, 0.15, 1, 0.7, 0.15, 0.15, 1, 1];

    [Fact]
    public void The_average_over_sets_of_three_is_that_of_writing_them_all_out() =>
        Gen.Select(Gen.Double[-4, 4].Array[8], Gen.Double[-1, 1].Array[96]).Sample((g, raw) =>
        {
            var h = Information(raw);
            SizePrior sizes = new([1, 1, 1, SizePrior.SuspectWeight, 1]);
            var result = new ModelSearch(g, h, Groups, Shares, sizes).Run(pairsOnly: false);
            var plain = Plain(g, h, sizes, 3);
            // Something nearly sure is held in, and then four may act: beyond what is written out here.
            if (plain.Weight.Max() > 0.9) return;
            for (var j = 0; j < g.Length; j++)
            {
                (result.Columns[j].Weight / result.Total).ShouldBe(plain.Weight[j], 1e-9);
                (result.Columns[j].First / result.Total).ShouldBe(plain.Mean[j], 1e-9);
                (result.Columns[j].Above / result.Total).ShouldBe(plain.Above[j], 1e-6);
            }
        }, iter: 200);

    [Fact]
    public void Two_columns_of_one_factor_never_act_together()
    {
        var h = new double[2, 2] { { 30, 29.9 }, { 29.9, 30 } };
        var result = new ModelSearch([12, 12], h, [0, 0], [0.5, 0.5], new([1])).Run(pairsOnly: false);
        ((result.Columns[0].Weight + result.Columns[1].Weight) / result.Total).ShouldBeLessThanOrEqualTo(1 + 1e-12);
    }

    [Fact]
    public void More_than_three_strong_effects_are_all_found()
    {
        const int p = 6;
        var h = new double[p, p];
        for (var j = 0; j < p; j++) h[j, j] = 60;
        var result = new ModelSearch([80, 75, -78, 82, 77, 1], h, [.. Enumerable.Range(0, p)], [.. Enumerable.Repeat(1.0, p)], new([.. Enumerable.Repeat(1.0, p)])).Run(pairsOnly: false);
        for (var j = 0; j < 5; j++) (result.Columns[j].Weight / result.Total).ShouldBeGreaterThan(0.99);
        (result.Columns[2].Above / result.Total).ShouldBeLessThan(0.01);
        (result.Columns[5].Weight / result.Total).ShouldBeLessThan(0.3);
    }

    [Fact]
    public void Two_that_always_go_together_share_their_probability()
    {
        var h = new double[2, 2] { { 30, 29.9 }, { 29.9, 30 } };
        ModelSearch search = new([14, 14], h, [0, 1], [1, 1], new([1, 1]));
        var (one, both) = search.Pairs();
        one[0].ShouldBe(one[1], 1e-12);
        (one[0] + one[1] - both[0, 1]).ShouldBeGreaterThan(0.9);
    }

    private static double[,] Information(double[] raw)
    {
        // B'B is positive definite, as an information is.
        var h = new double[8, 8];
        for (var i = 0; i < 8; i++)
            for (var j = 0; j < 8; j++)
                for (var k = 0; k < 12; k++) h[i, j] += raw[(i * 12) + k] * raw[(j * 12) + k];
        return h;
    }

    private static (double[] Weight, double[] Mean, double[] Above) Plain(double[] g, double[,] h, SizePrior sizes, int most)
    {
        var q = g.Length;
        double total = 0;
        var (weight, mean, above) = (new double[q], new double[q], new double[q]);
        for (var set = 0; set < 1 << q; set++)
        {
            int[] m = [.. Enumerable.Range(0, q).Where(j => (set & (1 << j)) != 0)];
            if (m.Length > most || m.Select(j => Groups[j]).Distinct().Count() < m.Length) continue;
            var a = new double[m.Length, m.Length];
            for (var i = 0; i < m.Length; i++)
                for (var j = 0; j < m.Length; j++) a[i, j] = h[m[i], m[j]] + (i == j ? 1 : 0);
            Cholesky factor = new(a);
            var right = m.Select(j => g[j]).ToArray();
            var solved = factor.Solve(right);
            var w = Math.Exp(sizes.Log(m.Length) + m.Sum(j => Math.Log(Shares[j] * sizes.Weights[Groups[j]])) - (0.5 * factor.LogDeterminant) + (0.5 * right.Zip(solved, (x, y) => x * y).Sum()));
            total += w;
            for (var i = 0; i < m.Length; i++)
            {
                var unit = new double[m.Length];
                unit[i] = 1;
                weight[m[i]] += w;
                mean[m[i]] += w * solved[i];
                above[m[i]] += w * Numerics.Phi(solved[i] / Math.Sqrt(factor.Solve(unit)[i]));
            }
        }

        return ([.. weight.Select(x => x / total)], [.. mean.Select(x => x / total)], [.. above.Select(x => x / total)]);
    }
}
