namespace CrampInsight.Core.Reviews;

/// <summary>A smoothed value with its band.</summary>
public readonly record struct Smoothed(double Value, double Low, double High)
{
    public Smoothed Times(double factor) => new(Value * factor, Low * factor, High * factor);

    public override string ToString() => nameof(Smoothed);
}

/// <summary>How many values a stretch holds, their sum and the sum of their squares.</summary>
internal readonly record struct Tally(int Count, double Sum, double Squares)
{
    public double Mean => Sum / Count;

    public static Tally Of(IEnumerable<double> values) => values.Aggregate(default(Tally), (t, v) => new(t.Count + 1, t.Sum + v, t.Squares + (v * v)));

    public override string ToString() => nameof(Tally);
}

/// <summary>
/// A weighted mean of neighbouring stretches with Gaussian weights (Nadaraya 1964, Watson 1964): it invents nothing between far points
/// and copes with gaps. Bands are for 90 % and pointwise: shares use Wilson's interval (1927), means a normal one; both count what the
/// weights make of the data as its effective size (Kish 1965), and grow when stretches differ more than chance would have them.
/// </summary>
internal static class Smoother
{
    private const double Z90 = 1.6448536269514722;

    // Beyond three widths a weight is below 1.2 %: too little to speak for a stretch without data of its own.
    private const double Reach = 3;

    public static Smoothed?[] Shares(IReadOnlyList<Tally> tallies, double width)
    {
        var spread = Math.Max(1, Dispersion(tallies));
        return Smooth(tallies, width, (mean, size, _) =>
        {
            var n = size / spread;
            var z2 = Z90 * Z90;
            var centre = (mean + (z2 / (2 * n))) / (1 + (z2 / n));
            var half = Z90 / (1 + (z2 / n)) * Math.Sqrt((mean * (1 - mean) / n) + (z2 / (4 * n * n)));
            return new(mean, Math.Max(0, centre - half), Math.Min(1, centre + half));
        });
    }

    public static Smoothed?[] Means(IReadOnlyList<Tally> tallies, double width, double low, double high)
    {
        var (count, sum, squares) = (tallies.Sum(t => t.Count), tallies.Sum(t => t.Sum), tallies.Sum(t => t.Squares));
        if (count < 2) return Smooth(tallies, width, (mean, _, _) => new(mean, low, high));
        // The spread of all values: a few alike ones must not pass for certainty.
        var variance = Math.Max(0.25, (squares - (sum * sum / count)) / (count - 1));
        return Smooth(tallies, width, (mean, size, _) =>
        {
            var half = Z90 * Math.Sqrt(variance / size);
            return new(mean, Math.Max(low, mean - half), Math.Min(high, mean + half));
        });
    }

    private static Smoothed?[] Smooth(IReadOnlyList<Tally> tallies, double width, Func<double, double, int, Smoothed> band)
    {
        var lines = new Smoothed?[tallies.Count];
        var reach = (int)Math.Ceiling(Reach * width);
        for (var i = 0; i < tallies.Count; i++)
        {
            double weights = 0, weighted = 0, squared = 0;
            for (var j = Math.Max(0, i - reach); j <= Math.Min(tallies.Count - 1, i + reach); j++)
            {
                var away = (j - i) / width;
                var weight = Math.Exp(-away * away / 2);
                weights += weight * tallies[j].Count;
                weighted += weight * tallies[j].Sum;
                squared += weight * weight * tallies[j].Count;
            }

            if (squared > 0) lines[i] = band(Math.Clamp(weighted / weights, 0, double.MaxValue), weights * weights / squared, i);
        }

        return lines;
    }

    /// <summary>Pearson's: how much more the stretches' shares differ than coin tosses would; 1 when there is too little to tell.</summary>
    private static double Dispersion(IReadOnlyList<Tally> tallies)
    {
        List<Tally> known = [.. tallies.Where(t => t.Count > 0)];
        if (known.Count < 4) return 1;
        var mean = known.Sum(t => t.Sum) / known.Sum(t => t.Count);
        return mean is <= 0 or >= 1 ? 1
            : known.Sum(t => (t.Sum - (t.Count * mean)) * (t.Sum - (t.Count * mean)) / (t.Count * mean * (1 - mean))) / (known.Count - 1);
    }
}
