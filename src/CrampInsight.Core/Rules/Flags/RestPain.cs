using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// S7: foot pain at night that eases when the leg hangs down, with a change of colour or a sore. Evidence pack C2. Without either it is for B6.
/// </summary>
public sealed class RestPain : Rule
{
    public override string Id => "S7";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay];

    public override Evidence Evidence { get; } = new([], null, ["PAD-IE", "ALI-DEV"]);

    public override Finding? Evaluate(RuleContext context)
    {
        if (!Stands(context)) return null;
        var because = NightSpans.Signs(context.Now, RestPainEasedHanging, LegColdOrPale, FootUlcerOrBurn, HotSwollenFoot);
        return new() { Rule = this, Tier = Tier.SameDay, Ticked = NightSpans.Ticked(because), Because = because };
    }

    internal static bool Stands(RuleContext context) =>
        NightSpans.AnySign(context.Now, RestPainEasedHanging) && NightSpans.AnySign(context.Now, LegColdOrPale, FootUlcerOrBurn, HotSwollenFoot);
}
