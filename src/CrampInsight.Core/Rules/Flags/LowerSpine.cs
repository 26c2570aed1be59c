using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>E3: numb between the legs, new bladder or bowel trouble, or both legs newly weak; any one. Evidence pack C1.</summary>
public sealed class LowerSpine() : SignFlag(SaddleNumbness, BladderOrBowelTrouble, BothLegsWeak)
{
    public override string Id => "E3";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Emergency];

    public override Evidence Evidence { get; } = new([], null, ["CES"]);

    public override bool CanBeChecked => true;
}
