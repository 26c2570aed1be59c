using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// E4: weakness that climbs, a sudden change of face, speech or arm, or trouble swallowing or breathing; any one. Evidence pack C1, contract section 7.
/// </summary>
public sealed class SpreadingNerveTrouble() : SignFlag(SpreadingWeakness, FaceSpeechOrArm, TroubleSwallowingOrBreathing)
{
    public override string Id => "E4";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Emergency];

    public override Evidence Evidence { get; } = new([], null, ["GPR", "NG127"]);
}
