using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>
/// Tight muscles, a hard day for the legs, two hours of one movement, or soreness left by a cramp. Never with signs of a clot, a wound, a hurt leg,
/// severe varicose veins, or bruises beside a blood thinner; light only where feet feel less. Evidence pack B1.
/// </summary>
public sealed class Massage : SuggestionRule
{
    /// <summary>Soreness after a cramp, of 10.</summary>
    public const int Sore = 3;

    public override string Id => "massage";

    public override int Ease => 4;

    public override Evidence Evidence { get; } = new([6], Grade.Weak, ["NHS", "MAYO"]);

    public override IReadOnlyList<Factor> Reads =>
        [FactorCatalogue.MuscleTightness, FactorCatalogue.LegEffort, FactorCatalogue.Repetitive, FactorCatalogue.Massage];

    protected override YesNoFactor? DoneBy => FactorCatalogue.Massage;

    protected override bool IsUnsafe(RuleContext context) =>
        base.IsUnsafe(context)
        || context.Switches.LegHurt || context.Switches.LegDanger
        || context.Person.Has(People.Conditions.VaricoseVeinsSevere)
        || NightSpans.AnySign(context.TwoWeeks, Signs.DirtyWound, Signs.FootUlcerOrBurn, Signs.SpreadingRedness,
            Signs.RestPainEasedHanging)
        || (context.Person.Takes(context.AsOf.Evening, People.MedicineClasses.Anticoagulant)
            && NightSpans.AnySign(context.TwoWeeks, Signs.BruisingOrBleeding));

    protected override bool? Applies(NightEntry night, RuleContext context)
    {
        // The cramps of last night leave today's soreness.
        if (night.Night >= context.AsOf.Previous && night.Episodes.Any(e => e.Soreness >= Sore)) return true;
        var strong = AnyStrong(night, FactorCatalogue.MuscleTightness, FactorCatalogue.LegEffort);
        return strong == true || night.Read(FactorCatalogue.Repetitive) == true ? true : strong ?? night.Read(FactorCatalogue.Repetitive);
    }

    protected override bool SettledBy(NightEntry night, RuleContext context) =>
        night.Night == context.AsOf || (night.Night == context.AsOf.Previous && night.Episodes.Any(e => e.Soreness >= Sore));

    protected override string What(NightEntry night) =>
        night.Read(FactorCatalogue.MuscleTightness) >= Strong ? "strong.muscle-tightness"
        : night.Read(FactorCatalogue.LegEffort) >= Strong ? "strong.leg-effort"
        : night.Read(FactorCatalogue.Repetitive) == true ? "repetitive"
        : "sore-after";

    protected override IReadOnlyList<string> Cautions(RuleContext context) =>
        context.Person.FeelsLess(context.AsOf.Evening) || NightSpans.AnySign(context.TwoWeeks, Signs.NumbnessOrTingling) ? ["massage-lightly"] : [];
}
