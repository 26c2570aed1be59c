using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>B3: numbness or tingling ticked on three or more of the last fourteen nights. Evidence pack C3.</summary>
public sealed class NumbnessOrTingling : Rule
{
    public const int Nights = 3;

    public override string Id => "B3";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([3], null, ["NHS", "PN", "HAWKE13"]);

    public override int MinimumNights => Nights;

    public override Finding? Evaluate(RuleContext context)
    {
        var because = NightSpans.Signs(context.TwoWeeks, Signs.NumbnessOrTingling);
        return because.Count < Nights ? null : new() { Rule = this, Tier = Tier.Book, Amounts = [because.Count], Level = because.Count, Because = because };
    }
}
