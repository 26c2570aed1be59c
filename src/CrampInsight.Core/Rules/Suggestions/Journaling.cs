using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>Any strong feeling: a line about the day, for oneself. Evidence pack A3b and B1.</summary>
public sealed class Journaling : SuggestionRule
{
    private static readonly ScaleFactor[] Feelings = [.. Emotions.All.Where(e => e != FactorCatalogue.Stress)];

    public override string Id => "journaling";

    public override int Ease => 4;

    public override Evidence Evidence { get; } = new([5, 7], Grade.Traditional, []);

    public override IReadOnlyList<Factor> Reads => [.. Feelings, FactorCatalogue.Journaling];

    protected override YesNoFactor? DoneBy => FactorCatalogue.Journaling;

    protected override bool IsUnsafe(RuleContext context) => false;

    protected override bool? Applies(NightEntry night, RuleContext context) => AnyStrong(night, Feelings);

    protected override string What(NightEntry night) => FirstStrong(night, Feelings);
}
