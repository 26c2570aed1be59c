using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>
/// At most one group of foods with magnesium on a day; or few foods with minerals of any kind (on average at most one group) on four
/// days of the week. Foods only, never a tablet. Where potassium may build up, or a medicine is not known, only whole grains are named: the
/// other foods hold potassium too.
/// Evidence pack A1 and B1.
/// </summary>
public sealed class MagnesiumFoods : SuggestionRule
{
    public const int FewGroups = 1;
    public const int GapDays = 4;

    public override string Id => "mg-foods";

    public override int Ease => 3;

    public override Evidence Evidence { get; } = new([1, 2, 6], Grade.Conflicting, ["COCH-MG", "FRUSSO99", "COCH-PREG", "ODS-MG"]);

    public override IReadOnlyList<Factor> Reads =>
        [FactorCatalogue.MagnesiumFoods, FactorCatalogue.CalciumFoods, FactorCatalogue.PotassiumFoods, FactorCatalogue.MagnesiumSupplement];

    public override Finding? Evaluate(RuleContext context)
    {
        if (base.Evaluate(context) is { } finding) return finding;
        if (IsUnsafe(context) || context.Tonight?.Read(FactorCatalogue.MagnesiumFoods) > FewGroups) return null;
        var because = NightSpans.Because(context.Week, n => HasGap(n, context), "few-mineral-foods");
        return because.Count < GapDays ? null : new() { Rule = this, Wording = Wording(context), Cautions = Cautions(context), Because = because };
    }

    protected override bool? Applies(NightEntry night, RuleContext context) =>
        night.Read(FactorCatalogue.MagnesiumFoods) is { } groups ? groups <= FewGroups : null;

    protected override string What(NightEntry night) => "few-magnesium-foods";

    protected override decimal? Amount(NightEntry night) => night.Read(FactorCatalogue.MagnesiumFoods);

    protected override string Wording(RuleContext context) => context.Switches.NoPotassium ? "grains" : "";

    protected override IReadOnlyList<string> Cautions(RuleContext context) =>
        context.Tonight?.Read(FactorCatalogue.MagnesiumSupplement) == true && !context.Switches.MagnesiumRisk ? ["magnesium-tablets"] : [];

    // One food alone says little; and where potassium may build up its foods are better left out of the count.
    private static bool HasGap(NightEntry night, RuleContext context)
    {
        decimal sum = 0;
        var answered = 0;
        foreach (var food in (ReadOnlySpan<ScaleFactor>)[FactorCatalogue.MagnesiumFoods, FactorCatalogue.CalciumFoods, FactorCatalogue.PotassiumFoods])
            if (night.Read(food) is { } groups && !(context.Switches.NoPotassium && food == FactorCatalogue.PotassiumFoods))
            {
                sum += groups;
                answered++;
            }

        return answered > 1 && sum / answered <= FewGroups;
    }
}
