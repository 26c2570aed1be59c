using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>S4: hot red skin that spreads, fever, or a dirty wound; any one. Evidence pack C2, contract section 7.</summary>
public sealed class SkinInfection() : SignFlag(SpreadingRedness, Fever, DirtyWound)
{
    public override string Id => "S4";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay];

    public override Evidence Evidence { get; } = new([], null, []);
}
