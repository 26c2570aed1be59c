using CrampInsight.Core.Journals;
using CrampInsight.Core.Nights;
using static CrampInsight.Core.People.MedicineClasses;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// B8: cramps began, or rose by two or more nights a week, within eight weeks after a recognised medicine was started or changed.
/// </summary>
/// <remarks>
/// Our reading of what evidence pack C3 and contract section 7 leave open. The onset is the first cramp night from the medicine's date
/// on. It counts as a first cramp when no earlier night of the diary had one, and as a rise when the four weeks from the onset have at least
/// two more cramp nights a week than the four weeks before the medicine's date. Either way at least 14 nights before the onset have an
/// answer about cramps. The flag stands while the onset is at most eight weeks old, and only for a medicine that is still taken.
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

    public override Evidence Evidence { get; } = new([3], null, ["GARR12", "CTT22"]);

    public override int MinimumNights => NightsBefore;

    public override Finding? Evaluate(RuleContext context)
    {
        Finding? found = null;
        foreach (var medicine in context.Person.Medications)
        {
            if (!medicine.IsTakenOn(context.AsOf.Evening) || medicine.Classes.Count == 0 || medicine.Is(Unknown)) continue;
            foreach (var date in new[] { medicine.Changed, medicine.Started })
            {
                if (date is not { } day || day > context.AsOf.Evening || Onset(context, new(day)) is not { } onset) continue;
                var named = medicine.Classes.Any(NamedInDocument.Contains);
                var finding = new Finding
                {
                    Rule = this,
                    Tier = Tier.Book,
                    Wording = named ? "" : "unnamed",
                    // An inhaler that eases breathing is the one that may never be left out.
                    Cautions = medicine.Is(Laba) || medicine.Is(Saba) ? ["keep-inhaler"] : [],
                    Level = onset.DaysSince(new(DateOnly.MinValue)),
                    Because = [new(onset, "cramps-after-medicine", onset.Evening.DayNumber - day.DayNumber)],
                };
                // The most recent onset speaks, so the answer does not depend on the order of the list.
                if (found is null || finding.Level > found.Level || (finding.Level == found.Level && string.CompareOrdinal(finding.Wording, found.Wording) < 0)) found = finding;
            }
        }

        return found;
    }

    private static Night? Onset(RuleContext context, Night start)
    {
        var onset = First(context.Journal, start, start.AddDays(Window));
        if (onset is not { } first || first > context.AsOf || context.AsOf.DaysSince(first) > Window) return null;
        var earlier = context.Journal.Between(new(DateOnly.MinValue), first.Previous);
        if (ContextOf.Count(earlier, n => n.Cramps is not null) < NightsBefore) return null;
        if (!ContextOf.Any(earlier, n => n.Cramps == CrampAnswer.Some)) return first;
        var before = Rate(context.Journal.Between(start.AddDays(-28), start.Previous));
        var last = first.AddDays(27) < context.AsOf ? first.AddDays(27) : context.AsOf;
        var after = Rate(context.Journal.Between(first, last));
        return before is { } b && after is { } a && a - b >= Rise ? first : null;
    }

    private static Night? First(Journal journal, Night from, Night to)
    {
        foreach (var night in journal.Between(from, to))
            if (night.Cramps == CrampAnswer.Some) return night.Night;
        return null;
    }

    // Below two answered weeks a rate a week says little.
    private static decimal? Rate(ReadOnlySpan<NightEntry> nights)
    {
        var answered = ContextOf.Count(nights, n => n.Cramps is not null);
        return answered < NightsBefore ? null : ContextOf.Count(nights, n => n.Cramps == CrampAnswer.Some) * 7m / answered;
    }
}
