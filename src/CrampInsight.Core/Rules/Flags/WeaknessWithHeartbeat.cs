using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>E7: muscles clearly weak, and a racing or skipping heart or fainting. Evidence pack C1; the combination is a judgement.</summary>
public sealed class WeaknessWithHeartbeat : Rule
{
    public override string Id => "E7";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Emergency];

    public override Evidence Evidence { get; } = new([], null, ["EMED-K", "ODS-K"]);

    public override Finding? Evaluate(RuleContext context)
    {
        if (!NightSpans.AnySign(context.Now, MarkedWeakness) || !NightSpans.AnySign(context.Now, Palpitations, Fainting)) return null;
        var because = NightSpans.Signs(context.Now, MarkedWeakness, Palpitations, Fainting);
        return new() { Rule = this, Tier = Tier.Emergency, Ticked = NightSpans.Ticked(because), Because = because };
    }
}
