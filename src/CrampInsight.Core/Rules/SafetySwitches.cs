using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using static CrampInsight.Core.People.Conditions;
using static CrampInsight.Core.People.MedicineClasses;

namespace CrampInsight.Core.Rules;

/// <summary>
/// What the profile and the latest nights forbid or change in suggestions, worked out once.
/// Source: evidence pack B0, settled by contract section 7. Only medicines taken on the evening asked about count.
/// </summary>
public sealed record SafetySwitches
{
    /// <summary>Potassium may build up: no potassium food, product or salt substitute is mentioned.</summary>
    public required bool PotassiumRisk { get; init; }

    /// <summary>Potassium may build up for another reason than a potassium product: beside one, a pharmacist is asked today.</summary>
    public required bool KeepsPotassium { get; init; }

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

    /// <summary>A clot is likelier than usual: the bar for S1 is lower.</summary>
    public required bool ClotRisk { get; init; }

    /// <summary>Standing exercises are offered sitting.</summary>
    public required bool FallRisk { get; init; }

    public required bool Pregnant { get; init; }

    /// <summary>No breath-holding.</summary>
    public required bool BreathRisk { get; init; }

    /// <summary>No suggestion to leave alcohol out: stopping suddenly can harm.</summary>
    public required bool AlcoholDependent { get; init; }

    /// <summary>A leg is hurt or was operated on: no stretching.</summary>
    public required bool StretchingUnsafe { get; init; }

    public static SafetySwitches From(Person person, Journal journal, Night asOf)
    {
        var day = asOf.Evening;
        var age = person.AgeIn(day);
        // A class that only the ending of a name speaks for counts here, and nowhere else, until the person answered.
        var presumed = person.Medications.Where(m => m.IsTakenOn(day) && m.IsUnknown).Select(m => MedicineCatalogue.Find(m.Name)).ToList();
        bool TakesWith(MedicineEffects effect) =>
            person.Medications.Any(m => m.IsTakenOn(day) && !m.Is(PotassiumProduct) && MedicineCatalogue.EffectsOf(m.Name).HasFlag(effect))
                || presumed.Exists(p => p.PresumedEffects.HasFlag(effect));
        bool Takes(params ReadOnlySpan<string> classes)
        {
            if (person.Takes(day, classes)) return true;
            foreach (var c in classes)
                if (presumed.Exists(p => p.PresumedClasses.Contains(c, StringComparer.Ordinal))) return true;
            return false;
        }

        var kidney = person.HasKidneyDisease();
        var clotRisk = person.Has(ActiveCancer) || person.Has(SurgeryLast12Weeks) || person.Has(Bedridden3Days) || person.Has(LegImmobilised)
            || person.Has(PreviousClot) || person.Has(LongTripLast4Weeks) || person.IsPregnantOrJustBirthed() || Takes(Oestrogen, Raloxifene);
        // A regular pain killer of the NSAID kind matters only beside the kidneys, an ACE inhibitor or an ARB; all three are risks by themselves already.
        var keepsPotassium = kidney || person.Has(HeartFailure) || person.Has(Addisons) || person.Has(ToldHighPotassium)
            || Takes(AceInhibitor, Arb, Arni, PotassiumSparing, Trimethoprim, Transplant) || TakesWith(MedicineEffects.RaisesPotassium)
            || (person.Has(KidneyUnsure) && (age >= 65 || person.HasDiabetes(day)));
        return new()
        {
            KeepsPotassium = keepsPotassium,
            PotassiumRisk = keepsPotassium || Takes(PotassiumProduct),
            MagnesiumRisk = kidney || person.Has(MyastheniaGravis) || person.Has(HeartBlock) || (person.Has(KidneyUnsure) && age >= 75),
            FluidLimit = person.Has(HeartFailure) || person.Has(Dialysis) || person.Has(KidneyAdvanced) || person.Has(Cirrhosis)
                || person.Has(LowSodium) || person.Has(ToldLimitFluids),
            SaltLimit = person.Has(HighBloodPressure) || person.Has(HeartFailure) || kidney || person.Has(Cirrhosis),
            HeatRisk = person.FeelsLess(day) || person.Has(ArteryDisease)
                || NightSpans.AnySign(journal.Last(14, asOf), Signs.NumbnessOrTingling, Signs.LegColdOrPale, Signs.RestPainEasedHanging,
                    Signs.FootUlcerOrBurn, Signs.DirtyWound, Signs.SpreadingRedness)
                || SignsOfClot.InLeg(journal.Last(2, asOf), clotRisk),
            ClotRisk = clotRisk,
            ClotSigns = SignsOfClot.InLeg(journal.Last(2, asOf), clotRisk) || SignsOfClot.InLung(journal.Last(2, asOf)),
            FallRisk = age >= 75 || person.Has(FallsOrUnsteady) || person.Has(Neuropathy) || person.Has(Parkinsons) || person.Has(LowBloodPressure)
                || TakesWith(MedicineEffects.Sedates),
            Pregnant = person.Pregnancy == Pregnancy.Pregnant,
            BreathRisk = person.Has(LungDiseaseSevere),
            AlcoholDependent = person.Has(AlcoholDependence),
            StretchingUnsafe = person.Has(LegInjury) || person.Has(SurgeryLast12Weeks),
        };
    }

    public override string ToString() => nameof(SafetySwitches);
}
