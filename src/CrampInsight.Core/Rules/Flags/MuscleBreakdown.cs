using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// E5: brown urine with severe muscle pain, leg swelling or any sign of weakness is an emergency; brown urine alone is for the same day.
/// Only the answer brown counts: dark yellow is about drinks. Evidence pack C1, contract section 7.
/// </summary>
public sealed class MuscleBreakdown : Rule
{
    private static readonly string[] Muscle = [SevereMusclePain, MarkedWeakness, BothLegsWeak, SpreadingWeakness, OneLegSwelling, BothLegsSwelling];

    public override string Id => "E5";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Emergency, Tier.SameDay];

    public override Evidence Evidence { get; } = new([], null, ["RHABDO"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.UrineColour];

    public override Finding? Evaluate(RuleContext context)
    {
        if (!NightSpans.Any(context.Now, IsBrown)) return null;
        var withMuscle = NightSpans.AnySign(context.Now, Muscle);
        var because = NightSpans.Both(NightSpans.Because(context.Now, IsBrown, "brown-urine"), NightSpans.Signs(context.Now, Muscle));
        return new()
        {
            Rule = this,
            Tier = withMuscle ? Tier.Emergency : Tier.SameDay,
            Wording = withMuscle ? "" : "alone",
            Ticked = withMuscle ? NightSpans.Ticked(because) : [],
            Because = because,
        };
    }

    private static bool IsBrown(NightEntry night) => night.HasSign(DarkUrine) || night.Read(FactorCatalogue.UrineColour) is { Id: "brown" };
}
