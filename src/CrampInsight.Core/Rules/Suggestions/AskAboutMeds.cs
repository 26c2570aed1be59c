using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>
/// What a pharmacist knows better: a potassium product where potassium may build up, few foods with potassium where none may be named (a
/// medicine that is not known
/// is named then),
/// a magnesium tablet where magnesium may build up, doses missed or added, or a water tablet or long-acting inhaler beside a cramp of this week.
/// It takes the place of a suppressed suggestion and never says stop, less or more. Evidence pack B0, B1 and E3, contract section 7.
/// </summary>
public sealed class AskAboutMeds : SuggestionRule
{
    public override string Id => "ask-about-meds";

    public override int Ease => 5;

    public override Evidence Evidence { get; } = new([3], Grade.Moderate, ["GARR12", "PALM04", "CCJM19", "BMJ03", "ODS-K", "ODS-MG"]);

    public override IReadOnlyList<Factor> Reads =>
        [FactorCatalogue.PotassiumFoods, FactorCatalogue.PotassiumSupplement, FactorCatalogue.MagnesiumSupplement, FactorCatalogue.MedicinesTaken];

    public override Finding? Evaluate(RuleContext context) =>
        PotassiumProduct(context) ?? FewPotassiumFoods(context) ?? MagnesiumTablet(context) ?? Dose(context) ?? LinkedMedicine(context);

    protected override bool? Applies(NightEntry night, RuleContext context) => PotassiumFoods.IsLow(night);

    protected override string What(NightEntry night) => "few-potassium-foods";

    protected override decimal? Amount(NightEntry night) => night.Read(FactorCatalogue.PotassiumFoods);

    protected override string Wording(RuleContext context) => context.Switches.PotassiumRisk ? "potassium" : "unknown";

    protected override IReadOnlyList<string> Names(RuleContext context) => context.Switches.PotassiumRisk ? []
        : [.. context.Taken.Where(t => t.IsUnrecognised).Select(t => t.Medicine.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    protected override bool IsUnsafe(RuleContext context) => false;

    private Finding? PotassiumProduct(RuleContext context)
    {
        if (!context.Switches.KeepsPotassium) return null;
        var because = NightSpans.Because(context.Week, n => n.Read(FactorCatalogue.PotassiumSupplement) == true, "supplement");
        if (because.Count == 0 && context.Taken.Any(t => t.IsPotassiumProduct))
            because.Add(new(context.AsOf, "takes-supplement"));
        return Say("product", because);
    }

    // Here the ordinary evaluation of a suggestion counts the evenings with few such foods.
    private Finding? FewPotassiumFoods(RuleContext context) => context.Switches.NoPotassium ? base.Evaluate(context) : null;

    private Finding? MagnesiumTablet(RuleContext context) => context.Switches.MagnesiumRisk
        ? Say("magnesium", NightSpans.Because(context.Week, n => n.Read(FactorCatalogue.MagnesiumSupplement) == true, "supplement"))
        : null;

    private Finding? Dose(RuleContext context) =>
        Say("dose", NightSpans.Because(context.Now, n => n.Read(FactorCatalogue.MedicinesTaken) is { Id: "missed" or "extra" }, "dose-differed"));

    private Finding? LinkedMedicine(RuleContext context)
    {
        var inhaler = context.Person.Takes(context.AsOf.Evening, MedicineClasses.Laba);
        if (!inhaler && !context.Person.TakesDiuretic(context.AsOf.Evening)) return null;
        return Say("", NightSpans.Cramps(context.Week), inhaler ? ["keep-inhaler"] : []);
    }

    private Finding? Say(string wording, List<Because> because, IReadOnlyList<string>? cautions = null) =>
        because.Count == 0 ? null : new() { Rule = this, Wording = wording, Cautions = cautions ?? [], Because = because };
}
