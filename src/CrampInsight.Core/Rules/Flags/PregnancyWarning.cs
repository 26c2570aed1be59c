using CrampInsight.Core.People;
using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// E9: in pregnancy or the time after birth, a very bad headache, a change of sight, pain high in the belly, or a suddenly swollen face or hands;
/// any one. Where pregnancy was not told, it asks, unless the person is male or 56 or older. Evidence pack C1, safety section 6.
/// </summary>
public sealed class PregnancyWarning() : SignFlag(SevereHeadache, VisionChange, UpperBellyPain, SuddenFaceOrHandSwelling)
{
    /// <summary>From this age on nobody is asked whether they are pregnant.</summary>
    public const int NotAskedFrom = 56;

    public override string Id => "E9";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Emergency];

    public override Evidence Evidence { get; } = new([], null, []);

    protected override IReadOnlyList<string> CautionsFor(RuleContext context) => ["maternity-unit"];

    protected override bool Fits(RuleContext context) => context.Person.IsPregnantOrJustBirthed() || MayBe(context);

    protected override string Wording(RuleContext context) => MayBe(context) ? "if-pregnant" : "";

    private static bool MayBe(RuleContext context) =>
        context.Person is { Pregnancy: null, Sex: not Sex.Male } && context.Person.AgeIn(context.AsOf.Evening) is (null or < NotAskedFrom);
}
