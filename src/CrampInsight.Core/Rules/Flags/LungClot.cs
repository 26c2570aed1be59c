using CrampInsight.Core.Diary;
using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>E1: breathlessness, chest pain, coughing blood or collapse, with or without leg signs. Evidence pack C1.</summary>
public sealed class LungClot : Rule
{
    private static readonly string[] Any = [Breathless, ChestPain, CoughingBlood, Collapse];

    public override string Id => "E1";

    public override Evidence Evidence { get; } = new([], null, ["DVT-UK"]);

    public override Finding? Evaluate(RuleContext context)
    {
        if (!Stands(context.Now)) return null;
        return new() { Rule = this, Tier = Tier.Emergency, Because = ContextOf.Signs(context.Now, [.. Any, OneLegSwelling, OneLegWarmOrRed, PainBetweenCramps]) };
    }

    internal static bool Stands(ReadOnlySpan<NightEntry> nights) => ContextOf.AnySign(nights, Any);
}
