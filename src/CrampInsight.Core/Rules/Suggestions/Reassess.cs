using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>Carrying too much, or pushed past one's limits, on three or more days of the week. A question, not advice. Evidence pack A3b and B1.</summary>
public sealed class Reassess : SuggestionRule
{
    public override string Id => "reassess";

    public override int Ease => 4;

    public override Evidence Evidence { get; } = new([4, 7, 8], Grade.Traditional, []);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.PushedLimits, FactorCatalogue.Overburdened];

    public override int MinimumNights => NightsAWeek;

    public override Pull PullOf(Finding finding) => Pull.Rest;

    // One hard day is not a while: the week decides even when tonight is answered.
    public override Finding? Evaluate(RuleContext context) => base.Evaluate(context) is { Because.Count: >= NightsAWeek } finding ? finding : null;

    protected override bool IsUnsafe(RuleContext context) => false;

    protected override bool SettledBy(NightEntry night, RuleContext context) => false;

    protected override bool? Applies(NightEntry night, RuleContext context) => AnyStrong(night, FactorCatalogue.PushedLimits, FactorCatalogue.Overburdened);

    protected override string What(NightEntry night) => FirstStrong(night, FactorCatalogue.PushedLimits, FactorCatalogue.Overburdened);
}
