using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>
/// Flat shoes, heels or bare feet for most of the day. With diabetes or neuropathy, shoes are for a professional to fit. Evidence pack A2 and B1.
/// </summary>
public sealed class Footwear : SuggestionRule
{
    public override string Id => "footwear";

    public override int Ease => 3;

    public override Evidence Evidence { get; } = new([3, 6], Grade.Weak, ["HANDOUT", "MERCK-T"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Footwear];

    protected override bool? Applies(NightEntry night, RuleContext context)
    {
        if (night.Read(FactorCatalogue.Footwear) is not { } shoes) return null;
        return shoes.Id != "supportive";
    }

    protected override string What(NightEntry night) => "shoes." + night.Read(FactorCatalogue.Footwear)!.Value.Id;

    protected override IReadOnlyList<string> Cautions(RuleContext context) =>
        context.Person.FeelsLess(context.AsOf.Evening) ? ["shoes-fitted"] : [];
}
