using CrampInsight.Core.Diary;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.People;
using CrampInsight.Core.Reviews;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;

namespace CrampInsight.Core.Summaries;

/// <summary>
/// What a person takes to a clinician: the figures of a period in trial units, and what stands beside them. A pure function of diary, profile and
/// period. It counts and quotes; it names no reason and no diagnosis.
/// </summary>
public sealed record VisitSummary
{
    public required SummaryPeriod Period { get; init; }

    /// <summary>The evening the flags are as of: the last of the period, or the night under way.</summary>
    public required Night AsOf { get; init; }

    public required Person Person { get; init; }

    /// <summary>The whole period.</summary>
    public required TrialFigures Total { get; init; }

    /// <summary>Enough nights were answered to speak of rates; otherwise there are only counts.</summary>
    public bool IsEnough => Total.AnsweredNights >= SummaryWindow.FewestAnswered;

    /// <summary>The first answered night of the period; null when there is none.</summary>
    public Night? FirstAnswered { get; init; }

    /// <summary>Four weeks each, earliest first.</summary>
    public required IReadOnlyList<SummaryWindow> Windows { get; init; }

    public required WhenAndWhere Where { get; init; }

    /// <summary>The longest of the timed cramps, the latest when several are; null when none was timed.</summary>
    public Episode? Longest { get; init; }

    /// <summary>The cramp with the strongest pain, the latest when several are; null when none was rated.</summary>
    public Episode? Worst { get; init; }

    /// <summary>Medicines not stopped before the period, by name.</summary>
    public required IReadOnlyList<Medication> Medicines { get; init; }

    /// <summary>Their dates within the period, earliest first.</summary>
    public required IReadOnlyList<MedicineEvent> MedicineEvents { get; init; }

    /// <summary>Flags as of <see cref="AsOf"/>, the highest tier first, those that were put away included.</summary>
    public required IReadOnlyList<Finding> Flags { get; init; }

    /// <summary>Warning signs ticked within the period, the latest first.</summary>
    public required IReadOnlyList<SignTicked> Signs { get; init; }

    public required SummaryPatterns Patterns { get; init; }

    /// <summary>Care for the legs and winding down, by how often.</summary>
    public required IReadOnlyList<RemedyUse> Remedies { get; init; }

    /// <summary>What was done during cramps, by how often.</summary>
    public required IReadOnlyList<ReliefUse> Relief { get; init; }

    /// <summary>The summary of a period.</summary>
    /// <param name="journal">The diary, from the start of the period or <see cref="RuleBook.WindowNights"/> before its end, whichever is earlier.</param>
    /// <param name="person">Profile and medicines.</param>
    /// <param name="period">What it is about.</param>
    /// <param name="asOf">The night under way. Nights after it have not come; it counts itself once it is answered.</param>
    /// <param name="memory">What was said to findings and patterns.</param>
    /// <param name="patterns">What goes together with cramps; null when that is not asked.</param>
    /// <param name="urgent">An emergency or same-day flag stands now, although the period ended before.</param>
    public static VisitSummary Of(
        Journal journal, Person person, SummaryPeriod period, Night asOf,
            IReadOnlyList<FindingEvent>? memory = null, TriggerReport? patterns = null, bool urgent = false)
    {
        memory ??= [];
        NightEntry[] nights = [.. journal.Between(period.From, period.To)];
        List<Episode> episodes = [.. nights.SelectMany(n => n.Episodes)];
        List<Medication> medicines = [.. person.Medications.Where(m => m.Stopped is not { } stopped || stopped > period.From.Evening)];
        var flagsAsOf = Earlier(period.To, asOf);
        List<Finding> flags = [.. RuleBook.Evaluate(journal, person, flagsAsOf, memory).Where(f => f.IsFlag)];
        return new()
        {
            Period = period,
            AsOf = flagsAsOf,
            Person = person,
            Total = Figures(period.From, period.To),
            FirstAnswered = nights.FirstOrDefault(n => n.Cramps is not null)?.Night,
            Windows = SummaryWindow.Of(period, Figures),
            Where = WhenAndWhere.Of(episodes),
            Longest = episodes.Where(e => e.Minutes is not null).OrderBy(e => e.Minutes).ThenBy(e => e.StartedAt.Instant).LastOrDefault(),
            Worst = episodes.Where(e => e.Pain is not null).OrderBy(e => e.Pain).ThenBy(e => e.StartedAt.Instant).LastOrDefault(),
            Medicines = medicines,
            MedicineEvents = MedicineEvent.Of(medicines, period),
            Flags = flags,
            Signs = SignTicked.Of(nights),
            Patterns = SummaryPatterns.Of(patterns, memory, urgent || flags.AreUrgent()),
            Remedies = RemedyUse.Find(nights, person.Factors),
            Relief = ReliefUse.Find(nights),
        };

        // The night under way is not missing yet, and no night after it is.
        TrialFigures Figures(Night from, Night to)
        {
            var last = to < asOf || journal.Find(asOf)?.Cramps is not null ? Earlier(to, asOf) : asOf.Previous;
            return TrialFigures.Of(journal.Between(from, to), Math.Max(0, last.DaysSince(from) + 1));
        }
    }

    private static Night Earlier(Night one, Night other) => one < other ? one : other;

    public override string ToString() => nameof(VisitSummary);
}
