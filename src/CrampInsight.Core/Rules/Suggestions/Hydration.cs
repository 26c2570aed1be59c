using CrampInsight.Core.Factors;
using CrampInsight.Core.Nights;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>
/// Fewer than six drinks of 200 ml, or dark yellow urine. No target is named beyond the ordinary, and a limit on fluids silences it.
/// Evidence pack A1 and B1.
/// </summary>
public sealed class Hydration : SuggestionRule
{
    /// <summary>Drinks of 200 ml; fewer is "exposed" (a judgement based on 6 to 8 drinks a day).</summary>
    public const decimal FewDrinks = 6;

    public override string Id => "hydration";

    public override int Ease => 4;

    public override Evidence Evidence { get; } = new([2, 6, 8], Grade.Conflicting, ["AGEUK", "EFSA10", "AAFP12", "LAU19", "MILLER15"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Water, FactorCatalogue.UrineColour];

    protected override bool IsUnsafe(RuleContext context) => base.IsUnsafe(context) || context.Switches.FluidLimit;

    protected override bool? Applies(NightEntry night, RuleContext context)
    {
        var drinks = night.Read(FactorCatalogue.Water);
        var colour = night.Read(FactorCatalogue.UrineColour);
        if (drinks is null && colour is null) return null;
        return drinks < FewDrinks || (drinks is null && colour is { Id: "dark" });
    }

    protected override string What(NightEntry night) => night.Read(FactorCatalogue.Water) < FewDrinks ? "few-drinks" : "dark-yellow";

    protected override decimal? Amount(NightEntry night) => night.Read(FactorCatalogue.Water);

    protected override IReadOnlyList<string> Cautions(RuleContext context) => ["small-sips"];
}
