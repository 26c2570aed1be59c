namespace CrampInsight.Core.Patterns.Model;

/// <summary>The answered values of an exposure, each distinct one with how often it came.</summary>
internal sealed class Values
{
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

    /// <summary>Rising.</summary>
    public IReadOnlyList<(double Value, int Count)> Distinct { get; }

    public int Count { get; }

    /// <summary>How many differ from the commonest one.</summary>
    public int Different { get; }

    public double Mean { get; }

    /// <summary>Sample standard deviation.</summary>
    public double Deviation { get; }

    /// <summary>The value at a position of the sorted values.</summary>
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
