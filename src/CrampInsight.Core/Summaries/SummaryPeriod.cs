using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Summaries;

/// <summary>The nights a summary is about, both ends included.</summary>
/// <param name="From">First night.</param>
/// <param name="To">Last night; never before <paramref name="From"/>.</param>
public readonly record struct SummaryPeriod(Night From, Night To)
{
    /// <summary>Weeks in the summary when nothing was chosen; three windows of four weeks.</summary>
    public const int UsualWeeks = 12;

    /// <summary>How many nights that is.</summary>
    public int Nights => To.DaysSince(From) + 1;

    /// <summary>So many weeks up to and including a night.</summary>
    public static SummaryPeriod LastWeeks(int weeks, Night last) => new(last.AddDays(1 - (7 * weeks)), last);

    public override string ToString() => nameof(SummaryPeriod);
}
