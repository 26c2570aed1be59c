using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>S9: spasms of hands or feet with tingling round the mouth or in the fingers. Evidence pack C2.</summary>
public sealed class TinglingSpasms() : SignFlag(MouthOrFingerTingling)
{
    public override string Id => "S9";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay];

    public override Evidence Evidence { get; } = new([2], null, ["MERCK-MSD"]);
}
