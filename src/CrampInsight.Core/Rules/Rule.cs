using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Rules;

/// <summary>
/// One question asked of the diary. A rule is pure and total: any journal gives a finding or none, never an exception,
/// and the order in which things were entered never matters.
/// </summary>
public abstract class Rule
{
    /// <summary>The contract's id, such as <c>S1</c> or <c>less-caffeine</c>. Its texts are found by it.</summary>
    public abstract string Id { get; }

    /// <summary>The tiers its findings may have, highest first; none for a suggestion. <see cref="Book.RuleBook"/> lets no other tier pass.</summary>
    public abstract IReadOnlyList<Tier> Tiers { get; }

    /// <summary>What the rule rests on outside the diary.</summary>
    public abstract Evidence Evidence { get; }

    /// <summary>Factors whose answers the rule reads; shown in <em>why this?</em> and in the coverage page.</summary>
    public virtual IReadOnlyList<Factor> Reads => [];

    /// <summary>How many answered nights the rule needs before it may speak; 0 when one answer is enough.</summary>
    public virtual int MinimumNights => 0;

    /// <summary>It says only that nothing more pressing stands: silent beside any emergency, same-day, book or mental-health flag.</summary>
    public virtual bool YieldsToFlags => false;

    /// <summary>"Already checked" answers it for good, not for eight weeks, until the finding's level rises. Contract section 7, "not discussed".</summary>
    public virtual bool IsSettledByTalk => false;

    /// <summary>
    /// The card of a flag that cannot be put away offers "already checked" all the same: it ends what the flag leaves behind, never the flag of
    /// tonight's signs. Safety sections 3 and 4.
    /// </summary>
    public virtual bool CanBeChecked => false;

    /// <summary>Its words call something common or harmless. They are not said while an urgent sign stands.</summary>
    public virtual bool CallsOrdinary => false;

    /// <summary>The finding as of the context's night, or null.</summary>
    public abstract Finding? Evaluate(RuleContext context);
}

/// <summary>What a rule may look at.</summary>
/// <param name="journal">The diary.</param>
/// <param name="person">Profile and medicines; a medicine without a class is looked up again here.</param>
/// <param name="asOf">The evening asked about.</param>
/// <param name="memory">What was answered to earlier findings; only "already checked" matters to rules.</param>
public sealed class RuleContext(Journal journal, Person person, Night asOf, IReadOnlyList<FindingEvent>? memory = null)
{
    /// <summary>Only nights up to and including <see cref="AsOf"/> may be read; the windows below see to that.</summary>
    public Journal Journal { get; } = journal;

    public Person Person { get; } = person.LookedUp();

    /// <summary>The evening that is asked about (D in the contract).</summary>
    public Night AsOf { get; } = asOf;

    /// <summary>Safety switches of the profile, worked out when a rule first asks for them, and once.</summary>
    public SafetySwitches Switches => field ??= SafetySwitches.From(this);

    /// <summary>The medicines taken on the evening asked about.</summary>
    internal IReadOnlyList<TakenMedicine> Taken => field ??= [.. Person.Medications.Where(m => m.IsTakenOn(AsOf.Evening)).Select(m => new TakenMedicine(m))];

    /// <summary>Nights D and D−1: what emergency and same-day flags look at.</summary>
    public ReadOnlySpan<NightEntry> Now => Journal.Last(2, AsOf);

    /// <summary>The night asked about, or null when nothing was said about it.</summary>
    public NightEntry? Tonight => Journal.Find(AsOf);

    /// <summary>D−6..D.</summary>
    public ReadOnlySpan<NightEntry> Week => Journal.Last(7, AsOf);

    /// <summary>D−13..D.</summary>
    public ReadOnlySpan<NightEntry> TwoWeeks => Journal.Last(14, AsOf);

    /// <summary>D−27..D.</summary>
    public ReadOnlySpan<NightEntry> FourWeeks => Journal.Last(28, AsOf);

    /// <summary>Everything the rules look at, the evening asked about included.</summary>
    internal ReadOnlySpan<NightEntry> Window => Journal.Last(Thresholds.WindowNights, AsOf);

    /// <summary>The highest level at which one of these findings was answered with "already checked" on that evening or later; null when none was.</summary>
    internal decimal? CheckedSince(Night night, params ReadOnlySpan<string> ids)
    {
        decimal? level = null;
        if (memory is null) return level;
        foreach (var e in memory)
            if (e.Kind == FindingEventKind.AlreadyChecked && e.Evening >= night && e.Evening <= AsOf && ids.Contains(e.FindingId))
                level = Math.Max(level ?? 0, e.Level ?? decimal.MaxValue);
        return level;
    }
}
