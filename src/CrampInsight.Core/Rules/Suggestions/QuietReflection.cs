using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using static CrampInsight.Core.Factors.FactorCatalogue;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>
/// The document's reading of the legs as what carries us forward (paragraphs 4 and 5), offered as a thought and labelled as tradition.
/// When one of those feelings was strong; when cramps go on despite drinks and stretches; and in place of breathing exercises where those are not for
/// this person. Evidence pack A3b and B1, contract section 7.
/// </summary>
public sealed class QuietReflection : SuggestionRule
{
    private static readonly ScaleFactor[] Feelings = [Stuck, Overburdened, Instability, FearOfChange, PutOffDecision, LackOfSupport];

    public override string Id => "quiet-reflection";

    public override int Ease => 4;

    public override Evidence Evidence { get; } = new([4, 5, 7, 8], Grade.Traditional, []);

    public override IReadOnlyList<Factor> Reads => [.. Feelings, Stress, FactorCatalogue.QuietReflection, Water, FactorCatalogue.Stretching];

    protected override YesNoFactor? DoneBy => FactorCatalogue.QuietReflection;

    public override Finding? Evaluate(RuleContext context)
    {
        if (base.Evaluate(context) is { } finding) return finding;
        return DespiteSelfCare.Holds(context.FourWeeks) && context.Tonight?.Read(FactorCatalogue.QuietReflection) != true
            ? new() { Rule = this, Wording = "despite", Because = NightSpans.Cramps(context.FourWeeks) }
            : null;
    }

    protected override bool IsUnsafe(RuleContext context) => false;

    protected override bool? Applies(NightEntry night, RuleContext context)
    {
        var strong = AnyStrong(night, Feelings);
        return context.Switches.BreathRisk && night.Read(Stress) is { } stress ? strong == true || stress >= Strong : strong;
    }

    protected override string What(NightEntry night) => FirstStrong(night, [.. Feelings, Stress]);
}
