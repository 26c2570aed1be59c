using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// M2: cramps by day too, on two or more days of the week, and not with the walking pain of B6 while B6 stands. Evidence pack C4, safety section 6.
/// </summary>
public sealed class CrampsByDay : Rule
{
    public const int Days = 2;

    public override string Id => "M2";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Mention];

    public override Evidence Evidence { get; } = new([], null, ["NHS-OLD"]);

    public override int MinimumNights => Days;

    public override bool CallsOrdinary => true;

    public override Finding? Evaluate(RuleContext context)
    {
        var walking = new WalkingPain().Evaluate(context) is not null;
        var because = NightSpans.Because(context.Week, n => n.HasSign(DaytimeCramps) && !(walking && n.HasSign(CalfPainWalking)), "sign." + DaytimeCramps);
        return because.Count < Days ? null : new() { Rule = this, Tier = Tier.Mention, Amounts = [because.Count], Level = because.Count, Because = because };
    }
}
