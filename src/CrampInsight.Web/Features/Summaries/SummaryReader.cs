using CrampInsight.Core.Diary;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Core.Summaries;
using CrampInsight.Data.Diaries;

namespace CrampInsight.Web.Features.Summaries;

/// <summary>Reads as much of a diary as a summary needs, and no more.</summary>
public sealed class SummaryReader(DiaryStore nights, PersonStore people, FindingMemory memories)
{
    /// <summary>Patterns are looked for in the year up to the end of the period: the whole of a long diary would take seconds, and its first years say little of now.</summary>
    public const int PatternNights = 364;

    public async Task<(VisitSummary Summary, Journal Journal)> ReadAsync(string owner, SummaryPeriod period, Night current, bool withPatterns, CancellationToken cancel)
    {
        var person = await people.ReadAsync(owner, cancel);
        var memory = await memories.ReadAsync(owner, cancel);
        var end = period.To < current ? period.To : current;
        var back = end.AddDays(1 - (withPatterns ? PatternNights : RuleBook.WindowNights));
        var journal = await nights.ReadJournalAsync(owner, period.From < back ? period.From : back, period.To, cancel);
        var report = withPatterns ? PatternsOf(journal, person, end, memory) : null;
        var urgent = end < current && await IsUrgentAsync(owner, person, current, cancel);
        return (VisitSummary.Of(journal, person, period, current, memory, report, urgent), journal);
    }

    private static TriggerReport PatternsOf(Journal journal, Person person, Night end, IReadOnlyList<FindingEvent> memory) =>
        TriggerFinder.Report(new(journal.Last(PatternNights, end).ToArray()), Exposures.For(person.Factors), end, PatternMemory.Suspects(memory));

    private async Task<bool> IsUrgentAsync(string owner, Person person, Night current, CancellationToken cancel)
    {
        var recent = await nights.ReadJournalAsync(owner, current.AddDays(1 - RuleBook.WindowNights), current, cancel);
        return RuleBook.Evaluate(recent, person, current).Any(f => f.Tier is Tier.Emergency or Tier.SameDay);
    }
}
