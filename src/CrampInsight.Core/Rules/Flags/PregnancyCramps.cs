namespace CrampInsight.Core.Rules.Flags;

/// <summary>M3: ordinary cramps in pregnancy, for the next check with the midwife. Evidence pack C4.</summary>
public sealed class PregnancyCramps : Rule
{
    public override string Id => "M3";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Mention];

    public override Evidence Evidence { get; } = new([], null, ["HSE-PREG", "COCH-PREG"]);

    public override bool CallsOrdinary => true;

    public override Finding? Evaluate(RuleContext context)
    {
        if (!context.Switches.Pregnant) return null;
        var because = NightSpans.Cramps(context.FourWeeks);
        return because.Count == 0 ? null : new() { Rule = this, Tier = Tier.Mention, Level = because.Count, Because = because };
    }
}
