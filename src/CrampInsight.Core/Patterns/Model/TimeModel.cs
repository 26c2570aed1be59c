using System.Numerics;

namespace CrampInsight.Core.Patterns.Model;

/// <summary>
/// What a night is like whatever was done that day: a level, a trend, weekdays, and a susceptibility that comes and goes
/// (a stationary AR(1) in calendar days). Statistics 3.4 and 3.5.
/// </summary>
/// <remarks>
/// For n nights the design A of the dense part is n × 9: a column of ones, the trend, and seven weekday indicators. It is never written out. One Newton
/// step and one set of columns take time in proportion to n.
/// </remarks>
internal sealed class TimeModel
{
    /// <summary>Columns of A: level, trend and seven weekdays, in this order.</summary>
    public const int Dense = 9;

    /// <summary>Columns that are solved for: seven weekdays, then the trend. The level is the sum of the weekdays.</summary>
    internal const int Width = 8;

    /// <summary>Where the trend stands among the columns that are solved for.</summary>
    private const int TrendAt = 7;

    /// <summary>Most Newton steps.</summary>
    private const int MostSteps = 60;

    /// <summary>Most times one step is halved.</summary>
    private const int MostHalvings = 30;

    /// <summary>P_a: 9 prior precisions of a; the variances are 3², 1² and 0.3². Statistics 3.4.</summary>
    private static readonly double[] PriorPrecision = [1 / 9.0, 1, .. Enumerable.Repeat(1 / 0.09, 7)];

    private readonly int _n;
    private readonly int[] _days;
    private readonly double[] _trend;
    private readonly int[] _weekday;
    private readonly double[] _y;

    /// <param name="days">n day numbers, strictly rising; n is 1 or more.</param>
    /// <param name="cramps">n outcomes y.</param>
    public TimeModel(IReadOnlyList<int> days, IReadOnlyList<bool> cramps)
    {
        _n = days.Count;
        _days = [.. days];
        _y = [.. cramps.Select(c => c ? 1.0 : 0)];
        _weekday = [.. days.Select(d => ((d % 7) + 7) % 7)];
        var mean = days.Average();
        var sd = _n > 1 ? Math.Sqrt(days.Sum(d => (d - mean) * (d - mean)) / (_n - 1)) : 1;
        _trend = [.. days.Select(d => sd > 0 ? (d - mean) / (2 * sd) : 0)];
    }

    /// <summary>The joint mode of a and u at a fixed offset, by Newton steps that are halved where they overshoot. Statistics 3.5.</summary>
    /// <param name="offset">n log odds that the factors add.</param>
    /// <param name="rho">ρ: correlation of the susceptibility from one calendar day to the next, above 0 and below 1.</param>
    /// <param name="sigma">σ: its standard deviation, log odds, above 0.</param>
    /// <param name="start">A mode to start from, of as many nights or of more of the same diary; or null.</param>
    /// <param name="tolerance">Stops when a step would gain less than this, log posterior.</param>
    public TimeMode Fit(double[] offset, double rho, double sigma, TimeMode? start, double tolerance)
    {
        TimeMode mode = new(_n, Precision(rho, sigma, out var logDetQ));
        if (start is not null)
        {
            start.A.CopyTo(mode.A, 0);
            // It may be the mode of a longer diary.
            start.U.AsSpan(0, Math.Min(_n, start.U.Length)).CopyTo(mode.U);
        }

        var objective = Evaluate(mode, offset, mode.A, mode.U);
        double[] a = new double[Dense], u = new double[_n];
        var isCurrent = true;
        for (var step = 0; step < MostSteps; step++)
        {
            var gain = Newton(mode, out var da, out var du);
            if (gain < tolerance) break;
            var length = 1.0;
            var better = double.NegativeInfinity;
            for (var half = 0; half < MostHalvings; half++, length /= 2)
            {
                for (var k = 0; k < Dense; k++) a[k] = mode.A[k] + (length * da[k]);
                for (var i = 0; i < _n; i++) u[i] = mode.U[i] + (length * du[i]);
                better = Evaluate(mode, offset, a, u);
                isCurrent = better >= objective;
                if (isCurrent) break;
            }

            if (!isCurrent) break;
            a.CopyTo(mode.A, 0);
            u.CopyTo(mode.U, 0);
            var moved = better - objective;
            objective = better;
            if (moved < tolerance) break;
        }

        // Weights and factors belong to the accepted mode.
        if (!isCurrent) objective = Evaluate(mode, offset, mode.A, mode.U);
        Factorise(mode);
        mode.LogEvidence = objective + ((logDetQ + PriorPrecision.Sum(Math.Log) - mode.QPlusW.LogDeterminant - mode.Schur.LogDeterminant) / 2);
        return mode;
    }

    /// <summary>The factors' quadratic around a mode, once everything about time is integrated out to second order: g and H. Statistics 3.5.</summary>
    /// <param name="mode">Of this model: n nights.</param>
    /// <param name="columns">X: q columns of n values.</param>
    /// <returns>g = X′(y − μ), q values, at coefficients as they stand in the offset; H, q × q and symmetric.</returns>
    public (double[] Gradient, double[,] Information) Quadratic(TimeMode mode, double[][] columns)
    {
        var q = columns.Length;
        var r = new double[q][];
        var ar = new double[q][];
        for (var j = 0; j < q; j++)
        {
            r[j] = new double[_n];
            for (var i = 0; i < _n; i++) r[j][i] = mode.W[i] * columns[j][i];
        }

        var at = 0;
        for (; at + 3 < q; at += 4) mode.QPlusW.Solve(r[at], r[at + 1], r[at + 2], r[at + 3]);
        for (; at < q; at++) mode.QPlusW.Solve(r[at]);
        for (var j = 0; j < q; j++)
        {
            for (var i = 0; i < _n; i++) r[j][i] = mode.W[i] * (columns[j][i] - r[j][i]);
            ar[j] = Transposed(r[j]);
        }

        var gradient = new double[q];
        var information = new double[q, q];
        Numerics.AddProducts(r, columns, information);
        for (var j = 0; j < q; j++)
        {
            gradient[j] = Numerics.Dot(columns[j], mode.Residual);
            var sar = mode.Schur.Solve(ar[j]);
            for (var k = j; k < q; k++) information[j, k] = information[k, j] = information[j, k] - Numerics.Dot(sar, ar[k]);
        }

        return (gradient, information);
    }

    /// <summary>
    /// Log likelihood plus log prior of a (9) and u (n), up to constants that no parameter changes; leaves η, μ, W and y − μ in the mode.
    /// </summary>
    private double Evaluate(TimeMode mode, double[] offset, double[] a, double[] u)
    {
        double sum = 0;
        for (var i = 0; i < _n; i++)
        {
            var eta = offset[i] + a[0] + (a[1] * _trend[i]) + a[2 + _weekday[i]] + u[i];
            var e = Math.Exp(-Math.Abs(eta));
            var mu = eta >= 0 ? 1 / (1 + e) : e / (1 + e);
            mode.Eta[i] = eta;
            mode.Mu[i] = mu;
            mode.W[i] = e / ((1 + e) * (1 + e));
            sum += (_y[i] * eta) - Math.Max(eta, 0) - Math.Log(1 + e);
            mode.Residual[i] = _y[i] - mu;
        }

        for (var k = 0; k < Dense; k++) sum -= 0.5 * PriorPrecision[k] * a[k] * a[k];
        return sum - (0.5 * mode.Prior.Quadratic(u));
    }

    /// <summary>
    /// From W to the factors of Q + W, to (Q + W)⁻¹ W A and to those of S. The rows of (Q + W)⁻¹ W A stand one night after the other, so that all
    /// columns are solved in one sweep.
    /// </summary>
    private void Factorise(TimeMode mode)
    {
        mode.QPlusW.Factorise(mode.Prior, mode.W);
        var rows = mode.QWA;
        Array.Clear(rows);
        for (var i = 0; i < _n; i++)
        {
            rows[(i * Width) + TrendAt] = mode.W[i] * _trend[i];
            rows[(i * Width) + _weekday[i]] = mode.W[i];
        }

        mode.QPlusW.SolveRows(rows, Width);

        // A′W(A − (Q + W)⁻¹ W A). The level is the sum of the weekdays, here and everywhere.
        Span<double> days = stackalloc double[Width * Width];
        Span<double> trend = stackalloc double[Width];
        days.Clear();
        trend.Clear();
        for (var i = 0; i < _n; i++)
        {
            var at = _weekday[i] * Width;
            var wt = mode.W[i] * _trend[i];
            for (var c = 0; c < Width; c += Vector<double>.Count)
            {
                Vector<double> row = new(rows, (i * Width) + c);
                (new Vector<double>(days.Slice(at + c)) - (row * mode.W[i])).CopyTo(days.Slice(at + c));
                (new Vector<double>(trend.Slice(c)) - (row * wt)).CopyTo(trend.Slice(c));
            }

            days[at + _weekday[i]] += mode.W[i];
            days[at + TrendAt] += wt;
            trend[_weekday[i]] += wt;
            trend[TrendAt] += wt * _trend[i];
        }

        var s = new double[Dense, Dense];
        for (var k = 0; k < 7; k++)
        {
            for (var l = 0; l < 7; l++)
            {
                s[2 + k, 2 + l] = days[(k * Width) + l];
                s[0, 2 + l] += days[(k * Width) + l];
                s[0, 0] += days[(k * Width) + l];
            }

            s[0, 1] += trend[k];
            s[1, 2 + k] = s[2 + k, 1] = trend[k];
        }

        s[1, 0] = s[0, 1];
        s[1, 1] = trend[TrendAt];
        for (var l = 0; l < 7; l++) s[2 + l, 0] = s[0, 2 + l];
        for (var k = 0; k < Dense; k++) s[k, k] += PriorPrecision[k];
        mode.Schur = new(s);
    }

    /// <summary>
    /// One Newton step from where <see cref="Evaluate"/> last stood: 9 values for a, n for u. Returns the gain that it promises, log posterior.
    /// </summary>
    private double Newton(TimeMode mode, out double[] da, out double[] du)
    {
        Factorise(mode);
        var gu = mode.Prior.Times(mode.U);
        for (var i = 0; i < _n; i++) gu[i] = mode.Residual[i] - gu[i];
        var ga = Transposed(mode.Residual);
        for (var k = 0; k < Dense; k++) ga[k] -= PriorPrecision[k] * mode.A[k];
        du = (double[])gu.Clone();
        mode.QPlusW.Solve(du);
        var right = new double[Dense];
        var weighted = new double[_n];
        for (var i = 0; i < _n; i++) weighted[i] = mode.W[i] * du[i];
        var taken = Transposed(weighted);
        for (var k = 0; k < Dense; k++) right[k] = ga[k] - taken[k];
        da = mode.Schur.Solve(right);
        Span<double> step = stackalloc double[Width];
        step.Clear();
        for (var k = 0; k < 7; k++) step[k] = da[0] + da[2 + k];
        step[TrendAt] = da[1];
        for (var i = 0; i < _n; i++) du[i] -= Numerics.Dot(mode.QWA.AsSpan(i * Width, Width), step);
        return 0.5 * (Numerics.Dot(gu, du) + Numerics.Dot(ga, da));
    }

    /// <summary>A′x: 9 values from n.</summary>
    private double[] Transposed(double[] x)
    {
        var sums = new double[Dense];
        for (var i = 0; i < _n; i++)
        {
            sums[0] += x[i];
            sums[1] += x[i] * _trend[i];
            sums[2 + _weekday[i]] += x[i];
        }

        return sums;
    }

    /// <summary>Q, n × n, and log|Q|: exact over gaps, since neighbours g days apart correlate with ρ^g. Statistics 3.5.</summary>
    private TridiagonalMatrix Precision(double rho, double sigma, out double logDeterminant)
    {
        TridiagonalMatrix q = new(_n);
        var variance = sigma * sigma;
        logDeterminant = -_n * Math.Log(variance);
        for (var i = 0; i < _n; i++)
        {
            var phi = i == 0 ? 0 : Math.Pow(rho, _days[i] - _days[i - 1]);
            var fresh = 1 - (phi * phi);
            q.Diagonal[i] += 1 / (variance * fresh);
            logDeterminant -= Math.Log(fresh);
            if (i == 0) continue;
            q.Diagonal[i - 1] += phi * phi / (variance * fresh);
            q.Beside[i - 1] = -phi / (variance * fresh);
        }

        return q;
    }
}
