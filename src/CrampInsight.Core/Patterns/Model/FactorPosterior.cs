namespace CrampInsight.Core.Patterns.Model;

/// <summary>What the diary says of one exposure. Statistics 3.8.</summary>
/// <param name="Acts">Probability that it acts at all.</param>
/// <param name="Harmful">Probability that it acts and goes with more cramps.</param>
/// <param name="Protective">Probability that it acts and goes with fewer.</param>
/// <param name="LogOdds">Mean log odds ratio of the standard contrast, given that it acts.</param>
/// <param name="Deviation">Its standard deviation, given that it acts.</param>
/// <param name="Form">The reading that carries most of it.</param>
/// <param name="HighRisk">Share of nights with cramps to expect were it high or present on all of them, given that it acts.</param>
/// <param name="LowRisk">The same were it low or absent.</param>
public sealed record FactorPosterior(double Acts, double Harmful, double Protective, double LogOdds, double Deviation, Form Form, double HighRisk, double LowRisk)
{
    private const double Ninety = 1.645;

    public double OddsRatio => Math.Exp(LogOdds);

    /// <summary>Lower end of the 90 % interval of the odds ratio.</summary>
    public double Low => Math.Exp(LogOdds - (Ninety * Deviation));

    /// <summary>Upper end of the 90 % interval of the odds ratio.</summary>
    public double High => Math.Exp(LogOdds + (Ninety * Deviation));

    /// <summary>The surer of the two directions.</summary>
    public double Best => Math.Max(Harmful, Protective);

    public override string ToString() => nameof(FactorPosterior);
}
