using CrampInsight.Core.Diary;
using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// S1: one leg newly swollen, or sore between cramps and warm or red. With a raised clot risk, soreness between cramps alone is
/// enough. No score is worked out or shown. Evidence pack C2, contract section 7.
/// </summary>
public sealed class LegClot : Rule
{
    public override string Id => "S1";

    public override Evidence Evidence { get; } = new([], null, ["NICE158", "NICE-QS", "DVT-UK"]);

    public override Finding? Evaluate(RuleContext context)
    {
        if (!Stands(context.Now, context.Switches.ClotRisk)) return null;
        return new() { Rule = this, Tier = Tier.SameDay, Because = ContextOf.Signs(context.Now, OneLegSwelling, OneLegWarmOrRed, PainBetweenCramps) };
    }

    internal static bool Stands(ReadOnlySpan<NightEntry> nights, bool clotRisk) =>
        ContextOf.AnySign(nights, OneLegSwelling)
        || (ContextOf.AnySign(nights, PainBetweenCramps) && (clotRisk || ContextOf.AnySign(nights, OneLegWarmOrRed)));
}
