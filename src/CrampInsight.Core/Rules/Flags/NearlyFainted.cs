using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>S12: nearly fainted, and the heart races or skips. A faint itself is E6. Safety section 6.</summary>
public sealed class NearlyFainted : Rule
{
    public override string Id => "S12";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay];

    public override Evidence Evidence { get; } = new([], null, []);

    public override Finding? Evaluate(RuleContext context) =>
        NightSpans.AnySign(context.Now, NearFaint) && NightSpans.AnySign(context.Now, Palpitations)
            ? new() { Rule = this, Tier = Tier.SameDay, Because = NightSpans.Signs(context.Now, NearFaint, Palpitations) }
            : null;
}
