using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Reviews;

/// <summary>
/// What a week may come to when nothing has changed: the range that would hold nine weeks of ten, worked out from the four weeks before.
/// Cramp nights: predictive beta-binomial with Jeffreys' prior (Brown, Cai and DasGupta, Stat Sci 2001;16:101-133, for the prior).
/// Cramps: negative binomial with the mean and spread of the nights before, so that nights with several cramps widen the range.
/// Both are for as many nights as were answered this week, and both treat nights as independent; runs of bad nights make the true range a little wider.
/// </summary>
internal static class NormalRange
{
    /// <summary>Fewer answered nights than this in the four weeks before tell too little. Evidence pack A4.</summary>
    public const int FewestNights = 14;

    private const double Tail = 0.05;

    public static (decimal Usual, decimal Low, decimal High)? CrampNights(ReadOnlySpan<NightEntry> before, int answeredNow)
    {
        int answered = 0, cramps = 0;
        foreach (var night in before)
        {
            if (night.Cramps is null) continue;
            answered++;
            if (night.Cramps == CrampAnswer.Some) cramps++;
        }

        if (answered < FewestNights || answeredNow == 0) return null;
        var chances = BetaBinomial(cramps + 0.5, answered - cramps + 0.5, answeredNow);
        return ((decimal)cramps * answeredNow / answered, Quantile(chances, Tail), Quantile(chances, 1 - Tail));
    }

    public static (decimal Usual, decimal Low, decimal High)? Cramps(ReadOnlySpan<NightEntry> before, int answeredNow)
    {
        List<int> counts = [];
        foreach (var night in before)
            if (night.Cramps is not null) counts.Add(night.Episodes.Count);
        if (counts.Count < FewestNights || answeredNow == 0) return null;
        var mean = (double)counts.Sum() / counts.Count;
        // Half a cramp more than was seen, so that a stretch without any does not make the next one impossible.
        var rate = (counts.Sum() + 0.5) / counts.Count;
        var spread = Math.Max(rate, counts.Sum(c => (c - mean) * (c - mean)) / (counts.Count - 1));
        var expected = rate * answeredNow;
        var variance = (spread * answeredNow) + (spread * answeredNow * answeredNow / counts.Count);
        var chances = NegativeBinomial(expected, variance);
        return ((decimal)counts.Sum() * answeredNow / counts.Count, Quantile(chances, Tail), Quantile(chances, 1 - Tail));
    }

    /// <summary>Chances of 0, 1 … n. Each follows from the one before, so nothing large is ever formed.</summary>
    private static List<double> BetaBinomial(double a, double b, int n)
    {
        var first = 1.0;
        for (var i = 0; i < n; i++) first *= (b + i) / (a + b + i);
        List<double> chances = [first];
        for (var k = 0; k < n; k++) chances.Add(chances[k] * (n - k) / (k + 1) * (a + k) / (b + n - k - 1));
        return chances;
    }

    private static List<double> NegativeBinomial(double mean, double variance)
    {
        var size = mean * mean / (variance - mean);
        var q = mean / (size + mean);
        List<double> chances = [Math.Pow(1 - q, size)];
        var sum = chances[0];
        for (var k = 0; sum < 1 - (Tail / 10) && k < 1000; k++)
        {
            chances.Add(chances[k] * (size + k) / (k + 1) * q);
            sum += chances[^1];
        }

        return chances;
    }

    private static int Quantile(List<double> chances, double p)
    {
        var sum = 0.0;
        for (var k = 0; k < chances.Count; k++)
        {
            sum += chances[k];
            if (sum >= p - 1e-12) return k;
        }

        return chances.Count - 1;
    }
}
