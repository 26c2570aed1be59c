using CrampInsight.Core.Patterns.Model;

namespace CrampInsight.Core.Patterns;

/// <summary>What may be said of an exposure. Contract section 5.</summary>
public enum Verdict
{
    LikelyTrigger,
    PossibleTrigger,
    LikelyProtector,
    PossibleProtector,
    NoSign,
    NotEnoughData,
}

/// <summary>From posteriors to verdicts. Statistics 3.9.</summary>
public static class Verdicts
{
    /// <summary>Probability from which "possible" may be said.</summary>
    public const double PossibleFrom = 0.50;

    /// <summary>Smallest odds ratio that is worth "likely"; a protector's is its inverse.</summary>
    public const double SmallestRatio = 1.25;

    /// <summary>Most of the likely ones that may be wrong on average.</summary>
    public const double FalseShare = 0.20;

    /// <summary>An interval within 1/3 and 3 rules a strong link out.</summary>
    public const double Strong = 3;

    /// <summary>One verdict for each posterior.</summary>
    public static IReadOnlyList<Verdict> Of(IReadOnlyList<FactorPosterior?> posteriors)
    {
        var verdicts = new Verdict[posteriors.Count];
        Array.Fill(verdicts, Verdict.NotEnoughData);
        double wrong = 0;
        var likely = 0;
        foreach (var j in Enumerable.Range(0, posteriors.Count).Where(j => posteriors[j] is not null)
            .OrderByDescending(j => posteriors[j]!.Best).ThenBy(j => j))
        {
            var p = posteriors[j]!;
            var harmful = p.Harmful >= p.Protective;
            var isStrong = harmful ? p.OddsRatio >= SmallestRatio : p.OddsRatio <= 1 / SmallestRatio;
            if (p.Best >= FactorPosterior.LikelyFrom && isStrong && (wrong + 1 - p.Best) / (likely + 1) <= FalseShare)
            {
                wrong += 1 - p.Best;
                likely++;
                verdicts[j] = harmful ? Verdict.LikelyTrigger : Verdict.LikelyProtector;
            }
            else if (p.Best >= PossibleFrom)
            {
                verdicts[j] = harmful ? Verdict.PossibleTrigger : Verdict.PossibleProtector;
            }
            else if (p.Low > 1 / Strong && p.High < Strong)
            {
                verdicts[j] = Verdict.NoSign;
            }
        }

        return verdicts;
    }
}
