using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Summaries;

/// <summary>Four weeks of a period, the length trials count in (Cochrane review of magnesium, 2020). The first one may be shorter.</summary>
/// <param name="From">First night.</param>
/// <param name="To">Last night.</param>
/// <param name="Figures">What it comes to.</param>
public sealed record SummaryWindow(Night From, Night To, TrialFigures Figures)
{
    /// <summary>Nights in a whole window.</summary>
    public const int Length = 28;

    /// <summary>With fewer answered nights a window says so and is compared with nothing. Half of it; evidence pack A4.</summary>
    public const int FewestAnswered = 14;

    /// <summary>Enough nights were answered to lean on the figures a little.</summary>
    public bool IsEnough => Figures.AnsweredNights >= FewestAnswered;

    /// <summary>The first whole window with enough answers: what later ones are compared with.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>Cramp nights a week, less those of the baseline; null for the baseline and where either has too little.</summary>
    public decimal? CrampNightsChange { get; init; }

    /// <summary>
    /// Cramps a week against the baseline, as a share: −0.25 is a quarter fewer. Null where either has too little, or the baseline had none.
    /// </summary>
    public decimal? CrampsChange { get; init; }

    /// <summary>
    /// Windows counted back from the end of the period, earliest first, so that the latest is whole. Those before the first answer are left out.
    /// </summary>
    internal static IReadOnlyList<SummaryWindow> Of(SummaryPeriod period, Func<Night, Night, TrialFigures> figures)
    {
        List<SummaryWindow> windows = [];
        for (var to = period.To; to >= period.From; to = to.AddDays(-Length))
        {
            var from = to.AddDays(1 - Length) is var start && start < period.From ? period.From : start;
            windows.Insert(0, new(from, to, figures(from, to)));
        }

        var first = windows.FindIndex(w => w.Figures.AnsweredNights > 0);
        windows = first < 0 ? [] : windows[first..];
        var baseline = windows.FindIndex(w => w.IsEnough && w.To.DaysSince(w.From) + 1 == Length);
        return [.. windows.Select((w, i) => i == baseline ? w with { IsBaseline = true }
            : baseline < 0 || i < baseline || !w.IsEnough ? w : w.Against(windows[baseline].Figures))];
    }

    private SummaryWindow Against(TrialFigures baseline) => this with
    {
        CrampNightsChange = Figures.CrampNightsAWeek - baseline.CrampNightsAWeek,
        CrampsChange = baseline.CrampsAWeek > 0 ? (Figures.CrampsAWeek / baseline.CrampsAWeek) - 1 : null,
    };

    public override string ToString() => nameof(SummaryWindow);
}
