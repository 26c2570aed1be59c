using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>
/// At most one group of foods with potassium on a day. Never said where potassium may build up, or beside a medicine that nobody knows: then
/// <see cref="AskAboutMeds"/> speaks.
/// Never a tablet or a salt substitute. Evidence pack A1, B0 and B1.
/// </summary>
public sealed class PotassiumFoods : SuggestionRule
{
    public const int FewGroups = 1;

    public override string Id => "k-foods";

    public override int Ease => 3;

    public override Evidence Evidence { get; } = new([2, 6], Grade.Weak, ["ODS-K", "MEDNET-K", "EMED-K"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.PotassiumFoods];

    protected override bool IsUnsafe(RuleContext context) => base.IsUnsafe(context) || context.Switches.NoPotassium;

    protected override bool? Applies(NightEntry night, RuleContext context) => IsLow(night);

    protected override string What(NightEntry night) => "few-potassium-foods";

    protected override decimal? Amount(NightEntry night) => night.Read(FactorCatalogue.PotassiumFoods);

    internal static bool? IsLow(NightEntry night) => night.Read(FactorCatalogue.PotassiumFoods) is { } groups ? groups <= FewGroups : null;
}
