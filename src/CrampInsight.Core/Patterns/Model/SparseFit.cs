namespace CrampInsight.Core.Patterns.Model;

/// <summary>
/// Which of p exposures go together with the cramps of n nights: logistic regression with the time model, and an average over all small sets of acting
/// factors, each in one of its forms (q columns). No random numbers: the same series always gives the same answer. Statistics 3.2 to 3.8.
/// </summary>
public static class SparseFit
{
    /// <summary>Fewest nights with an outcome, n. Statistics 3.2.</summary>
    public const int FewestNights = 20;

    /// <summary>Fewest nights with cramps, and fewest without. Statistics 3.2.</summary>
    public const int FewestOfEach = 4;

    /// <summary>Up to this n, ρ and σ are tuned again in the second pass. Statistics 3.7.</summary>
    private const int MostNightsTunedTwice = 1500;

    /// <summary>Tolerance while tuning, log posterior. Statistics 3.5.</summary>
    private const double Coarse = 0.03;

    /// <summary>Tolerance of the last fit, log posterior.</summary>
    private const double Fine = 1e-7;

    /// <summary>Effects smaller than this, log odds, stay out of the offset. Statistics 3.7.</summary>
    private const double Negligible = 0.001;

    /// <summary>The grid of ρ, the correlation from one day to the next. Statistics 3.4.</summary>
    private static readonly double[] Rhos = [0.6, 0.9, 0.98];

    /// <summary>Its prior probabilities.</summary>
    private static readonly double[] RhoPrior = [0.40, 0.35, 0.25];

    /// <summary>The grid of σ, log odds.</summary>
    private static readonly double[] Sigmas = [0.3, 0.6, 1.0, 1.5];

    /// <summary>Steps of the search over the grid. Statistics 3.5.</summary>
    private static readonly (int Rho, int Sigma)[] Neighbours = [(0, 1), (0, -1), (1, 0), (-1, 0), (1, -1), (-1, 1)];

    /// <summary>Enough nights of both kinds to say anything. Statistics 3.2.</summary>
    public static bool IsEnough(Series series) =>
        series.Nights >= FewestNights && series.CrampNights >= FewestOfEach && series.Nights - series.CrampNights >= FewestOfEach;

    /// <summary>Runs the fit.</summary>
    /// <param name="series">The diary as numbers: n nights, p exposures.</param>
    /// <param name="suspects">Exposures that the person named before logging, by index from 0 to p − 1; the caller keeps them to five.</param>
    /// <returns>p posteriors; null where there is not enough of an exposure, or of the diary.</returns>
    public static SparseResult Run(Series series, IReadOnlySet<int>? suspects = null) => Run(series, suspects, null);

    /// <summary>Runs the fit, both passes or, near another one, only the second. Statistics 3.7.</summary>
    /// <param name="series">The diary as numbers: n nights, p exposures.</param>
    /// <param name="suspects">Exposures named before logging, by index.</param>
    /// <param name="near">The fit of a diary that is a little longer: tuning and expansion begin, and stay, where it ended.</param>
    internal static SparseResult Run(Series series, IReadOnlySet<int>? suspects, Tuning? near)
    {
        var codings = new Coding?[series.Codings.Count];
        if (!IsEnough(series)) return new(new FactorPosterior?[codings.Length], []);
        for (var j = 0; j < codings.Length; j++) codings[j] = Coding.Of(j, series.Codings[j], series.Values[j], series.Before[j]);
        List<int> known = [.. Enumerable.Range(0, codings.Length).Where(j => codings[j] is not null)];
        if (known.Count == 0) return new(new FactorPosterior?[codings.Length], []);

        SizePrior sizes = new([.. known.Select(j => suspects?.Contains(j) == true ? SizePrior.SuspectWeight : 1)]);
        List<Column> columns = [.. known.SelectMany(j => codings[j]!.Columns)];
        int[] groups = [.. columns.Select(c => known.IndexOf(c.Exposure))];
        TimeModel time = new(series.Days, series.Cramps);

        var offset = new double[series.Nights];
        var beta = new double[columns.Count];
        var isTuned = near is not null;
        if (near is null)
        {
            // First pass: same-day readings and pairs, for an offset that stands in for what the factors do.
            var (start, rough) = Tune(time, offset, (1, 1), null);
            List<int> same = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].Form == Form.SameDay)];
            var (g0, h0) = time.Quadratic(rough, [.. same.Select(i => columns[i].X)]);
            var first = new ModelSearch(g0, h0, [.. same.Select(i => groups[i])], [.. same.Select(_ => 1.0)], sizes).Run(pairsOnly: true);
            for (var i = 0; i < same.Count; i++) beta[same[i]] = first.Columns[i].First / first.Total;
            near = new(start, rough, new Dictionary<int, double>());
        }
        else
        {
            for (var i = 0; i < columns.Count; i++)
                if (columns[i].Form == Form.SameDay) beta[i] = near.Effects.GetValueOrDefault(columns[i].Exposure);
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if (Math.Abs(beta[i]) < Negligible) beta[i] = 0;
            if (beta[i] == 0) continue;
            for (var night = 0; night < offset.Length; night++) offset[night] += beta[i] * columns[i].X[night];
        }

        // Second pass: all readings, and sets of three.
        var (grid, mode) = (near.Grid, near.Mode);
        if (!isTuned && series.Nights <= MostNightsTunedTwice) (grid, mode) = Tune(time, offset, grid, mode);
        mode = time.Fit(offset, Rhos[grid.Rho], Sigmas[grid.Sigma], mode, Fine);
        var (g, h) = time.Quadratic(mode, [.. columns.Select(c => c.X)]);
        for (var i = 0; i < columns.Count; i++)
            for (var k = 0; k < columns.Count; k++) g[i] += h[i, k] * beta[k];
        ModelSearch search = new(g, h, groups, [.. columns.Select(c => c.Share)], sizes);
        var second = search.Run(pairsOnly: false);

        var posteriors = new FactorPosterior?[codings.Length];
        for (var group = 0; group < known.Count; group++)
            posteriors[known[group]] = Posterior(codings[known[group]]!, columns, groups, group, second, beta, mode);
        // Nobody asks a look back for its pairs.
        return new(posteriors, isTuned ? [] : OneOfTwo(known, search.Pairs(), posteriors))
        {
            Tuning = new(grid, mode, columns.Select((c, i) => (c, i)).Where(c => c.c.Form == Form.SameDay).ToDictionary(c => c.c.Exposure, c => beta[c.i])),
        };
    }

    /// <summary>Climbs over the grid of ρ and σ to the highest evidence plus log prior. Statistics 3.4 and 3.5.</summary>
    /// <param name="time">The time model, n nights.</param>
    /// <param name="offset">n log odds.</param>
    /// <param name="start">Where to begin: positions in <see cref="Rhos"/> and <see cref="Sigmas"/>.</param>
    /// <param name="warm">A mode to begin the first fit from, or null.</param>
    private static ((int Rho, int Sigma) Grid, TimeMode Mode) Tune(TimeModel time, double[] offset, (int Rho, int Sigma) start, TimeMode? warm)
    {
        Dictionary<(int, int), (double Score, TimeMode Mode)> seen = [];
        (double Score, TimeMode Mode) At((int Rho, int Sigma) grid, TimeMode? from)
        {
            if (seen.TryGetValue(grid, out var known)) return known;
            var mode = time.Fit(offset, Rhos[grid.Rho], Sigmas[grid.Sigma], from, Coarse);
            return seen[grid] = (mode.LogEvidence + Math.Log(RhoPrior[grid.Rho]) + Math.Log(Sigmas[grid.Sigma]) - (Sigmas[grid.Sigma] / 0.5), mode);
        }

        var here = start;
        var best = At(here, warm);
        while (true)
        {
            var next = here;
            foreach (var (dr, ds) in Neighbours)
            {
                (int Rho, int Sigma) grid = (here.Rho + dr, here.Sigma + ds);
                if (grid.Rho < 0 || grid.Rho >= Rhos.Length || grid.Sigma < 0 || grid.Sigma >= Sigmas.Length) continue;
                var tried = At(grid, best.Mode);
                if (tried.Score > best.Score) (best, next) = (tried, grid);
            }

            if (next == here) return (here, best.Mode);
            here = next;
        }
    }

    /// <summary>Adds the forms of one factor up, each brought to the standard contrast, and works out its risks. Statistics 3.8.</summary>
    /// <param name="coding">The factor's coding.</param>
    /// <param name="columns">q columns.</param>
    /// <param name="groups">q entries: the factor of each column.</param>
    /// <param name="group">The factor, 0 to p − 1 of those with enough answers.</param>
    /// <param name="result">q sums of the search.</param>
    /// <param name="beta">q coefficients that stand in the offset, log odds.</param>
    /// <param name="mode">n nights.</param>
    private static FactorPosterior Posterior(
        Coding coding, List<Column> columns, int[] groups, int group, ModelSearch.Result result, double[] beta, TimeMode mode)
    {
        double weight = 0, above = 0, first = 0, second = 0, most = -1;
        var form = Form.SameDay;
        var same = -1;
        for (var i = 0; i < columns.Count; i++)
        {
            if (groups[i] != group) continue;
            var (column, scale) = (result.Columns[i], columns[i].ToStandard);
            weight += column.Weight;
            above += scale >= 0 ? column.Above : column.Weight - column.Above;
            first += column.First * scale;
            second += column.Second * scale * scale;
            if (column.Weight > most) (most, form) = (column.Weight, columns[i].Form);
            if (columns[i].Form == Form.SameDay) same = i;
        }

        var acts = Math.Clamp(weight / result.Total, 0, 1);
        var harmful = Math.Clamp(above / result.Total, 0, acts);
        var mean = weight > 0 ? first / weight : 0;
        var deviation = weight > 0 ? Math.Sqrt(Math.Max(0, (second / weight) - (mean * mean))) : 1;
        return new(acts, harmful, acts - harmful, mean, deviation, form, Risk(coding.High), Risk(coding.Low));

        double Risk(double x)
        {
            double sum = 0;
            for (var i = 0; i < mode.Eta.Length; i++) sum += Numerics.Logistic(mode.Eta[i] - (beta[same] * columns[same].X[i]) + (mean * x));
            return sum / mode.Eta.Length;
        }
    }

    /// <summary>Pairs of exposures of which at least one almost surely acts, and neither alone. Statistics 3.10.</summary>
    /// <param name="known">The exposures with enough answers, by index.</param>
    /// <param name="found">Probability of each of them and of both of two, in the order of <paramref name="known"/>.</param>
    /// <param name="posteriors">p posteriors.</param>
    private static List<(int, int)> OneOfTwo(List<int> known, (double[] One, double[,] Both) found, FactorPosterior?[] posteriors)
    {
        var (one, both) = found;
        List<(int, int)> pairs = [];
        for (var a = 0; a < known.Count; a++)
            for (var b = a + 1; b < known.Count; b++)
                if (one[a] > 0.15 && one[b] > 0.15 && one[a] + one[b] - both[a, b] >= FactorPosterior.LikelyFrom
                    && posteriors[known[a]]!.Best < FactorPosterior.LikelyFrom && posteriors[known[b]]!.Best < FactorPosterior.LikelyFrom)
                    pairs.Add((known[a], known[b]));
        return pairs;
    }
}

/// <summary>The fit of a series. Statistics 3.8 and 3.10.</summary>
/// <param name="Posteriors">p posteriors; null where there is not enough.</param>
/// <param name="OneOfTwo">Pairs of exposures, by index from 0 to p − 1, of which the diary says: one of these two.</param>
public sealed record SparseResult(IReadOnlyList<FactorPosterior?> Posteriors, IReadOnlyList<(int One, int Other)> OneOfTwo)
{
    /// <summary>Where the fit was tuned to; null where there was none.</summary>
    internal Tuning? Tuning { get; init; }

    public override string ToString() => nameof(SparseResult);
}

/// <summary>What a fit was tuned to. Statistics 3.5 and 3.7.</summary>
/// <param name="Grid">Positions of ρ (0 to 2) and σ (0 to 3) on their grids.</param>
/// <param name="Mode">The mode, of its own n nights.</param>
/// <param name="Effects">Same-day effects that the mode was expanded around, log odds for each unit of the column, by exposure.</param>
internal sealed record Tuning((int Rho, int Sigma) Grid, TimeMode Mode, IReadOnlyDictionary<int, double> Effects);
