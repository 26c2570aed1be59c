using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>E7: muscles clearly weak, and a racing or skipping heart or fainting. Evidence pack C1; the combination is a judgement.</summary>
public sealed class WeaknessWithHeartbeat : Rule
{
    public override string Id => "E7";

    public override Evidence Evidence { get; } = new([], null, ["EMED-K", "ODS-K"]);

    public override Finding? Evaluate(RuleContext context)
    {
        if (!ContextOf.AnySign(context.Now, MarkedWeakness) || !ContextOf.AnySign(context.Now, Palpitations, Fainting)) return null;
        return new() { Rule = this, Tier = Tier.Emergency, Because = ContextOf.Signs(context.Now, MarkedWeakness, Palpitations, Fainting) };
    }
}
