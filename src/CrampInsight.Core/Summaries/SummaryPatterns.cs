using CrampInsight.Core.Patterns;
using CrampInsight.Core.Rules;

namespace CrampInsight.Core.Summaries;

/// <summary>Why patterns are there or not.</summary>
public enum PatternState
{
    /// <summary>They were not asked for.</summary>
    NotAsked,

    /// <summary>An emergency or same-day flag stands: nothing is put beside it.</summary>
    HiddenByFlag,

    /// <summary>Too few nights; nothing may be said.</summary>
    NotReady,

    /// <summary>Enough nights, and nothing stands out.</summary>
    NoneFound,

    /// <summary>Something may go together with cramps.</summary>
    Found,
}

/// <summary>The strongest patterns of the year up to the end of the period, likely and possible ones only.</summary>
public sealed record SummaryPatterns(PatternState State, TriggerReport? Report, IReadOnlyList<FactorReport> Strongest)
{
    /// <summary>No more than these: a list of a dozen would look surer than it is.</summary>
    public const int Most = 4;

    internal static SummaryPatterns Of(TriggerReport? report, IReadOnlyList<FindingEvent> memory, bool urgent)
    {
        if (urgent) return new(PatternState.HiddenByFlag, null, []);
        if (report is null) return new(PatternState.NotAsked, null, []);
        if (report.Status != TriggerStatus.Ready) return new(PatternState.NotReady, report, []);
        List<FactorReport> strongest = [.. report.Factors.Where(f => f.ShowsRatio && !PatternMemory.IsHidden(memory, f.Exposure.Id)).Take(Most)];
        return new(strongest.Count == 0 ? PatternState.NoneFound : PatternState.Found, report, strongest);
    }

    public override string ToString() => nameof(SummaryPatterns);
}
