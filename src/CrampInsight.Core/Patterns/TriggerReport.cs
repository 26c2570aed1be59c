using CrampInsight.Core.Diary;
using CrampInsight.Core.Patterns.Model;

namespace CrampInsight.Core.Patterns;

/// <summary>How far a diary is. Contract section 5.</summary>
public enum TriggerStatus
{
    /// <summary>Too few nights, or too few of one kind, to compare anything.</summary>
    CountsOnly,

    /// <summary>Compared, and little can show yet.</summary>
    TakingShape,

    /// <summary>Enough that a strong pattern has a fair chance to show.</summary>
    Ready,
}

/// <summary>What the diary says of its factors as of an evening. Nothing in it says "because": things happened together.</summary>
/// <param name="AsOf">The last night looked at.</param>
/// <param name="AnsweredNights">Nights with an answer about cramps.</param>
/// <param name="CrampNights">Of them, with cramps.</param>
/// <param name="Status">How far the diary is.</param>
/// <param name="Factors">Exposures that are tracked, the surest first.</param>
/// <param name="OneOfTwo">Pairs that the diary cannot tell apart.</param>
public sealed record TriggerReport(
    Night AsOf, int AnsweredNights, int CrampNights, TriggerStatus Status,
    IReadOnlyList<FactorReport> Factors, IReadOnlyList<(FactorReport One, FactorReport Other)> OneOfTwo)
{
    public override string ToString() => nameof(TriggerReport);
}

/// <summary>What the diary says of one exposure.</summary>
public sealed record FactorReport
{
    public required Exposure Exposure { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>It has been likely at three weekly looks, and has not fallen below 0.50 since: it may stand in a headline.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>The verdict as a person is told it: likely only while it is held, and then until it is less likely than not.</summary>
    public Verdict Told => Verdict switch
    {
        _ when IsHeadline => Posterior!.Harmful >= Posterior.Protective ? Verdict.LikelyTrigger : Verdict.LikelyProtector,
        Verdict.LikelyTrigger => Verdict.PossibleTrigger,
        Verdict.LikelyProtector => Verdict.PossibleProtector,
        var verdict => verdict,
    };

    /// <summary>Null when there is not enough to work it out.</summary>
    public FactorPosterior? Posterior { get; init; }

    /// <summary>Nights on which it was there, or above its middle value; with an answer about cramps.</summary>
    public required int NightsWith { get; init; }

    public required int CrampsWith { get; init; }

    public required int NightsWithout { get; init; }

    public required int CrampsWithout { get; init; }

    /// <summary>For a graded exposure: the value above which a night counts as "with". Null for yes or no.</summary>
    public double? Middle { get; init; }

    /// <summary>Contract: the probability that the odds ratio is above 1.</summary>
    public required double Probability { get; init; }

    /// <summary>What is missing before more can be said.</summary>
    public required Needs Needs { get; init; }

    /// <summary>An odds ratio is only shown where something may be there. Statistics 3.8.</summary>
    public bool ShowsRatio => Verdict is Verdict.LikelyTrigger or Verdict.PossibleTrigger or Verdict.LikelyProtector or Verdict.PossibleProtector;

    public override string ToString() => nameof(FactorReport);
}

/// <summary>What a person would have to log before more can be said.</summary>
/// <param name="Nights">Answered nights still missing before anything is compared.</param>
/// <param name="CrampNights">About so many more cramp nights would tell; 0 when no number would be honest.</param>
/// <param name="Answers">Evenings with an answer to this question still missing.</param>
/// <param name="Differences">Evenings that differ from the usual still missing: what is always the same cannot be compared.</param>
public readonly record struct Needs(int Nights, int CrampNights, int Answers, int Differences)
{
    public bool IsNothing => this == default;

    public override string ToString() => nameof(Needs);
}
