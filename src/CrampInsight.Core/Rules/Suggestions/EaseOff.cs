using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>
/// A harder day for the legs, two hours of one movement, pushed past one's limits, or all effort and little rest. Never against prescribed exercise.
/// Evidence pack A2, A3b and B1.
/// </summary>
public sealed class EaseOff : SuggestionRule
{
    /// <summary>Effort and rest: 0 all effort, 4 balanced.</summary>
    public const int LittleRest = 1;

    public override string Id => "ease-off";

    public override int Ease => 4;

    public override Evidence Evidence { get; } = new([3, 7], Grade.Weak, ["AAFP12", "MILLER22"]);

    public override IReadOnlyList<Factor> Reads =>
        [FactorCatalogue.LegEffort, FactorCatalogue.Repetitive, FactorCatalogue.EffortRestBalance, FactorCatalogue.PushedLimits, FactorCatalogue.EasedOff];

    public override Pull PullOf(Finding finding) => Pull.Rest;

    protected override YesNoFactor? DoneBy => FactorCatalogue.EasedOff;

    protected override bool IsUnsafe(RuleContext context) => false;

    protected override bool? Applies(NightEntry night, RuleContext context)
    {
        var strong = AnyStrong(night, FactorCatalogue.LegEffort, FactorCatalogue.PushedLimits);
        var balance = night.Read(FactorCatalogue.EffortRestBalance);
        var repetitive = night.Read(FactorCatalogue.Repetitive);
        if (strong is null && balance is null && repetitive is null) return null;
        return strong == true || balance <= LittleRest || repetitive == true;
    }

    protected override string What(NightEntry night) =>
        night.Read(FactorCatalogue.LegEffort) >= Strong ? "strong.leg-effort"
        : night.Read(FactorCatalogue.PushedLimits) >= Strong ? "strong.pushed-limits"
        : night.Read(FactorCatalogue.EffortRestBalance) <= LittleRest ? "little-rest"
        : "repetitive";

    protected override IReadOnlyList<string> Cautions(RuleContext context) => ["keep-exercises"];
}
