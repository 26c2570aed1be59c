using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>S8: unwell after dialysis. The sign itself says that there was a session, so it counts with an empty profile too. Evidence pack C2.</summary>
public sealed class AfterDialysis() : SignFlag(UnwellAfterDialysis)
{
    public override string Id => "S8";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay];

    public override Evidence Evidence { get; } = new([3], null, ["HD-REV"]);
}
