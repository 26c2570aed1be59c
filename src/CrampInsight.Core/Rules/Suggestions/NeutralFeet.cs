using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>
/// Toes pointed or held down by tight covers. The answer is given in the morning, so last night's answer speaks
/// for tonight too. Evidence pack A2 and B1.
/// </summary>
public sealed class NeutralFeet : SuggestionRule
{
    public override string Id => "neutral-feet";

    public override int Ease => 5;

    public override Evidence Evidence { get; } = new([3, 6], Grade.Weak, ["MAYO", "GOROLL", "COCH-ND"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Toes, FactorCatalogue.SleepPosition, FactorCatalogue.NeutralFeet];

    protected override YesNoFactor? DoneBy => FactorCatalogue.NeutralFeet;

    protected override bool? Applies(NightEntry night, RuleContext context)
    {
        if (night.Read(FactorCatalogue.Toes) is not { } toes) return null;
        return toes.Id is "pointed" or "tight-covers";
    }

    protected override bool SettledBy(NightEntry night, RuleContext context) => night.Night >= context.AsOf.Previous;

    protected override string What(NightEntry night) => night.Read(FactorCatalogue.Toes) is { Id: "pointed" } ? "toes-pointed" : "tight-covers";

    protected override IReadOnlyList<string> Cautions(RuleContext context) =>
        [.. SleepsOnFront(context) ? ["feet-over-the-edge"] : (string[])[], .. context.Person.FeelsLess(context.AsOf.Evening) ? ["check-skin"] : (string[])[]];

    // Lying face down points the toes whatever the covers do.
    private static bool SleepsOnFront(RuleContext context) => NightSpans.Any(context.Now, n => n.Read(FactorCatalogue.SleepPosition) is { Id: "front" });
}
