using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// E8: the jaw or the whole body goes stiff is an emergency; being near a poison, or cramps beside a dirty wound, is for the same day.
/// Evidence pack C1, contract section 7.
/// </summary>
public sealed class WoundOrToxin : Rule
{
    public override string Id => "E8";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Emergency, Tier.SameDay];

    public override Evidence Evidence { get; } = new([], null, ["NHS", "NIDIRECT", "MAYO"]);

    public override Finding? Evaluate(RuleContext context)
    {
        var stiff = NightSpans.AnySign(context.Now, JawOrWholeBodySpasm);
        var woundWithCramps = NightSpans.AnySign(context.Now, DirtyWound) && NightSpans.CrampNights(context.Now) > 0;
        if (!stiff && !woundWithCramps && !NightSpans.AnySign(context.Now, ToxinExposure)) return null;
        var because = NightSpans.Signs(context.Now, JawOrWholeBodySpasm, DirtyWound, ToxinExposure);
        return new()
        {
            Rule = this,
            Tier = stiff ? Tier.Emergency : Tier.SameDay,
            Wording = stiff ? "" : "today",
            Ticked = NightSpans.Ticked(because),
            Because = because,
        };
    }
}
