using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using static CrampInsight.Core.People.Conditions;
using static CrampInsight.Core.People.MedicineClasses;

namespace CrampInsight.Core.Rules;

/// <summary>
/// What the profile and the latest nights forbid or change in suggestions, worked out once.
/// Source: evidence pack B0, settled by contract section 7 and by safety sections 2 to 4. Only medicines taken on the evening asked about count.
/// </summary>
public sealed record SafetySwitches
{
    /// <summary>Potassium may build up: no potassium food, product or salt substitute is mentioned.</summary>
    public required bool PotassiumRisk { get; init; }

    /// <summary>Potassium may build up for another reason than a potassium product: beside one, a pharmacist is asked today.</summary>
    public required bool KeepsPotassium { get; init; }

    /// <summary>A medicine is taken of which nothing is known. It may be one that keeps potassium in, so no potassium is named beside it.</summary>
    public required bool UnknownMedicine { get; init; }

    /// <summary>Foods, drinks and products with potassium are not named: potassium may build up, or nobody knows.</summary>
    public bool NoPotassium => PotassiumRisk || UnknownMedicine;

    /// <summary>Magnesium may build up: no supplement is mentioned; foods are.</summary>
    public required bool MagnesiumRisk { get; init; }

    /// <summary>Fluids are limited by a clinician: no "drink more".</summary>
    public required bool FluidLimit { get; init; }

    /// <summary>No salty or electrolyte suggestion.</summary>
    public required bool SaltLimit { get; init; }

    /// <summary>Heat may not be felt: no heating pad or hot-water bottle.</summary>
    public required bool HeatRisk { get; init; }

    /// <summary>Signs of a clot in a leg or lung stand (E1 or S1): no massage, heat, stretching or walking.</summary>
    public required bool ClotSigns { get; init; }

    /// <summary>
    /// Signs of a leg, lung or spine in danger were ticked within two weeks and not checked since: no walking, massage, heat, yoga or stretching.
    /// </summary>
    public required bool LegDanger { get; init; }

    /// <summary>A clot is likelier than usual: the bar for S1 is lower.</summary>
    public required bool ClotRisk { get; init; }

    /// <summary>Standing exercises are offered sitting.</summary>
    public required bool FallRisk { get; init; }

    public required bool Pregnant { get; init; }

    /// <summary>Pregnant or in the time after birth: what is said about alcohol and caffeine is the same.</summary>
    public required bool Maternity { get; init; }

    /// <summary>No breath-holding.</summary>
    public required bool BreathRisk { get; init; }

    /// <summary>No suggestion to leave alcohol out: stopping suddenly can harm. Told in the profile, or read from the answers.</summary>
    public required bool AlcoholDependent { get; init; }

    /// <summary>A leg is hurt, in plaster or was operated on: no stretching, walking, massage or yoga.</summary>
    public required bool LegHurt { get; init; }

    /// <summary>In bed for days: no stroll.</summary>
    public required bool Bedridden { get; init; }

    /// <summary>The switches as of an evening. A shorthand for a context of its own.</summary>
    public static SafetySwitches From(Person person, Journal journal, Night asOf, IReadOnlyList<FindingEvent>? memory = null) =>
        From(new RuleContext(journal, person, asOf, memory));

    internal static SafetySwitches From(RuleContext context)
    {
        var (person, day) = (context.Person, context.AsOf.Evening);
        var age = person.AgeIn(day);
        var taken = context.Taken;
        // A class that only the ending of a name speaks for counts here, and nowhere else, until the person answered.
        bool Does(MedicineEffects effect) => taken.Any(t => (!t.IsPotassiumProduct && t.Does(effect)) || t.MayDo(effect));
        bool Takes(params ReadOnlySpan<string> classes)
        {
            if (person.Takes(day, classes)) return true;
            foreach (var c in classes)
                if (taken.Any(t => t.MayBe(c))) return true;
            return false;
        }

        var kidney = person.HasKidneyDisease();
        var clotRisk = person.Has(ActiveCancer) || person.Has(SurgeryLast12Weeks) || person.Has(Bedridden3Days) || person.Has(LegImmobilised)
            || person.Has(PreviousClot) || person.Has(LongTripLast4Weeks) || person.IsPregnantOrJustBirthed() || Takes(Oestrogen, Raloxifene);
        // A regular pain killer of the NSAID kind matters only beside the kidneys, an ACE inhibitor or an ARB; all three are risks by themselves already.
        // Where the kidneys are unsure and the age is not told either, neither is taken for good news.
        var keepsPotassium = kidney || person.Has(HeartFailure) || person.Has(Addisons) || person.Has(ToldHighPotassium)
            || Takes(AceInhibitor, Arb, Arni, PotassiumSparing, Trimethoprim, Transplant)
            || Does(MedicineEffects.RaisesPotassium)
            || (person.Has(KidneyUnsure) && (age is (null or >= 65) || person.HasDiabetes(day)));
        var clotInLeg = SignsOfClot.InLeg(context.Now, clotRisk, person.FeelsLess(day));
        var legDanger = SignsOfLegDanger.Stand(context);
        return new()
        {
            KeepsPotassium = keepsPotassium,
            PotassiumRisk = keepsPotassium || taken.Any(t => t.IsPotassiumProduct) || Takes(PotassiumProduct),
            UnknownMedicine = taken.Any(t => t.IsUnrecognised),
            MagnesiumRisk = kidney || person.Has(MyastheniaGravis) || person.Has(HeartBlock) || (person.Has(KidneyUnsure) && age is (null or >= 75)),
            FluidLimit = person.Has(HeartFailure) || person.Has(Dialysis) || person.Has(KidneyAdvanced) || person.Has(Cirrhosis)
                || person.Has(LowSodium) || person.Has(ToldLimitFluids),
            SaltLimit = person.Has(HighBloodPressure) || person.Has(HeartFailure) || kidney || person.Has(Cirrhosis),
            HeatRisk = person.FeelsLess(day) || person.Has(ArteryDisease) || legDanger
                || NightSpans.AnySign(context.TwoWeeks, Signs.NumbnessOrTingling, Signs.LegColdOrPale, Signs.RestPainEasedHanging,
                    Signs.FootUlcerOrBurn, Signs.DirtyWound, Signs.SpreadingRedness),
            ClotRisk = clotRisk,
            ClotSigns = clotInLeg || SignsOfClot.InLung(context.Now),
            LegDanger = legDanger,
            FallRisk = age >= 75 || person.Has(FallsOrUnsteady) || person.Has(Neuropathy) || person.Has(Parkinsons) || person.Has(LowBloodPressure)
                || taken.Any(t => t.Sedates) || Does(MedicineEffects.Sedates),
            Pregnant = person.Pregnancy == Pregnancy.Pregnant,
            Maternity = person.IsPregnantOrJustBirthed(),
            BreathRisk = person.Has(LungDiseaseSevere),
            AlcoholDependent = person.Has(AlcoholDependence) || HeavyDrinking.Holds(context),
            LegHurt = person.Has(LegInjury) || person.Has(SurgeryLast12Weeks) || person.Has(LegImmobilised),
            Bedridden = person.Has(Bedridden3Days),
        };
    }

    public override string ToString() => nameof(SafetySwitches);
}
