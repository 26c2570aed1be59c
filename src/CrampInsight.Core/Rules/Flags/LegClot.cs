using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// S1: one leg newly swollen, or sore between cramps and warm or red. With a raised clot risk, soreness between cramps alone is
/// enough. No score is worked out or shown. Evidence pack C2, contract section 7.
/// </summary>
public sealed class LegClot : Rule
{
    public override string Id => "S1";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay];

    public override Evidence Evidence { get; } = new([], null, ["NICE158", "NICE-QS", "DVT-UK"]);

    public override Finding? Evaluate(RuleContext context)
    {
        if (!SignsOfClot.InLeg(context.Now, context.Switches.ClotRisk)) return null;
        return new() { Rule = this, Tier = Tier.SameDay, Because = NightSpans.Signs(context.Now, OneLegSwelling, OneLegWarmOrRed, PainBetweenCramps) };
    }
}
