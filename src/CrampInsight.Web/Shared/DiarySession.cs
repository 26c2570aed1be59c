using CrampInsight.Core.Journals;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Triggers;
using CrampInsight.Data;
using CrampInsight.Web.Hosting;
using CrampInsight.Web.Time;

namespace CrampInsight.Web.Shared;

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
    public async Task<Showing> ShowingAsync(CancellationToken cancel)
    {
        var answers = await memory.ReadAsync(Owner, cancel);
        // Patterns of months do not change within a visit.
        _patterns ??= await StrongPatternsAsync(answers, cancel);
        var findings = RuleBook.Evaluate(await RecentAsync(cancel), await PersonAsync(cancel), clock.Current, answers, _patterns);
        return Showing.Choose(findings, answers, clock.Current);
    }

    /// <summary>What goes together with cramps in the whole diary.</summary>
    public async Task<TriggerReport> PatternsAsync(CancellationToken cancel) =>
        TriggerFinder.Report(await nights.ReadWholeJournalAsync(Owner, cancel), Exposures.All, clock.Current, PatternMemory.Suspects(await MemoryAsync(cancel)));

    private async Task<IReadOnlyDictionary<string, double>> StrongPatternsAsync(IReadOnlyList<FindingEvent> answers, CancellationToken cancel)
    {
        var report = await PatternsAsync(cancel);
        return report.Factors.Where(f => f.ShowsRatio && !Showing.IsHidden(answers, PatternMemory.Key(f.Exposure.Id)))
            .GroupBy(f => f.Exposure.FactorId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(f => f.Posterior!.Best), StringComparer.Ordinal);
    }

    public Task<IReadOnlyList<FindingEvent>> MemoryAsync(CancellationToken cancel) => memory.ReadAsync(Owner, cancel);

    public async Task RememberAsync(IReadOnlyList<FindingEvent> events, CancellationToken cancel) => await memory.RecordAsync(Owner, events, cancel);

    public void Tell() => Changed?.Invoke(this, EventArgs.Empty);
}
