namespace CrampInsight.Core.Patterns.Model;

/// <summary>
/// The answered values of one exposure, at most n, each distinct one with how often it came; in the exposure's own unit. Statistics 3.2 and 3.3.
/// </summary>
internal sealed class Values
{
    /// <param name="values">n values; whatever is not finite counts as not answered.</param>
    public Values(double[] values)
    {
        Dictionary<double, int> counts = [];
        foreach (var v in values)
            if (double.IsFinite(v)) counts[v] = counts.GetValueOrDefault(v) + 1;
        Distinct = [.. counts.Select(c => (c.Key, c.Value)).OrderBy(c => c.Key)];
        Count = Distinct.Sum(d => d.Count);
        Different = Count == 0 ? 0 : Count - Distinct.Max(d => d.Count);
        Mean = Distinct.Sum(d => d.Count * (d.Value / Math.Max(1, Count)));
        Deviation = Count < 2 ? 0 : Math.Sqrt(Distinct.Sum(d => d.Count * ((d.Value - Mean) * (d.Value - Mean))) / (Count - 1));
    }

    /// <summary>Each value with its number of nights, values rising.</summary>
    public IReadOnlyList<(double Value, int Count)> Distinct { get; }

    /// <summary>Answered nights, 0 to n.</summary>
    public int Count { get; }

    /// <summary>Nights whose value differs from the commonest one, 0 to <see cref="Count"/>.</summary>
    public int Different { get; }

    /// <summary>Mean m; 0 without answers.</summary>
    public double Mean { get; }

    /// <summary>Sample standard deviation s, divisor <see cref="Count"/> − 1; 0 below two answers.</summary>
    public double Deviation { get; }

    /// <summary>The value at a position of the sorted values.</summary>
    /// <param name="position">0 to <see cref="Count"/> − 1.</param>
    public double At(int position)
    {
        foreach (var (value, count) in Distinct)
        {
            if (position < count) return value;
            position -= count;
        }

        return Distinct[^1].Value;
    }
}
