namespace CrampInsight.Core.Patterns.Model;

/// <summary>
/// How likely a set of acting factors is before looking: by its number first, and among sets of one size equally, but for factors that
/// a person named as suspects before logging. The number corrects for how many factors are looked at. Statistics 3.6 and 3.13.
/// </summary>
internal sealed class SizePrior
{
    /// <summary>A suspect counts as this many ordinary factors.</summary>
    public const double SuspectWeight = 3;

    private static readonly double[] First = [0.15, 0.25, 0.25, 0.20, 0.15];

    private readonly double[] _logSymmetric;

    public SizePrior(IReadOnlyList<double> weights)
    {
        Weights = weights;
        var sums = new double[weights.Count + 1];
        sums[0] = 1;
        for (var j = 0; j < weights.Count; j++)
            for (var k = j + 1; k > 0; k--) sums[k] += sums[k - 1] * weights[j];
        _logSymmetric = Array.ConvertAll(sums, Math.Log);
    }

    public IReadOnlyList<double> Weights { get; }

    /// <summary>Log prior of a set of this size, without the weights of its members.</summary>
    public double Log(int size)
    {
        if (size >= _logSymmetric.Length) return double.NegativeInfinity;
        var p = size < First.Length ? First[size] : First[^1] * Math.Pow(0.5, size - First.Length + 1);
        return Math.Log(p) - _logSymmetric[size];
    }
}
