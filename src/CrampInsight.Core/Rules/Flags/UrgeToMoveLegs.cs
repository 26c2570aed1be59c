using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// B14: an urge to move the legs at rest on two or more nights of the week. It differs from a cramp: an urge, not a hard knot. Evidence pack C3.
/// </summary>
public sealed class UrgeToMoveLegs : Rule
{
    public const int Nights = 2;

    public override string Id => "B14";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([], null, ["RLS-C", "MAYO-LIB"]);

    public override int MinimumNights => Nights;

    public override Finding? Evaluate(RuleContext context)
    {
        var because = NightSpans.Signs(context.Week, UrgeToMove);
        return because.Count < Nights ? null : new() { Rule = this, Tier = Tier.Book, Amounts = [because.Count], Level = because.Count, Because = because };
    }
}
