using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>
/// Two or more UK units (8 g of ethanol each) on a day. In pregnancy and after birth any amount, with alcohol-free wording only. Never where drinking may be
/// a dependence: stopping suddenly can harm. Evidence pack A1 and B1.
/// </summary>
public sealed class LessAlcohol : SuggestionRule
{
    public const decimal Units = 2;

    public override string Id => "less-alcohol";

    public override int Ease => 3;

    public override Evidence Evidence { get; } = new([2], Grade.Weak, ["ALC18", "CMO", "MAYO"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Alcohol];

    protected override bool IsUnsafe(RuleContext context) => base.IsUnsafe(context) || context.Switches.AlcoholDependent;

    protected override bool? Applies(NightEntry night, RuleContext context) =>
        night.Read(FactorCatalogue.Alcohol) is { } units ? (context.Switches.Maternity ? units > 0 : units >= Units) : null;

    protected override string What(NightEntry night) => "alcohol";

    protected override decimal? Amount(NightEntry night) => night.Read(FactorCatalogue.Alcohol);

    protected override string Wording(RuleContext context) => context.Switches.Maternity ? "pregnant" : "";
}
