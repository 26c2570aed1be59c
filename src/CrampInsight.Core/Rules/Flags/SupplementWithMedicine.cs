using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using static CrampInsight.Core.People.MedicineClasses;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// M8: a magnesium, potassium or vitamin K2 product, logged within four weeks or in the list of medicines, beside any other medicine.
/// A pharmacist knows which go together. Evidence pack C4.
/// </summary>
public sealed class SupplementWithMedicine : Rule
{
    public override string Id => "M8";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Mention];

    public override Evidence Evidence { get; } = new([6], null, ["ODS-MG", "ODS-K", "K2-24"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.MagnesiumSupplement, FactorCatalogue.PotassiumSupplement];

    public override Finding? Evaluate(RuleContext context)
    {
        var taken = context.Person.Medications.Where(m => m.IsTakenOn(context.AsOf.Evening)).ToList();
        var products = taken.Count(IsProduct);
        if (taken.Count == products) return null;
        var because = NightSpans.Because(context.FourWeeks,
            n => n.Read(FactorCatalogue.MagnesiumSupplement) == true || n.Read(FactorCatalogue.PotassiumSupplement) == true, "supplement");
        if (because.Count == 0 && products == 0) return null;
        if (because.Count == 0) because.Add(new(context.AsOf, "takes-supplement"));
        return new() { Rule = this, Tier = Tier.Mention, Level = taken.Count, Because = because };
    }

    private static bool IsProduct(Medication medicine) =>
        medicine.Is(MagnesiumProduct) || medicine.Is(PotassiumProduct) || MedicineCatalogue.IsVitaminK2(medicine.Name);
}
