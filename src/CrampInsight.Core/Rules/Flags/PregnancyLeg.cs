using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>S10: a red or swollen leg in pregnancy or soon after birth. Evidence pack C2.</summary>
public sealed class PregnancyLeg() : SignFlag(OneLegSwelling, OneLegWarmOrRed)
{
    public override string Id => "S10";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay];

    public override Evidence Evidence { get; } = new([], null, ["HSE-PREG"]);

    protected override bool Fits(RuleContext context) => context.Person.IsPregnantOrJustBirthed();
}
