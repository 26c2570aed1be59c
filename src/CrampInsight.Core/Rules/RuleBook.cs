using CrampInsight.Core.Journals;
using CrampInsight.Core.Nights;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules.Flags;
using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Rules;

/// <summary>All rules, and what they say about a diary. Pure: the same diary always gives the same findings.</summary>
public static class RuleBook
{
    /// <summary>How many nights back the rules look, the evening asked about included. Half a year: enough for "no cramp before".</summary>
    public const int WindowNights = 182;

    /// <summary>Flags by tier, then suggestions. Ids never change and are never reused.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new LungClot(), new MuscleBreakdown(),
        new LegClot(), new LongCramp(), new StatinMusclePain(),
        new FrequentCramps(), new NumbnessOrTingling(), new CrampsAfterMedicine(),
        new Stretching(), new Hydration(), new LessCaffeine(), new LessAlcohol(), new NeutralFeet(), new Walking(), new Footwear(), new CalmingRoutine(),
    ];

    /// <summary>
    /// What the rules find as of an evening: flags, the highest tier first, then suggestions, the easiest and best supported first.
    /// While an emergency or same-day flag stands there are no suggestions at all.
    /// </summary>
    public static IReadOnlyList<Finding> Evaluate(Journal journal, Person person, Night asOf)
    {
        var context = new RuleContext(journal, person, asOf);
        List<Finding> findings = [];
        foreach (var rule in All)
            if (rule.Evaluate(context) is { } finding) findings.Add(finding);
        var urgent = findings.Exists(f => f.Tier is Tier.Emergency or Tier.SameDay);
        return
        [
            .. findings.Where(f => f.IsFlag).OrderBy(f => f.Tier),
            .. findings.Where(f => !f.IsFlag && !urgent).OrderByDescending(f => ((SuggestionRule)f.Rule).Ease).ThenBy(f => Strength(f.Rule.Evidence.Grade)),
        ];
    }

    /// <summary>The rule with this id, or null.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(r => r.Id == id);

    // Trials that disagree still tell more than none: conflicting ranks with moderate's neighbours, tradition last.
    private static int Strength(Grade? grade) => grade switch
    {
        Grade.Strong => 0,
        Grade.Moderate => 1,
        Grade.Conflicting => 2,
        Grade.Weak => 3,
        Grade.Traditional => 4,
        null => 5,
    };
}
