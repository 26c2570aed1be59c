namespace CrampInsight.Core.Patterns.Model;

/// <summary>
/// How likely a set of acting factors is before looking, among p factors that have enough answers: by its size first, and among sets of one size
/// equally, but for factors that a person named as suspects before logging. The size corrects for how many factors are looked at.
/// Statistics 3.6 and 3.13.
/// </summary>
/// <remarks>
/// The prior of a set M is P(|M|) × Π weights / e(|M|), where e(k) is the sum over all sets of size k of the products of their weights; with
/// weights of 1 that is C(p, k).
/// </remarks>
internal sealed class SizePrior
{
    /// <summary>A suspect counts as this many ordinary factors.</summary>
    public const double SuspectWeight = 3;

    /// <summary>Probability of 0 to 4 acting factors; from 5 on it halves with each one more.</summary>
    private static readonly double[] First = [0.15, 0.25, 0.25, 0.20, 0.15];

    /// <summary>p + 1 entries: log e(k) for k from 0 to p.</summary>
    private readonly double[] _logSymmetric;

    /// <param name="weights">p weights, 1 or <see cref="SuspectWeight"/>.</param>
    public SizePrior(IReadOnlyList<double> weights)
    {
        Weights = weights;
        var sums = new double[weights.Count + 1];
        sums[0] = 1;
        for (var j = 0; j < weights.Count; j++)
            for (var k = j + 1; k > 0; k--) sums[k] += sums[k - 1] * weights[j];
        _logSymmetric = Array.ConvertAll(sums, Math.Log);
    }

    /// <summary>p weights, factor by factor.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>Log prior of one set of this size, without the weights of its members; −∞ above p.</summary>
    /// <param name="size">Number of acting factors, 0 or more.</param>
    public double Log(int size)
    {
        if (size >= _logSymmetric.Length) return double.NegativeInfinity;
        var p = size < First.Length ? First[size] : First[^1] * Math.Pow(0.5, size - First.Length + 1);
        return Math.Log(p) - _logSymmetric[size];
    }
}
