namespace CrampInsight.Core.Patterns.Model;

/// <summary>What the diary says of one exposure. Statistics 3.8.</summary>
/// <param name="Acts">Probability that it acts at all, 0 to 1.</param>
/// <param name="Harmful">Probability that it acts and goes with more cramps, 0 to <paramref name="Acts"/>.</param>
/// <param name="Protective">Probability that it acts and goes with fewer: <paramref name="Acts"/> less <paramref name="Harmful"/>.</param>
/// <param name="LogOdds">Mean natural log odds ratio of the standard contrast, given that it acts.</param>
/// <param name="Deviation">Its standard deviation, log odds, given that it acts.</param>
/// <param name="Form">The reading that carries most of it.</param>
/// <param name="HighRisk">Share of the n nights with cramps to expect were it high or present on all of them, 0 to 1, given that it acts.</param>
/// <param name="LowRisk">The same were it low or absent.</param>
public sealed record FactorPosterior(
    double Acts, double Harmful, double Protective, double LogOdds, double Deviation, Form Form, double HighRisk, double LowRisk)
{
    /// <summary>Probability from which "likely" may be said. Statistics 3.9 and 3.10.</summary>
    public const double LikelyFrom = 0.80;

    /// <summary>Half the width of a 90 % interval, in standard deviations.</summary>
    private const double Ninety = 1.645;

    /// <summary>Odds ratio of the standard contrast, above 0.</summary>
    public double OddsRatio => Math.Exp(LogOdds);

    /// <summary>Lower end of the 90 % interval of the odds ratio.</summary>
    public double Low => Math.Exp(LogOdds - (Ninety * Deviation));

    /// <summary>Upper end of the 90 % interval of the odds ratio.</summary>
    public double High => Math.Exp(LogOdds + (Ninety * Deviation));

    /// <summary>Probability of the surer of the two directions, 0 to 1. Statistics 3.9.</summary>
    public double Best => Math.Max(Harmful, Protective);

    public override string ToString() => nameof(FactorPosterior);
}
