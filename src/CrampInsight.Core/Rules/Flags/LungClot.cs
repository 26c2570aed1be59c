using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>E1: breathlessness, chest pain, coughing blood or collapse, with or without leg signs. Evidence pack C1.</summary>
public sealed class LungClot : Rule
{
    public override string Id => "E1";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Emergency];

    public override Evidence Evidence { get; } = new([], null, ["DVT-UK"]);

    public override bool CanBeChecked => true;

    public override Finding? Evaluate(RuleContext context)
    {
        if (!SignsOfClot.InLung(context.Now)) return null;
        var because = NightSpans.Signs(context.Now, [.. SignsOfClot.Lung, OneLegSwelling, OneLegWarmOrRed, PainBetweenCramps]);
        return new() { Rule = this, Tier = Tier.Emergency, Ticked = NightSpans.Ticked(because), Because = because };
    }
}
