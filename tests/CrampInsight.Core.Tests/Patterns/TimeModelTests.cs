using CrampInsight.Core.Patterns.Model;

namespace CrampInsight.Core.Tests.Patterns;

/// <summary>The banded solution against plain dense algebra.</summary>
public sealed class TimeModelTests
{
    private const double Rho = 0.9;
    private const double Sigma = 0.6;

    private static readonly int[] Days = [.. Enumerable.Range(0, 60).Where(d => d % 7 != 3).Select(d => d + (d > 30 ? 9 : 0))];
    private static readonly bool[] Cramps = [.. Days.Select((d, i) => (i * 7919) % 10 < 3)];
    private static readonly double[] Offset = [.. Days.Select((d, i) => 0.3 * Math.Sin(i))];

    [Fact]
    public void The_mode_is_where_nothing_pulls_any_more()
    {
        var (mode, prior, design) = Fit();
        for (var i = 0; i < Days.Length; i++)
        {
            var pull = (Cramps[i] ? 1 : 0) - mode.Mu[i];
            for (var k = 0; k < Days.Length; k++) pull -= prior[i, k] * mode.U[k];
            pull.ShouldBe(0, 1e-5);
        }

        for (var k = 0; k < TimeModel.Dense; k++)
            (Enumerable.Range(0, Days.Length).Sum(i => design[i, k] * ((Cramps[i] ? 1 : 0) - mode.Mu[i])) - (Precision(k) * mode.A[k])).ShouldBe(0, 1e-5);
    }

    [Fact]
    public void The_evidence_is_that_of_the_dense_formula()
    {
        var (mode, prior, design) = Fit();
        var n = Days.Length;
        double objective = 0;
        for (var i = 0; i < n; i++) objective += Cramps[i] ? Math.Log(mode.Mu[i]) : Math.Log(1 - mode.Mu[i]);
        for (var k = 0; k < TimeModel.Dense; k++) objective -= 0.5 * Precision(k) * mode.A[k] * mode.A[k];
        for (var i = 0; i < n; i++)
            for (var k = 0; k < n; k++) objective -= 0.5 * mode.U[i] * prior[i, k] * mode.U[k];
        var logPriorPrecision = Enumerable.Range(0, TimeModel.Dense).Sum(k => Math.Log(Precision(k))) + new Cholesky(prior).LogDeterminant;
        mode.LogEvidence.ShouldBe(objective + (0.5 * (logPriorPrecision - new Cholesky(Joint(mode, prior, design)).LogDeterminant)), 1e-7);
    }

    [Fact]
    public void Gradient_and_information_of_a_factor_are_those_of_the_dense_formula()
    {
        var (mode, prior, design) = Fit();
        double[][] columns = [[.. Days.Select((_, i) => Math.Cos(i))], [.. Days.Select((_, i) => i % 3 == 0 ? 0.7 : -0.3)], [.. Days.Select((_, i) => (i % 5) - 2.0)], [.. Days.Select((_, i) => Math.Sin(i * i))], [.. Days.Select((_, i) => i % 2 - 0.5)]];
        var (g, h) = new TimeModel(Days, Cramps).Quadratic(mode, columns);
        Cholesky joint = new(Joint(mode, prior, design));
        var width = TimeModel.Dense + Days.Length;
        for (var a = 0; a < columns.Length; a++)
        {
            g[a].ShouldBe(Enumerable.Range(0, Days.Length).Sum(i => columns[a][i] * ((Cramps[i] ? 1 : 0) - mode.Mu[i])), 1e-10);
            for (var b = 0; b < columns.Length; b++)
            {
                var direct = Enumerable.Range(0, Days.Length).Sum(i => mode.W[i] * columns[a][i] * columns[b][i]);
                h[a, b].ShouldBe(direct - Side(columns[a]).Zip(joint.Solve(Side(columns[b])), (x, y) => x * y).Sum(), 1e-9);
            }
        }

        double[] Side(double[] x)
        {
            var side = new double[width];
            for (var i = 0; i < Days.Length; i++)
            {
                for (var k = 0; k < TimeModel.Dense; k++) side[k] += design[i, k] * mode.W[i] * x[i];
                side[TimeModel.Dense + i] = mode.W[i] * x[i];
            }

            return side;
        }
    }

    private static double Precision(int k) => k switch { 0 => 1 / 9.0, 1 => 1, _ => 1 / 0.09 };

    private static (TimeMode Mode, double[,] Prior, double[,] Design) Fit()
    {
        var n = Days.Length;
        // The prior's precision by inverting its covariance: sigma² rho^distance.
        var covariance = new double[n, n];
        for (var i = 0; i < n; i++)
            for (var k = 0; k < n; k++) covariance[i, k] = Sigma * Sigma * Math.Pow(Rho, Math.Abs(Days[i] - Days[k]));
        Cholesky factor = new(covariance);
        var prior = new double[n, n];
        for (var k = 0; k < n; k++)
        {
            var unit = new double[n];
            unit[k] = 1;
            var column = factor.Solve(unit);
            for (var i = 0; i < n; i++) prior[i, k] = column[i];
        }

        var design = new double[n, TimeModel.Dense];
        var mean = Days.Average();
        var sd = Math.Sqrt(Days.Sum(d => (d - mean) * (d - mean)) / (n - 1));
        for (var i = 0; i < n; i++)
        {
            design[i, 0] = 1;
            design[i, 1] = (Days[i] - mean) / (2 * sd);
            design[i, 2 + (Days[i] % 7)] = 1;
        }

        return (new TimeModel(Days, Cramps).Fit(Offset, Rho, Sigma, null, 1e-9), prior, design);
    }

    private static double[,] Joint(TimeMode mode, double[,] prior, double[,] design)
    {
        var n = Days.Length;
        var width = TimeModel.Dense + n;
        var joint = new double[width, width];
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < TimeModel.Dense; k++)
            {
                joint[k, TimeModel.Dense + i] = joint[TimeModel.Dense + i, k] = design[i, k] * mode.W[i];
                for (var l = 0; l < TimeModel.Dense; l++) joint[k, l] += design[i, k] * design[i, l] * mode.W[i];
            }

            for (var k = 0; k < n; k++) joint[TimeModel.Dense + i, TimeModel.Dense + k] = prior[i, k] + (i == k ? mode.W[i] : 0);
        }

        for (var k = 0; k < TimeModel.Dense; k++) joint[k, k] += Precision(k);
        return joint;
    }
}
