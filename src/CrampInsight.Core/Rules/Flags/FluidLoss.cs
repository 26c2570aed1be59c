using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using static CrampInsight.Core.Diary.Signs;
using static CrampInsight.Core.People.MedicineClasses;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// S6: vomiting or diarrhoea on two of the last three evenings, or fewer than three drinks on two of them, with cramps in those nights, while
/// taking a medicine that is risky when the body loses fluid (a water tablet, an ACE inhibitor, an ARB, lithium, an SGLT2 inhibitor, metformin, a
/// sulfonylurea, a regular NSAID), or with kidney disease. It asks what to do about the medicine today and never says to leave it out.
/// Evidence pack C2, safety section 4; the drinks are a judgement.
/// </summary>
public sealed class FluidLoss : Rule
{
    public const int Evenings = 3;
    public const int EveningsWith = 2;

    public override string Id => "S6";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay];

    public override Evidence Evidence { get; } = new([2, 3], null, []);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Water];

    public override Finding? Evaluate(RuleContext context)
    {
        var day = context.AsOf.Evening;
        if (!context.Person.HasKidneyDisease() && !context.Person.TakesDiuretic(day) && !context.Person.Takes(day, AceInhibitor, Arb, Arni)
            && !context.Taken.Any(t => t.IsRiskyWithFluidLoss)) return null;
        var nights = context.Journal.Last(Evenings, context.AsOf);
        if (NightSpans.CrampNights(nights) == 0) return null;
        var losses = NightSpans.Signs(nights, VomitingOrDiarrhoea);
        if (losses.Count >= EveningsWith) return new() { Rule = this, Tier = Tier.SameDay, Because = losses };
        var drinks = Drinks(nights);
        return drinks.Count >= EveningsWith ? new() { Rule = this, Tier = Tier.SameDay, Wording = "drinks", Because = drinks } : null;
    }

    private static List<Because> Drinks(ReadOnlySpan<NightEntry> nights)
    {
        List<Because> few = [];
        for (var i = nights.Length - 1; i >= 0; i--)
            if (nights[i].Read(FactorCatalogue.Water) is { } drinks and < Thresholds.VeryFewDrinks) few.Add(new(nights[i].Night, "few-drinks", drinks));
        return few;
    }
}
