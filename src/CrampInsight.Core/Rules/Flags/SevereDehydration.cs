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
    public override string Id => "E6";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Emergency];

    public override Evidence Evidence { get; } = new([2], null, ["DEH2"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Water, FactorCatalogue.UrineColour];

    public override Finding? Evaluate(RuleContext context)
    {
        var racing = NightSpans.AnySign(context.Now, Palpitations) && NightSpans.Any(context.Now, IsDry);
        if (!racing && !NightSpans.AnySign(context.Now, Confusion, Fainting, Fit, NoUrine8Hours)) return null;
        var because = NightSpans.Signs(context.Now, Confusion, Fainting, Fit, NoUrine8Hours);
        if (racing) because = NightSpans.Both(because, NightSpans.Signs(context.Now, Palpitations, VomitingOrDiarrhoea));
        return new() { Rule = this, Tier = Tier.Emergency, Ticked = NightSpans.Ticked(because), Because = because };
    }

    private static bool IsDry(NightEntry night) =>
        night.HasSign(VomitingOrDiarrhoea) || night.Read(FactorCatalogue.UrineColour) is { Id: "dark" or "brown" }
            || night.Read(FactorCatalogue.Water) < Thresholds.VeryFewDrinks;
}
