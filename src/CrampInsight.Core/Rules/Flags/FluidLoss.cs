using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using static CrampInsight.Core.Diary.Signs;
using static CrampInsight.Core.People.MedicineClasses;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// S6: vomiting or diarrhoea on two evenings running, or fewer than three drinks on both, with cramps in those nights, while taking a water
/// tablet, an ACE inhibitor or an ARB, or with kidney disease. Evidence pack C2, contract section 7; the drinks are a judgement.
/// </summary>
public sealed class FluidLoss : Rule
{
    public override string Id => "S6";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay];

    public override Evidence Evidence { get; } = new([2, 3], null, []);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Water];

    public override Finding? Evaluate(RuleContext context)
    {
        var day = context.AsOf.Evening;
        if (!context.Person.HasKidneyDisease() && !context.Person.TakesDiuretic(day) && !context.Person.Takes(day, AceInhibitor, Arb, Arni)) return null;
        var nights = context.Now;
        if (nights.Length < 2 || NightSpans.CrampNights(nights) == 0) return null;
        if (NightSpans.Count(nights, n => n.HasSign(VomitingOrDiarrhoea)) == 2)
            return new() { Rule = this, Tier = Tier.SameDay, Because = NightSpans.Signs(nights, VomitingOrDiarrhoea) };
        return NightSpans.Count(nights, n => n.Read(FactorCatalogue.Water) < Thresholds.VeryFewDrinks) == 2
            ? new() { Rule = this, Tier = Tier.SameDay, Wording = "drinks", Because = Drinks(nights) }
            : null;
    }

    private static List<Because> Drinks(ReadOnlySpan<NightEntry> nights) =>
        [new(nights[1].Night, "few-drinks", nights[1].Read(FactorCatalogue.Water)), new(nights[0].Night, "few-drinks", nights[0].Read(FactorCatalogue.Water))];
}
