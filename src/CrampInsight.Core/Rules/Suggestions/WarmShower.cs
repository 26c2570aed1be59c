using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>
/// Tight muscles tonight. Where heat may not be felt the water is tested first, and someone who used a heating pad is offered this instead.
/// Evidence pack B1.
/// </summary>
public sealed class WarmShower : SuggestionRule
{
    public override string Id => "warm-shower";

    public override int Ease => 4;

    public override Evidence Evidence { get; } = new([6], Grade.Weak, ["HAGH19", "MAYO", "BJGP05"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.MuscleTightness, FactorCatalogue.WarmShower, FactorCatalogue.HeatingPad];

    protected override YesNoFactor? DoneBy => FactorCatalogue.WarmShower;

    protected override bool IsUnsafe(RuleContext context) => base.IsUnsafe(context) || context.Switches.LegDanger;

    protected override bool? Applies(NightEntry night, RuleContext context)
    {
        if (context.Switches.HeatRisk && night.Read(FactorCatalogue.HeatingPad) == true) return true;
        return AnyStrong(night, FactorCatalogue.MuscleTightness);
    }

    protected override string What(NightEntry night) => night.Read(FactorCatalogue.MuscleTightness) >= Strong ? "strong.muscle-tightness" : "heating-pad-used";

    protected override IReadOnlyList<string> Cautions(RuleContext context)
    {
        List<string> cautions = [];
        if (context.Switches.HeatRisk) cautions.Add("test-the-water");
        if (context.Switches.Pregnant) cautions.Add("warm-not-hot");
        if (context.Switches.FallRisk) cautions.Add("rise-slowly");
        return cautions;
    }
}
