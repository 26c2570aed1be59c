using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>A stressful day, or emotionally worn out. Eyes may stay open. Evidence pack A3b and B1: one trial, without an untreated group.</summary>
public sealed class Meditation : SuggestionRule
{
    public override string Id => "meditation";

    public override int Ease => 4;

    public override Evidence Evidence { get; } = new([7], Grade.Weak, ["RELAX24"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Stress, FactorCatalogue.EmotionalExhaustion, FactorCatalogue.Meditation];

    protected override YesNoFactor? DoneBy => FactorCatalogue.Meditation;

    protected override bool IsUnsafe(RuleContext context) => false;

    protected override bool? Applies(NightEntry night, RuleContext context) => AnyStrong(night, FactorCatalogue.Stress, FactorCatalogue.EmotionalExhaustion);

    protected override string What(NightEntry night) => FirstStrong(night, FactorCatalogue.Stress, FactorCatalogue.EmotionalExhaustion);

    protected override IReadOnlyList<string> Cautions(RuleContext context) => ["eyes-open"];
}
