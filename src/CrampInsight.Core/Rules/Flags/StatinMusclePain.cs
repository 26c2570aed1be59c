using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// S3: a statin is taken and muscle pain by day, severe muscle pain or marked weakness is new: ticked on tonight or the night before,
/// and on no night of the four weeks before those. Other medicines for blood fats (evidence pack E3) have their own words. Says neither stop nor
/// go on. Evidence pack C2, contract section 7.
/// </summary>
public sealed class StatinMusclePain : Rule
{
    private const int NightsBefore = 28;

    private static readonly string[] Muscle = [MusclePainByDay, SevereMusclePain, MarkedWeakness];

    public override string Id => "S3";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay];

    public override Evidence Evidence { get; } = new([3], null, ["NHS-STAT", "RHABDO", "BOOTS", "CTT22"]);

    public override Finding? Evaluate(RuleContext context)
    {
        var day = context.AsOf.Evening;
        var takesStatin = context.Person.Takes(day, MedicineClasses.Statin);
        if (!takesStatin && !context.Person.Takes(day, MedicineClasses.Fibrate)) return null;
        string[] news = [.. Muscle.Where(sign => !NightSpans.AnySign(Before(context), sign))];
        var because = NightSpans.Signs(context.Now, news);
        return because.Count == 0 ? null : new() { Rule = this, Tier = Tier.SameDay, Wording = takesStatin ? "" : "blood-fats", Because = because };
    }

    private static ReadOnlySpan<NightEntry> Before(RuleContext context) =>
        context.Journal.Between(context.AsOf.AddDays(-1 - NightsBefore), context.AsOf.AddDays(-2));
}
