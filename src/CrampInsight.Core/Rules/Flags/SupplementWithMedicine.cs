using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using static CrampInsight.Core.People.MedicineClasses;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// M8: a magnesium or potassium product, logged within four weeks or in the list of medicines, beside another medicine that is known; or vitamin
/// K2 beside a blood thinner, which works against vitamin K. A medicine that nobody knows raises nothing. Evidence pack C4, safety section 9.
/// </summary>
public sealed class SupplementWithMedicine : Rule
{
    public override string Id => "M8";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Mention];

    public override Evidence Evidence { get; } = new([6], null, ["ODS-MG", "ODS-K"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.MagnesiumSupplement, FactorCatalogue.PotassiumSupplement];

    public override Finding? Evaluate(RuleContext context)
    {
        var others = context.Taken.Where(t => !IsMineral(t) && !IsK2(t) && !t.IsUnrecognised).ToList();
        if (others.Count == 0) return null;
        var because = NightSpans.Because(context.FourWeeks,
            n => n.Read(FactorCatalogue.MagnesiumSupplement) == true || n.Read(FactorCatalogue.PotassiumSupplement) == true, "supplement");
        var product = context.Taken.Any(IsMineral) || (context.Taken.Any(IsK2) && others.Exists(t => t.Medicine.Is(Anticoagulant)));
        if (because.Count == 0 && !product) return null;
        if (because.Count == 0) because.Add(new(context.AsOf, "takes-supplement"));
        return new() { Rule = this, Tier = Tier.Mention, Level = others.Count, Because = because };
    }

    private static bool IsMineral(TakenMedicine medicine) => medicine.Medicine.Is(MagnesiumProduct) || medicine.IsPotassiumProduct;

    private static bool IsK2(TakenMedicine medicine) => MedicineCatalogue.IsVitaminK2(medicine.Medicine.Name);
}
