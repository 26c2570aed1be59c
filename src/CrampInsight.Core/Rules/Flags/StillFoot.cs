using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// S11: a foot that cannot be moved, with nothing beside it that makes it E2 or E11. Safety section 3.
/// </summary>
public sealed class StillFoot() : SignFlag(CannotMoveFoot)
{
    public override string Id => "S11";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay];

    public override Evidence Evidence { get; } = new([], null, []);

    public override bool CanBeChecked => true;

    protected override bool Fits(RuleContext context) => !ColdLeg.Stands(context) && !LegAfterInjury.Stands(context);
}
