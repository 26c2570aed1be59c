using CrampInsight.Core.Diary;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Data.Diaries;

namespace CrampInsight.Web.Diaries;

/// <summary>The signed-in person's diary for as long as their page is open: who they are, what time it is there, and who wants to hear of changes.</summary>
public sealed class DiarySession(CurrentOwner currentOwner, DiaryStore nights, PersonStore people, FindingMemory memory, PersonClock clock)
{
    private string? _owner;
    private IReadOnlyDictionary<string, double>? _patterns;

    /// <summary>Raised after something was saved on this page.</summary>
    public event EventHandler? Changed;

    public DiaryStore Nights => nights;

    public PersonStore People => people;

    public PersonClock Clock => clock;

    /// <summary>The owner's id. Call <see cref="StartAsync"/> first.</summary>
    public string Owner => _owner ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>False when nobody is signed in.</summary>
    public async Task<bool> StartAsync()
    {
        if (_owner is not null) return true;
        _owner = await currentOwner.FindIdAsync();
        if (_owner is null) return false;
        if (!clock.IsKnown) clock.Use((await people.ReadAsync(_owner, CancellationToken.None)).TimeZone);
        return true;
    }

    public Task<Person> PersonAsync(CancellationToken cancel) => people.ReadAsync(Owner, cancel);

    /// <summary>The nights the rules look at, up to the one under way.</summary>
    public Task<Journal> RecentAsync(CancellationToken cancel) =>
        nights.ReadJournalAsync(Owner, clock.Current.AddDays(1 - RuleBook.WindowNights), clock.Current, cancel);

    /// <summary>What is to be shown tonight.</summary>
    /// <param name="withPatterns">Personal patterns rank the ideas. Left out while a page is only being prepared: they need the whole diary.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async Task<Showing> ShowingAsync(bool withPatterns, CancellationToken cancel)
    {
        var answers = await MemoryAsync(cancel);
        // Patterns of months do not change within a visit.
        if (withPatterns) _patterns ??= PatternMemory.Strong(await PatternsAsync(answers, cancel), answers);
        return await ChooseAsync(answers, _patterns, cancel);
    }

    /// <summary>The flags of it. Patterns only rank suggestions, so neither the whole diary nor a fit is needed for them.</summary>
    public async Task<IReadOnlyList<Finding>> FlagsAsync(CancellationToken cancel) => (await ChooseAsync(await MemoryAsync(cancel), null, cancel)).Flags;

    /// <summary>The whole diary.</summary>
    public Task<Journal> WholeAsync(CancellationToken cancel) => nights.ReadWholeJournalAsync(Owner, cancel);

    /// <summary>What goes together with cramps in the whole diary.</summary>
    public TriggerReport Patterns(Journal whole, Person person, IReadOnlyList<FindingEvent> answers) =>
        TriggerFinder.Report(whole, Exposures.For(person.Factors), clock.Current, PatternMemory.Suspects(answers));

    /// <summary>The same, read and reckoned now.</summary>
    public async Task<TriggerReport> PatternsAsync(IReadOnlyList<FindingEvent> answers, CancellationToken cancel) =>
        Patterns(await WholeAsync(cancel), await PersonAsync(cancel), answers);

    /// <summary>An emergency or same-day flag stands: ideas and patterns wait.</summary>
    public async Task<bool> IsUrgentAsync(CancellationToken cancel) => (await FlagsAsync(cancel)).Any(f => f.Tier is Tier.Emergency or Tier.SameDay);

    private async Task<Showing> ChooseAsync(IReadOnlyList<FindingEvent> answers, IReadOnlyDictionary<string, double>? patterns, CancellationToken cancel) =>
        Showing.Choose(RuleBook.Evaluate(await RecentAsync(cancel), await PersonAsync(cancel), clock.Current, answers, patterns), answers, clock.Current);

    public Task<IReadOnlyList<FindingEvent>> MemoryAsync(CancellationToken cancel) => memory.ReadAsync(Owner, cancel);

    public async Task RememberAsync(IReadOnlyList<FindingEvent> events, CancellationToken cancel) => await memory.RecordAsync(Owner, events, cancel);

    public void Tell() => Changed?.Invoke(this, EventArgs.Empty);
}
