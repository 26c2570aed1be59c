using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>Bedtime calf and hamstring stretches, when none were done. Evidence pack B1; the best-tested habit, with trials that disagree.</summary>
public sealed class Stretching : SuggestionRule
{
    public override string Id => "stretching";

    public override int Ease => 5;

    public override Evidence Evidence { get; } = new([3, 6], Grade.Conflicting, ["HALL12", "COPPIN05", "COCH-ND", "HALL-PROT"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Stretching];

    protected override bool IsUnsafe(RuleContext context) => base.IsUnsafe(context) || context.Switches.LegHurt || context.Switches.LegDanger;

    protected override bool? Applies(NightEntry night, RuleContext context) =>
        night.Read(FactorCatalogue.Stretching) switch { null => null, 0 => true, _ => false };

    protected override string What(NightEntry night) => "no-stretching";

    protected override string Wording(RuleContext context) => context.Switches.FallRisk ? "seated" : "";

    protected override IReadOnlyList<string> Cautions(RuleContext context) =>
        context.Switches.Pregnant ? ["stretch-gently", "ask-midwife"] : ["stretch-gently"];
}
