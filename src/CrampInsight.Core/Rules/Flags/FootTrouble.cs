using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>S5: with diabetes or neuropathy, a sore, blister or burn on a foot, or a hot, swollen foot. Evidence pack C2.</summary>
public sealed class FootTrouble() : SignFlag(FootUlcerOrBurn, HotSwollenFoot)
{
    public override string Id => "S5";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay];

    public override Evidence Evidence { get; } = new([3], null, ["PN"]);

    protected override bool Fits(RuleContext context) => context.Person.FeelsLess(context.AsOf.Evening);
}
