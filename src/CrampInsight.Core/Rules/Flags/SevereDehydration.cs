using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// E6: confusion, fainting, a fit, or no urine for eight hours; or a racing heart together with suspected dehydration (vomiting or
/// diarrhoea, dark or brown urine, or fewer than three drinks). Evidence pack C1, contract section 7.
/// </summary>
public sealed class SevereDehydration : Rule
{
    /// <summary>Drinks of 200 ml; fewer on a day counts as poor drinking.</summary>
    public const decimal VeryFewDrinks = 3;

    public override string Id => "E6";

    public override Evidence Evidence { get; } = new([2], null, ["DEH2"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Water, FactorCatalogue.UrineColour];

    public override Finding? Evaluate(RuleContext context)
    {
        var racing = ContextOf.AnySign(context.Now, Palpitations) && ContextOf.Any(context.Now, IsDry);
        if (!racing && !ContextOf.AnySign(context.Now, Confusion, Fainting, Fit, NoUrine8Hours)) return null;
        var because = ContextOf.Signs(context.Now, Confusion, Fainting, Fit, NoUrine8Hours);
        if (racing) because = ContextOf.Both(because, ContextOf.Signs(context.Now, Palpitations, VomitingOrDiarrhoea));
        return new() { Rule = this, Tier = Tier.Emergency, Because = because };
    }

    private static bool IsDry(NightEntry night) =>
        night.HasSign(VomitingOrDiarrhoea) || night.Read(FactorCatalogue.UrineColour) is { Id: "dark" or "brown" } || night.Read(FactorCatalogue.Water) < VeryFewDrinks;
}
