using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using static CrampInsight.Core.People.MedicineClasses;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// B8: cramps began, or rose by two or more nights a week, within eight weeks after a recognised medicine was started or changed.
/// </summary>
/// <remarks>
/// Our reading of what evidence pack C3, contract section 7 and safety section 6 leave open. The cramps begin with the first cramp night from
/// the medicine's date on, within eight weeks of it, when there was none before it in the rules' window. A rise begins with the earliest such
/// night from which on up to four weeks hold at least two more cramp nights a week than the four weeks before the medicine's date. Either way
/// at least 14 nights before the medicine's date have an answer about cramps. The flag stands for sixteen weeks from that date on (eight for the
/// cramps to come, eight to talk), and only for a medicine that is still taken: measured from the date, so that no further cramp can take it
/// away. The newest date with such a night speaks. Its level is the date itself, so that only a newer medicine or change brings a snoozed flag
/// back; more cramps are for B1 to say.
/// </remarks>
public sealed class CrampsAfterMedicine : Rule
{
    public const int Weeks = 8;
    public const int NightsBefore = 14;
    public const decimal Rise = 2;

    private const int Window = Weeks * 7;

    private static readonly HashSet<string> NamedInDocument =
        [Thiazide, LoopDiuretic, PotassiumSparing, Statin, AceInhibitor, Arb, Arni, BetaBlocker, BetaBlockerIsa, CalciumChannelBlocker, OtherBloodPressure];

    public override string Id => "B8";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([3], null, ["GARR12", "CTT22"]);

    public override int MinimumNights => NightsBefore;

    public override Finding? Evaluate(RuleContext context)
    {
        var today = context.AsOf.Evening;
        var byDate = context.Person.Medications
            .Where(m => m.IsTakenOn(today) && m.Classes.Count > 0 && !m.Is(Unknown))
            .SelectMany(m => new[] { m.Started, m.Changed }.OfType<DateOnly>().Where(d => d <= today).Select(d => (Medicine: m, Date: d)))
            .GroupBy(p => p.Date, p => p.Medicine)
            .OrderByDescending(g => g.Key);
        foreach (var medicines in byDate)
            if (Onset(context, new(medicines.Key)) is { } onset) return Flag([.. medicines], medicines.Key, onset);
        return null;
    }

    private Finding Flag(List<Medication> medicines, DateOnly date, Night onset) => new()
    {
        Rule = this,
        Tier = Tier.Book,
        Wording = medicines.Exists(m => m.Classes.Any(NamedInDocument.Contains)) ? "" : "unnamed",
        // An inhaler that eases breathing is the one that may never be left out.
        Cautions = medicines.Exists(m => m.Is(Laba) || m.Is(Saba)) ? ["keep-inhaler"] : [],
        Level = date.DayNumber,
        Because = [new(onset, "cramps-after-medicine", onset.Evening.DayNumber - date.DayNumber)],
    };

    private static Night? Onset(RuleContext context, Night start)
    {
        if (context.AsOf.DaysSince(start) > 2 * Window) return null;
        var earlier = context.Journal.Between(context.AsOf.AddDays(1 - Thresholds.WindowNights), start.Previous);
        if (NightSpans.Answered(earlier) < NightsBefore) return null;
        var none = NightSpans.CrampNights(earlier) == 0;
        var before = Rate(context.Journal.Between(start.AddDays(-28), start.Previous));
        var end = start.DaysSince(context.AsOf) > -Window ? context.AsOf : start.AddDays(Window);
        foreach (var night in context.Journal.Between(start, end))
            if (night.Cramps == CrampAnswer.Some && (none || Rises(context, night.Night, before))) return night.Night;
        return null;
    }

    private static bool Rises(RuleContext context, Night from, decimal? before)
    {
        var to = context.AsOf.DaysSince(from) < 28 ? context.AsOf : from.AddDays(27);
        return Rate(context.Journal.Between(from, to)) - before >= Rise;
    }

    // Below two answered weeks a rate a week says little.
    private static decimal? Rate(ReadOnlySpan<NightEntry> nights) => NightSpans.Answered(nights) < NightsBefore ? null : NightSpans.CrampsAWeek(nights);
}
