using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>
/// Fewer than six drinks of 200 ml, or dark yellow urine; after a day of moderate sweat fewer than eight. No target is named beyond the ordinary,
/// and a limit on fluids silences it. Food or a rehydration drink after sweat is named only where neither salt nor potassium is
/// a matter of concern: such drinks hold both.
/// Evidence pack A1 and B1.
/// </summary>
public sealed class Hydration : SuggestionRule
{
    /// <summary>Drinks of 200 ml on a day of sweat: the lower reference amount (1.6 litres).</summary>
    public const decimal FewDrinksWithSweat = 8;

    /// <summary>"Moderate" of the sweating answers.</summary>
    public const int Sweaty = 2;

    public override string Id => "hydration";

    public override int Ease => 4;

    public override Evidence Evidence { get; } = new([2, 6, 8], Grade.Conflicting, ["AGEUK", "EFSA10", "AAFP12", "LAU19", "MILLER15"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Water, FactorCatalogue.UrineColour, FactorCatalogue.Sweating, FactorCatalogue.Salt];

    protected override bool IsUnsafe(RuleContext context) => base.IsUnsafe(context) || context.Switches.FluidLimit;

    protected override bool? Applies(NightEntry night, RuleContext context)
    {
        var drinks = night.Read(FactorCatalogue.Water);
        var colour = night.Read(FactorCatalogue.UrineColour);
        if (drinks is null && colour is null) return null;
        return drinks < (IsSweaty(night) ? FewDrinksWithSweat : Thresholds.FewDrinks) || (drinks is null && colour is { Id: "dark" });
    }

    protected override string What(NightEntry night) =>
        night.Read(FactorCatalogue.Water) is not { } drinks ? "dark-yellow" : drinks < Thresholds.FewDrinks ? "few-drinks" : "sweaty-day";

    protected override decimal? Amount(NightEntry night) => night.Read(FactorCatalogue.Water);

    protected override IReadOnlyList<string> Cautions(RuleContext context) =>
        context.Tonight is { } tonight && IsSweaty(tonight) && !context.Switches.SaltLimit && !context.Switches.NoPotassium
            ? ["small-sips", tonight.Read(FactorCatalogue.Salt) is { Id: "low" } ? "after-sweat-low-salt" : "after-sweat"]
            : ["small-sips"];

    private static bool IsSweaty(NightEntry night) => night.Read(FactorCatalogue.Sweating) >= Sweaty;
}
