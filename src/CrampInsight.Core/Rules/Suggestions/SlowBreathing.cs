using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>A stressful day or tension held. Never with severe lung disease: then a quiet minute is offered. Evidence pack A3b and B1.</summary>
public sealed class SlowBreathing : SuggestionRule
{
    public override string Id => "slow-breathing";

    public override int Ease => 5;

    public override Evidence Evidence { get; } = new([4, 7], Grade.Weak, ["FINCH23", "BREATH23", "APA"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Stress, FactorCatalogue.HeldTension, FactorCatalogue.SlowBreathing];

    protected override YesNoFactor? DoneBy => FactorCatalogue.SlowBreathing;

    protected override bool IsUnsafe(RuleContext context) => context.Switches.BreathRisk;

    protected override bool? Applies(NightEntry night, RuleContext context) => AnyStrong(night, FactorCatalogue.Stress, FactorCatalogue.HeldTension);

    protected override string What(NightEntry night) => FirstStrong(night, FactorCatalogue.Stress, FactorCatalogue.HeldTension);

    protected override IReadOnlyList<string> Cautions(RuleContext context) => ["breathe-easy"];
}
