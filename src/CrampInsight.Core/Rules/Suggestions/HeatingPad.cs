using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>Tight muscles tonight, or a leg sore after last night's cramp. Never where heat may not be felt. Evidence pack B1.</summary>
public sealed class HeatingPad : SuggestionRule
{
    public override string Id => "heating-pad";

    public override int Ease => 4;

    public override Evidence Evidence { get; } = new([6], Grade.Weak, ["RLS-HEAT", "BJGP05", "OKDOH"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.MuscleTightness, FactorCatalogue.HeatingPad];

    protected override YesNoFactor? DoneBy => FactorCatalogue.HeatingPad;

    protected override bool IsUnsafe(RuleContext context) => base.IsUnsafe(context) || context.Switches.HeatRisk;

    protected override bool? Applies(NightEntry night, RuleContext context) => AnyStrong(night, FactorCatalogue.MuscleTightness);

    protected override string What(NightEntry night) => "strong.muscle-tightness";

    protected override IReadOnlyList<string> Cautions(RuleContext context) => context.Switches.Pregnant ? ["pad-safely", "warm-not-hot"] : ["pad-safely"];
}
