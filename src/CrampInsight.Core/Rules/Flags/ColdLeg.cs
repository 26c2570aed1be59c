using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// E2: a leg suddenly cold or pale, with bad pain at rest, numbness, or a foot that cannot be moved. Evidence pack C1 names the numbness too;
/// contract section 7 the other two.
/// </summary>
public sealed class ColdLeg : Rule
{
    public override string Id => "E2";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Emergency];

    public override Evidence Evidence { get; } = new([], null, ["ALI-NZ", "ALI-DEV"]);

    public override bool CanBeChecked => true;

    public override Finding? Evaluate(RuleContext context)
    {
        if (!Stands(context)) return null;
        var because = NightSpans.Signs(context.Now, LegColdOrPale, LegPainAtRest, CannotMoveFoot, Diary.Signs.NumbnessOrTingling);
        return new() { Rule = this, Tier = Tier.Emergency, Ticked = NightSpans.Ticked(because), Because = because };
    }

    internal static bool Stands(RuleContext context) =>
        NightSpans.AnySign(context.Now, LegColdOrPale) && NightSpans.AnySign(context.Now, LegPainAtRest, CannotMoveFoot, Diary.Signs.NumbnessOrTingling);
}
