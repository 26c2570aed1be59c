using CrampInsight.Core.Diary;
using CrampInsight.Core.Summaries;

namespace CrampInsight.Web.Features.Summaries;

/// <summary>Everything that goes on paper.</summary>
/// <param name="Summary">The figures.</param>
/// <param name="Journal">The nights of the period, for the drawings and the log.</param>
/// <param name="Choices">What the person wants on it.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="Today">The day it was made.</param>
public sealed record Sheet(VisitSummary Summary, Journal Journal, SummaryChoices Choices, string Name, DateOnly Today)
{
    public override string ToString() => nameof(Sheet);
}
