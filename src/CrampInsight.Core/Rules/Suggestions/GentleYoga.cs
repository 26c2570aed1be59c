using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>Little movement, or tension held all day. On a chair where a fall is likelier; never with a hurt leg. Evidence pack B1.</summary>
public sealed class GentleYoga : SuggestionRule
{
    public override string Id => "gentle-yoga";

    public override int Ease => 3;

    public override Evidence Evidence { get; } = new([6], Grade.Weak, ["YOGA20"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Movement, FactorCatalogue.HeldTension, FactorCatalogue.GentleYoga];

    public override Pull PullOf(Finding finding) => Pull.Move;

    protected override YesNoFactor? DoneBy => FactorCatalogue.GentleYoga;

    protected override bool IsUnsafe(RuleContext context) => base.IsUnsafe(context) || context.Switches.LegHurt || context.Switches.LegDanger;

    protected override bool? Applies(NightEntry night, RuleContext context)
    {
        var tense = AnyStrong(night, FactorCatalogue.HeldTension);
        return night.Read(FactorCatalogue.Movement) is { } minutes ? minutes < Walking.MovementMinutes || tense == true : tense;
    }

    protected override string What(NightEntry night) => night.Read(FactorCatalogue.HeldTension) >= Strong ? "strong.held-tension" : "little-movement";

    protected override decimal? Amount(NightEntry night) => What(night) == "little-movement" ? night.Read(FactorCatalogue.Movement) : null;

    protected override string Wording(RuleContext context) => context.Switches.FallRisk ? "seated" : "";

    protected override IReadOnlyList<string> Cautions(RuleContext context) => context.Switches.Pregnant ? ["yoga-in-pregnancy"] : ["yoga-easy"];
}
