using CrampInsight.Core.People;
using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// S3: a statin is taken, and muscle pain by day, severe muscle pain or marked weakness runs. A run begins with such a sign after seven
/// evenings without one and ends after seven evenings without one; the flag stands on each of its evenings, until "already checked" was
/// said in it and nothing more was ticked since. From four weeks on it is for the next week or two. Other medicines for blood fats (evidence
/// pack E3) have their own words. Says neither stop nor go on. Evidence pack C2, contract section 7, safety section 4.
/// </summary>
public sealed class StatinMusclePain : Rule
{
    /// <summary>So many evenings without a sign end a run.</summary>
    public const int QuietEvenings = 7;

    /// <summary>Evenings since the run began, from which on it is a book flag.</summary>
    public const int LongRun = 28;

    private static readonly string[] Muscle = [MusclePainByDay, SevereMusclePain, MarkedWeakness];

    public override string Id => "S3";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay, Tier.Book];

    public override Evidence Evidence { get; } = new([3], null, ["NHS-STAT", "RHABDO", "BOOTS", "CTT22"]);

    public override bool CanBeChecked => true;

    public override Finding? Evaluate(RuleContext context)
    {
        var takesStatin = context.Taken.Any(t => t.IsStatin);
        if (!takesStatin && !context.Person.Takes(context.AsOf.Evening, MedicineClasses.Fibrate)) return null;
        var because = Run(context);
        if (because.Count == 0) return null;
        var start = because[^1].Night;
        decimal level = because.Select(b => b.What).Distinct(StringComparer.Ordinal).Count();
        if (context.CheckedSince(start, Id) >= level) return null;
        var isLong = context.AsOf.DaysSince(start) >= LongRun;
        return new()
        {
            Rule = this,
            Tier = isLong ? Tier.Book : Tier.SameDay,
            Wording = (takesStatin, isLong) switch
            {
                (true, false) => "",
                (false, false) => "blood-fats",
                (true, true) => "weeks",
                (false, true) => "blood-fats-weeks",
            },
            Ticked = NightSpans.Ticked(because),
            Level = level,
            Because = because,
        };
    }

    // Latest first: from the evening asked about back to the first sign that had a quiet week before it.
    private static List<Because> Run(RuleContext context)
    {
        List<Because> run = [];
        var next = context.AsOf;
        foreach (var because in NightSpans.Signs(context.Window, Muscle))
        {
            // From the evening asked about six evenings may lie back, between two signs too: the seventh ends it.
            if (next.DaysSince(because.Night) > (run.Count == 0 ? QuietEvenings - 1 : QuietEvenings)) break;
            run.Add(because);
            next = because.Night;
        }

        return run;
    }
}
