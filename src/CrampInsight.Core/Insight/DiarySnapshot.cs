using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.People;
using CrampInsight.Core.Reviews;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Core.Summaries;

namespace CrampInsight.Core.Insight;

/// <summary>
/// A diary as of one moment, and everything that can be worked out from it: each figure at most once, and only when it is asked for.
/// Immutable and safe to share between threads. Nothing of it is ever stored.
/// </summary>
public sealed class DiarySnapshot
{
    /// <summary>Patterns on the page for the visit are looked for in the year up to the end of its period: the first years of a long diary say little of now.</summary>
    public const int SummaryPatternNights = 364;

    private readonly Lazy<FactorSet> _factors;
    private readonly Lazy<IReadOnlyList<Finding>> _findings;
    private readonly Lazy<Showing> _showing;
    private readonly Lazy<TriggerReport> _patterns;

    /// <param name="person">Profile and medicines.</param>
    /// <param name="journal">The nights, at least from <paramref name="from"/> on.</param>
    /// <param name="memory">What was shown, put away and arranged, in the order in which it happened.</param>
    /// <param name="today">The night under way.</param>
    /// <param name="from">The first evening that was read; null when the whole diary was.</param>
    public DiarySnapshot(Person person, Journal journal, IReadOnlyList<FindingEvent> memory, Night today, Night? from = null)
    {
        (Person, Journal, Memory, Today, From) = (person.LookedUp(), journal, memory, today, from);
        _factors = new(() => person.Factors);
        _findings = new(() => RuleBook.Evaluate(Journal, Person, Today, Memory));
        _showing = new(() => Showing.Choose(Findings, Memory, Today));
        _patterns = new(() => TriggerFinder.Report(Whole, Exposures.For(Factors), Today, PatternMemory.Suspects(Memory)));
    }

    public Person Person { get; }

    public Journal Journal { get; }

    public IReadOnlyList<FindingEvent> Memory { get; }

    /// <summary>The night under way: everything is worked out as of it.</summary>
    public Night Today { get; }

    /// <summary>The first evening that was read; null when the whole diary was.</summary>
    public Night? From { get; }

    /// <summary>The catalogue and the person's own factors.</summary>
    public FactorSet Factors => _factors.Value;

    /// <summary>All that the rules find tonight, whether or not it is due.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Value;

    /// <summary>What may be put before the person tonight, ranked without personal patterns.</summary>
    public Showing Showing => _showing.Value;

    /// <summary>The flags of tonight. Patterns only rank ideas, so none are needed for them.</summary>
    public IReadOnlyList<Finding> Flags => Showing.Flags;

    /// <summary>An emergency or same-day flag stands: ideas and patterns wait.</summary>
    public bool IsUrgent => Flags.Any(f => f.IsUrgent);

    /// <summary>
    /// A sign of the urgent list is ticked tonight or last night. Then nothing kind is said: no "ordinary", no "sleep well", and no ideas, even
    /// where no flag stands. Safety section 1.
    /// </summary>
    public bool UrgentSignStands => UrgentSigns.Stand(Journal, Today);

    /// <summary>What goes together with cramps in the whole diary. Costs a fit: not for the thread of a page.</summary>
    /// <exception cref="InvalidOperationException">Only a part of the diary was read.</exception>
    public TriggerReport Patterns => _patterns.Value;

    /// <summary>The same as of another evening; that of tonight is worked out once.</summary>
    public TriggerReport PatternsOn(Night asOf) =>
        asOf == Today ? Patterns : TriggerFinder.Report(Whole, Exposures.For(Factors), asOf, PatternMemory.Suspects(Memory));

    private Journal Whole => From is null ? Journal : throw new InvalidOperationException("Only a part of the diary was read.");

    /// <summary>Every night from this one on was read.</summary>
    public bool Covers(Night from) => From is not { } first || first <= from;

    /// <summary>What may be put before the person tonight.</summary>
    /// <param name="strong">Factor ids with a personal pattern and its probability, which rank the ideas; null ranks without.</param>
    public Showing Show(IReadOnlyDictionary<string, double>? strong) =>
        strong is null || strong.Count == 0 ? Showing : Showing.Choose(RuleBook.Evaluate(Journal, Person, Today, Memory, strong), Memory, Today);

    /// <summary>How a week went.</summary>
    public WeekReview Week(IsoWeek week, DayOfWeek firstDay) => WeekReview.Of(Journal, week, firstDay, Today, Factors);

    /// <summary>What a clinician reads about a period. With patterns it costs a fit.</summary>
    public VisitSummary Summary(SummaryPeriod period, bool withPatterns)
    {
        var end = period.To < Today ? period.To : Today;
        var report = withPatterns
            ? TriggerFinder.Report(new(Journal.Last(SummaryPatternNights, end).ToArray()), Exposures.For(Factors), end, PatternMemory.Suspects(Memory))
            : null;
        return VisitSummary.Of(Journal, Person, period, Today, Memory, report, end < Today && IsUrgent);
    }

    /// <summary>The first evening that a summary of a period needs.</summary>
    public static Night NeededFor(SummaryPeriod period, Night today, bool withPatterns)
    {
        var end = period.To < today ? period.To : today;
        var back = end.AddDays(1 - Math.Max(RuleBook.WindowNights, withPatterns ? SummaryPatternNights : 0));
        return period.From < back ? period.From : back;
    }

    /// <summary>The first evening that tonight's rules need.</summary>
    public static Night NeededTonight(Night today) => today.AddDays(1 - RuleBook.WindowNights);

    /// <summary>The same with these nights in the place of the stored ones. Nights before <see cref="From"/> are left out.</summary>
    public DiarySnapshot With(IReadOnlyCollection<NightEntry> nights) =>
        nights.Count == 0 ? this : new(Person, Journal.With(nights.Where(n => Covers(n.Night))), Memory, Today, From);

    /// <summary>The same with somebody who told something else about themselves.</summary>
    public DiarySnapshot With(Person person) => new(person, Journal, Memory, Today, From);

    /// <summary>The same after these events.</summary>
    public DiarySnapshot With(IReadOnlyList<FindingEvent> events) => events.Count == 0 ? this : new(Person, Journal, [.. Memory, .. events], Today, From);

    /// <summary>As it will be once these edits are stored, if none of them is refused.</summary>
    public DiarySnapshot After(IEnumerable<NightEdit> edits)
    {
        Dictionary<Night, NightEntry> nights = [];
        foreach (var edit in edits) nights[edit.Night] = edit.ApplyTo(nights.GetValueOrDefault(edit.Night) ?? Journal.Find(edit.Night) ?? new(edit.Night));
        return With(nights.Values);
    }

    /// <summary>Those of the findings that were not yet on the screen this evening, as events to remember.</summary>
    public IReadOnlyList<FindingEvent> NewlyShown(IEnumerable<Finding> shown) =>
    [
        .. shown.Where(f => !Memory.Any(e => e.Kind == FindingEventKind.Shown && e.FindingId == f.Rule.Id && e.Evening == Today))
            .Select(f => new FindingEvent(f.Rule.Id, FindingEventKind.Shown, Today, f.Level)),
    ];

    public override string ToString() => nameof(DiarySnapshot);
}
