using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules.Flags;
using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Rules.Book;

/// <summary>All rules, and what they say about a diary. Pure: the same diary always gives the same findings.</summary>
public static class RuleBook
{
    /// <summary>So many nights up to the evening asked about are what <see cref="Evaluate"/> has to be given.</summary>
    public const int WindowNights = Thresholds.WindowNights;

    /// <summary>Flags by tier, then suggestions. Ids never change and are never reused.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new LungClot(), new ColdLeg(), new LowerSpine(), new SpreadingNerveTrouble(), new MuscleBreakdown(), new SevereDehydration(),
        new WeaknessWithHeartbeat(), new WoundOrToxin(), new PregnancyWarning(), new QuinineReaction(), new LegAfterInjury(), new SelfHarm(),
        new LegClot(), new LongCramp(), new StatinMusclePain(), new SkinInfection(), new FootTrouble(), new FluidLoss(), new RestPain(),
        new AfterDialysis(), new TinglingSpasms(), new PregnancyLeg(), new StillFoot(), new NearlyFainted(),
        new FrequentCramps(), new LostSleep(), new NumbnessOrTingling(), new Weakness(), new SeveralRegions(), new WalkingPain(), new BothLegsSwollen(),
        new CrampsAfterMedicine(), new ConditionNotDiscussed(), new NoChangeWithSelfCare(), new BackAndLegs(), new CrampsDoubled(), new TiredOrThirsty(),
        new UrgeToMoveLegs(), new TakesQuinine(), new Under18(), new HeavyHeart(),
        new WeeklyCramps(), new CrampsByDay(), new PregnancyCramps(), new MedicineReview(), new WeeklyAlcohol(), new NewWithAge(), new TwitchingAlone(),
        new SupplementWithMedicine(), new SportCramps(), new BloodFatsPair(),
        new Stretching(), new Hydration(), new MagnesiumFoods(), new PotassiumFoods(), new WarmShower(), new HeatingPad(), new Massage(), new NeutralFeet(),
        new Footwear(), new Walking(), new GentleYoga(), new CalmingRoutine(), new SlowBreathing(), new Meditation(), new Reassess(), new QuietReflection(),
        new Journaling(), new EaseOff(), new LessAlcohol(), new LessCaffeine(), new AskAboutMeds(),
    ];

    /// <summary>
    /// What the rules find as of an evening: flags, the highest tier first, then suggestions: those that touch a personal pattern first,
    /// then the easiest, then the best supported. While an emergency or same-day flag stands, or a sign of the urgent list is ticked tonight or
    /// last night, there are no suggestions at all, and nothing is called ordinary.
    /// </summary>
    /// <param name="journal">The diary. Only nights up to <paramref name="asOf"/> and within <see cref="WindowNights"/> count.</param>
    /// <param name="person">Profile and medicines.</param>
    /// <param name="asOf">The evening asked about.</param>
    /// <param name="memory">What was answered to earlier findings; only "already checked" matters here.</param>
    /// <param name="patterns">Factor ids that show a personal pattern, with its probability from 0 to 1.</param>
    public static IReadOnlyList<Finding> Evaluate(
        Journal journal, Person person, Night asOf, IReadOnlyList<FindingEvent>? memory = null, IReadOnlyDictionary<string, double>? patterns = null)
    {
        var context = new RuleContext(journal, person, asOf, memory);
        var lines = Helplines.For(person);
        List<Finding> findings = [];
        foreach (var rule in All)
            if (Ask(rule, context) is { } finding && !IsSettled(finding, memory)) findings.Add(finding with { Lines = lines });
        // Everything but a mention is pressing enough to make "nothing else stands" untrue.
        if (findings.Exists(f => f.Tier is not (null or Tier.Mention))) findings.RemoveAll(f => f.Rule.YieldsToFlags);
        var urgent = findings.AreUrgent() || UrgentSigns.Stand(journal, asOf);
        if (urgent) findings.RemoveAll(f => f.Rule.CallsOrdinary);
        return
        [
            .. findings.Where(f => f.IsFlag).OrderBy(f => f.Tier),
            .. findings.Where(f => !f.IsFlag && !urgent)
                .OrderByDescending(f => Pattern(f.Rule, patterns)).ThenByDescending(f => ((SuggestionRule)f.Rule).Ease)
                .ThenBy(f => Strength(f.Rule.Evidence.Grade)),
        ];
    }

    /// <summary>The rule with this id, or null.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(r => r.Id == id);

    /// <summary>What one rule finds.</summary>
    /// <exception cref="InvalidOperationException">The finding has a tier that its rule does not declare, or none where it declares some.</exception>
    internal static Finding? Ask(Rule rule, RuleContext context)
    {
        var finding = rule.Evaluate(context);
        if (finding is null || (finding.Tier is { } tier ? rule.Tiers.Contains(tier) : rule.Tiers.Count == 0)) return finding;
        throw new InvalidOperationException($"Rule {rule.Id} speaks with a tier that it does not declare.");
    }

    private static bool IsSettled(Finding finding, IReadOnlyList<FindingEvent>? memory) =>
        finding.Rule.IsSettledByTalk && memory is not null
        && memory.Any(e => e.Kind == FindingEventKind.AlreadyChecked && e.FindingId == finding.Rule.Id && !(finding.Level > e.Level));

    private static double Pattern(Rule rule, IReadOnlyDictionary<string, double>? patterns) =>
        patterns is null || patterns.Count == 0 ? 0 : rule.Reads.Max(f => (double?)patterns.GetValueOrDefault(f.Id)) ?? 0;

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
