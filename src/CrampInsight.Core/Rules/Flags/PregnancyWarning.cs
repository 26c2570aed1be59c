using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// E9: in pregnancy or the six weeks after birth, a very bad headache, a change of sight, pain high in the belly, or a suddenly swollen face or hands;
/// any one. Evidence pack C1.
/// </summary>
public sealed class PregnancyWarning() : SignFlag(SevereHeadache, VisionChange, UpperBellyPain, SuddenFaceOrHandSwelling)
{
    public override string Id => "E9";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Emergency];

    public override Evidence Evidence { get; } = new([], null, []);

    protected override IReadOnlyList<string> Cautions => ["maternity-unit"];

    protected override bool Fits(RuleContext context) => context.Person.IsPregnantOrJustBirthed();
}
