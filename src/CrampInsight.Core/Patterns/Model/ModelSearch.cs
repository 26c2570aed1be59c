using System.Numerics;

namespace CrampInsight.Core.Patterns.Model;

/// <summary>
/// The average over which of q columns act: every set of up to two or three is weighed, at most one column of each of p factors in it. Statistics 3.6.
/// </summary>
/// <remarks>
/// Columns of one factor stand side by side. With c and r as gradient and information (prior precision included) of a column given the set that is in
/// already, adding it multiplies the evidence by exp(c² / 2r) / √r, and its coefficient is N(c / r, 1 / r). Pairs take time in proportion to q²,
/// triples to q³. All logarithms of weights are relative to <see cref="Reference"/>.
/// </remarks>
internal sealed class ModelSearch
{
    /// <summary>τ: prior precision of an acting coefficient, N(0, 1²).</summary>
    private const double Tau = 1;

    /// <summary>Above this many steps, q³ / 2, only pairs are weighed.</summary>
    private const double MostSteps = 700_000;

    /// <summary>A factor that acts with a higher probability than this is held in.</summary>
    private const double Sure = 0.95;

    /// <summary>A set this much lighter than the best one changes no digit that is shown.</summary>
    private const double Negligible = 1e-14;

    private readonly int _q;

    /// <summary>q filled up to whole registers.</summary>
    private readonly int _padded;

    /// <summary>g, padded.</summary>
    private readonly double[] _g;

    /// <summary>H: q rows, each padded.</summary>
    private readonly double[][] _h;

    /// <summary>q entries: the factor of each column, 0 to p − 1.</summary>
    private readonly int[] _group;

    /// <summary>p entries: the first column of each factor, and the one after its last.</summary>
    private readonly (int Start, int End)[] _range;

    /// <summary>Share of the form times weight of the factor, padded.</summary>
    private readonly double[] _prior;

    private readonly SizePrior _sizes;

    /// <param name="gradient">g: q values, at coefficients of zero.</param>
    /// <param name="information">H: q × q, symmetric; of all columns, without the prior's precision.</param>
    /// <param name="groups">q entries: the factor of each column, numbered from 0 to p − 1 without gaps, rising.</param>
    /// <param name="shares">q prior shares, each among the columns of its factor, 0 to 1.</param>
    /// <param name="sizes">Prior of the number of acting factors among p.</param>
    public ModelSearch(double[] gradient, double[,] information, int[] groups, double[] shares, SizePrior sizes)
    {
        _q = gradient.Length;
        // Rows are filled up to whole registers with columns that weigh nothing.
        _padded = (_q + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        _g = Padded(gradient);
        _h = new double[_q][];
        for (var i = 0; i < _q; i++)
        {
            _h[i] = new double[_padded];
            for (var j = 0; j < _q; j++) _h[i][j] = information[i, j];
        }

        _group = groups;
        _sizes = sizes;
        _prior = Padded([.. shares.Select((s, j) => s * sizes.Weights[groups[j]])]);
        _range = new (int, int)[sizes.Weights.Count];
        for (var j = _q - 1; j >= 0; j--) _range[groups[j]] = (j, _range[groups[j]].End == 0 ? j + 1 : _range[groups[j]].End);
    }

    /// <summary>The whole search: pairs, then around whatever is sure, then triples where that is affordable.</summary>
    /// <returns>q columns with their sums, and the weight of all sets.</returns>
    public Result Run(bool pairsOnly)
    {
        List<int> held = [];
        var result = Search(held, 2);
        while (Surest(result, held) is { } column)
        {
            held.Add(column);
            result = Search(held, 2);
        }

        var depth = pairsOnly || (double)_q * _q / 2 * _q > MostSteps ? 2 : 3;
        if (depth == 3) result = Search(held, 3);
        var columns = result.Columns;
        foreach (var column in held)
        {
            // What is held in has no weight of its own: it gets a pass in which only the others are held.
            List<int> others = [.. held.Where(c => c != column)];
            var own = Search(others, depth);
            for (var j = _range[_group[column]].Start; j < _range[_group[column]].End; j++) columns[j] = Scaled(own.Columns[j], result.Total / own.Total);
        }

        return result;
    }

    /// <summary>Probability that a factor acts (p values), and that both of two do (p × p, symmetric), from the pair search. Statistics 3.10.</summary>
    public (double[] One, double[,] Both) Pairs()
    {
        var p = _sizes.Weights.Count;
        var both = new double[p, p];
        var result = Search([], 2, both);
        var one = new double[p];
        for (var j = 0; j < _q; j++) one[_group[j]] += result.Columns[j].Weight / result.Total;
        for (var a = 0; a < p; a++)
            for (var b = 0; b < p; b++) both[a, b] /= result.Total;
        return (one, both);
    }

    private static ColumnPosterior Scaled(ColumnPosterior c, double by) =>
        new() { Weight = c.Weight * by, Above = c.Above * by, First = c.First * by, Second = c.Second * by };

    /// <summary>The best column of the factor that acts most surely, when that is above <see cref="Sure"/> and nothing of it is held in yet.</summary>
    private int? Surest(Result result, List<int> held)
    {
        var best = -1;
        var most = Sure;
        for (var group = 0; group < _range.Length; group++)
        {
            if (held.Exists(c => _group[c] == group)) continue;
            double sum = 0;
            for (var j = _range[group].Start; j < _range[group].End; j++) sum += result.Columns[j].Weight;
            if (sum / result.Total <= most) continue;
            most = sum / result.Total;
            best = Enumerable.Range(_range[group].Start, _range[group].End - _range[group].Start).MaxBy(j => result.Columns[j].Weight);
        }

        return best < 0 ? null : best;
    }

    /// <summary>Weighs all sets of up to <paramref name="depth"/> factors around columns that are held in.</summary>
    /// <param name="held">Columns that are in every set, of different factors.</param>
    /// <param name="depth">2 or 3.</param>
    /// <param name="both">p × p: takes the weight of the sets that hold both of two factors; null when nobody asks.</param>
    private Result Search(List<int> held, int depth, double[,]? both = null)
    {
        State state = new(_padded);
        state.Start(_g, _h, _q);
        var h = _h;
        // Columns held in are integrated out one after the other.
        foreach (var column in held)
        {
            State next = new(_padded);
            next.After(state, column, h[column]);
            h = Conditioned(h, column, state.R[column]);
            state = next;
        }

        var prior = (double[])_prior.Clone();
        foreach (var column in held) Clear(prior, _group[column]);
        var sizeLog = new double[depth + 1];
        for (var k = 0; k <= depth; k++) sizeLog[k] = _sizes.Log(held.Count + k);
        var reference = Reference(state, h, prior, sizeLog, depth);
        Sums sums = new(_padded);
        var total = Math.Exp(sizeLog[0] + state.LogEvidence - reference) + sums.Add(state, sizeLog[1] - reference, prior, both is not null);

        if (depth >= 2 && double.IsFinite(sizeLog[2]))
        {
            double pairs = 0, triples = 0;
            State one = new(_padded), two = new(_padded);
            var row = new double[_padded];
            var forA = new double[_padded];
            var forB = new double[_padded];
            for (var a = 0; a < _q; a++)
            {
                if (prior[a] <= 0) continue;
                one.After(state, a, h[a]);
                prior.CopyTo(forA, 0);
                Clear(forA, _group[a]);
                var logA = Math.Log(prior[a]);
                pairs += sums.Add(one, sizeLog[2] - reference + logA, forA, both is not null);
                if (both is not null)
                    for (var j = 0; j < _q; j++) both[_group[a], _group[j]] += sums.Last[j];
                if (depth < 3 || !double.IsFinite(sizeLog[3])) continue;
                for (var b = _range[_group[a]].End; b < _q; b++)
                {
                    if (forA[b] <= 0) continue;
                    Row(row, h[b], h[a], h[a][b] / state.R[a]);
                    two.After(one, b, row);
                    forA.CopyTo(forB, 0);
                    Clear(forB, _group[b]);
                    triples += sums.Add(two, sizeLog[3] - reference + logA + Math.Log(prior[b]), forB, keep: false);
                }
            }

            // A set is met once for each of its members.
            total += (pairs / 2) + (triples / 3);
        }

        if (both is not null)
            for (var a = 0; a < both.GetLength(0); a++)
                for (var b = 0; b < a; b++) both[a, b] = both[b, a] = (both[a, b] + both[b, a]) / 2;
        return new(sums.Columns(_q), total);
    }

    /// <summary>No column of this factor may enter any more.</summary>
    private void Clear(double[] prior, int group) => Array.Clear(prior, _range[group].Start, _range[group].End - _range[group].Start);

    private double[] Padded(double[] values)
    {
        var padded = new double[_padded];
        values.CopyTo(padded, 0);
        return padded;
    }

    /// <summary><c>row = hb − ha × v</c>, all padded.</summary>
    private static void Row(double[] row, double[] hb, double[] ha, double v)
    {
        for (var i = 0; i < row.Length; i += Vector<double>.Count) (new Vector<double>(hb, i) - (new Vector<double>(ha, i) * v)).CopyTo(row, i);
    }

    /// <summary>A greedy model's log weight: everything else is weighed against it, so that no exponential runs away. Statistics 3.11.</summary>
    private double Reference(State state, double[][] h, double[] prior, double[] sizeLog, int depth)
    {
        var log = state.LogEvidence;
        var best = sizeLog[0] + log;
        var open = (double[])prior.Clone();
        for (var k = 1; k <= depth && double.IsFinite(sizeLog[k]); k++)
        {
            var pick = -1;
            var most = double.NegativeInfinity;
            for (var j = 0; j < _q; j++)
            {
                if (open[j] <= 0) continue;
                var gain = (state.C[j] * state.C[j] / (2 * state.R[j])) - (0.5 * Math.Log(state.R[j])) + Math.Log(open[j]);
                if (gain > most) (most, pick) = (gain, j);
            }

            if (pick < 0) break;
            log += most;
            Clear(open, _group[pick]);
            best = Math.Max(best, log + sizeLog[k]);
            State next = new(_padded);
            next.After(state, pick, h[pick]);
            h = Conditioned(h, pick, state.R[pick]);
            state = next;
        }

        return best;
    }

    /// <summary>H, q padded rows, with one column integrated out: <c>h[i] − h[on] × h[i, on] / r</c>.</summary>
    private static double[][] Conditioned(double[][] h, int on, double r)
    {
        var result = new double[h.Length][];
        for (var i = 0; i < h.Length; i++)
        {
            result[i] = new double[h[i].Length];
            Row(result[i], h[i], h[on], h[i][on] / r);
        }

        return result;
    }

    /// <summary>Gradient and information of all q columns once a set is integrated out, and that set's log evidence.</summary>
    /// <param name="padded">q filled up to whole registers.</param>
    private sealed class State(int padded)
    {
        /// <summary>c of each column, padded.</summary>
        public double[] C { get; } = new double[padded];

        /// <summary>r of each column, τ included and never below it, padded.</summary>
        public double[] R { get; } = new double[padded];

        /// <summary>−½ log|H_M + τI| + ½ g_M′ (H_M + τI)⁻¹ g_M of the set M; 0 of the empty one.</summary>
        public double LogEvidence { get; private set; }

        /// <summary>The empty set.</summary>
        public void Start(double[] g, double[][] h, int q)
        {
            g.CopyTo(C, 0);
            Array.Fill(R, Tau);
            for (var j = 0; j < q; j++) R[j] = h[j][j] + Tau;
            LogEvidence = 0;
        }

        /// <summary>As another state, with one more column in.</summary>
        /// <param name="before">The other state.</param>
        /// <param name="column">The column, 0 to q − 1.</param>
        /// <param name="row">Its row of the information, given what is in already; padded.</param>
        public void After(State before, int column, double[] row)
        {
            var (c, r) = (before.C[column], before.R[column]);
            LogEvidence = before.LogEvidence + (c * c / (2 * r)) - (0.5 * Math.Log(r));
            Vector<double> cr = new(c / r), inverse = new(1 / r), least = new(Tau);
            for (var i = 0; i < C.Length; i += Vector<double>.Count)
            {
                Vector<double> v = new(row, i);
                (new Vector<double>(before.C, i) - (v * cr)).CopyTo(C, i);
                // Rounding could take a column that the set explains wholly below what the prior leaves it.
                Vector.Max(new Vector<double>(before.R, i) - (v * v * inverse), least).CopyTo(R, i);
            }
        }
    }

    /// <summary>q columns with their sums, and the weight of all sets together, relative to one reference.</summary>
    internal sealed record Result(ColumnPosterior[] Columns, double Total);

    /// <summary>What all the sets say of each column, added up; arrays are padded.</summary>
    /// <param name="padded">q filled up to whole registers.</param>
    private sealed class Sums(int padded)
    {
        private readonly double[] _weight = new double[padded];
        private readonly double[] _above = new double[padded];
        private readonly double[] _first = new double[padded];
        private readonly double[] _second = new double[padded];

        /// <summary>The weights of the last call that kept them.</summary>
        public double[] Last { get; } = new double[padded];

        /// <summary>Adds each column with a prior to the set that the state stands for; returns the weight of all those sets.</summary>
        /// <param name="state">The set.</param>
        /// <param name="log">Log prior of the larger set without the new column's own, less the reference.</param>
        /// <param name="prior">Prior of each column, padded; 0 for one that may not enter.</param>
        /// <param name="keep">Whether <see cref="Last"/> is wanted.</param>
        public double Add(State state, double log, double[] prior, bool keep)
        {
            double[] c = state.C, r = state.R;
            Vector<double> sum = default, half = new(0.5), shift = new(log + state.LogEvidence), negligible = new(Negligible);
            for (var i = 0; i < padded; i += Vector<double>.Count)
            {
                Vector<double> vc = new(c, i), vr = new(r, i);
                var inverse = Vector<double>.One / vr;
                var mean = vc * inverse;
                // Square root of the information's inverse, once: for the weight and for the sign.
                var root = Vector.SquareRoot(inverse);
                var w = Vector.Exp((vc * mean * half) + shift) * new Vector<double>(prior, i) * root;
                if (keep) w.CopyTo(Last, i);
                if (Vector.LessThanAll(w, negligible)) continue;
                sum += w;
                (new Vector<double>(_weight, i) + w).CopyTo(_weight, i);
                (new Vector<double>(_first, i) + (w * mean)).CopyTo(_first, i);
                (new Vector<double>(_second, i) + (w * (inverse + (mean * mean)))).CopyTo(_second, i);
                (new Vector<double>(_above, i) + (w * Numerics.Phi(vc * root))).CopyTo(_above, i);
            }

            return Vector.Sum(sum);
        }

        /// <summary>The first q of the sums.</summary>
        public ColumnPosterior[] Columns(int q)
        {
            var columns = new ColumnPosterior[q];
            for (var j = 0; j < q; j++) columns[j] = new() { Weight = _weight[j], Above = _above[j], First = _first[j], Second = _second[j] };
            return columns;
        }
    }
}
