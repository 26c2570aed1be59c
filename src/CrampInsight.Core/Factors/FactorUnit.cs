namespace CrampInsight.Core.Factors;

/// <summary>What an amount counts. On screen its words are the texts <c>Unit.{Id}</c> and <c>Unit.{Id}.One</c>.</summary>
/// <param name="Id">Second half of the text key.</param>
/// <param name="InFiles">The unit as a table or another program's file names it; null when the number says it all.</param>
/// <param name="Ucum">The code of the Unified Code for Units of Measure; null when there is none.</param>
public sealed record FactorUnit(string Id, string? InFiles = null, string? Ucum = null)
{
    public static readonly FactorUnit None = new("None");
    public static readonly FactorUnit Drinks = new("Drinks", "drinks of 200 ml", "{drinks}");
    public static readonly FactorUnit FoodGroups = new("FoodGroups");
    public static readonly FactorUnit AlcoholUnits = new("AlcoholUnits", "UK units of 8 g", "{units}");
    public static readonly FactorUnit Milligrams = new("Milligrams", "mg", "mg");
    public static readonly FactorUnit Hours = new("Hours", "h", "h");
    public static readonly FactorUnit Minutes = new("Minutes", "min", "min");

    public override string ToString() => Id;
}
