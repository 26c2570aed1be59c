namespace CrampInsight.Core.People;

/// <summary>Condition ids of contract section 3.</summary>
public static class Conditions
{
    public const string Diabetes = "diabetes";
    public const string NerveCompression = "nerve-compression";
    public const string Neuropathy = "neuropathy";
    public const string ThyroidUnder = "thyroid-under";
    public const string ThyroidOver = "thyroid-over";
    public const string ThyroidUnsure = "thyroid-unsure";
    public const string KidneyDisease = "kidney-disease";
    public const string KidneyAdvanced = "kidney-advanced";
    public const string Dialysis = "dialysis";
    public const string KidneyUnsure = "kidney-unsure";
    public const string HeartFailure = "heart-failure";
    public const string HighBloodPressure = "high-blood-pressure";
    public const string LowBloodPressure = "low-blood-pressure";
    public const string Cirrhosis = "cirrhosis";
    public const string ArteryDisease = "artery-disease";
    public const string LungDiseaseSevere = "lung-disease-severe";
    public const string Addisons = "addisons";
    public const string MyastheniaGravis = "myasthenia-gravis";
    public const string HeartBlock = "heart-block";
    public const string LowSodium = "low-sodium";
    public const string ToldLimitFluids = "told-limit-fluids";
    public const string ToldHighPotassium = "told-high-potassium";
    public const string AlcoholDependence = "alcohol-dependence";
    public const string PreviousClot = "previous-clot";
    public const string ActiveCancer = "active-cancer";
    public const string SurgeryLast12Weeks = "surgery-last-12-weeks";
    public const string LegImmobilised = "leg-immobilised";
    public const string Bedridden3Days = "bedridden-3-days";
    public const string LongTripLast4Weeks = "long-trip-last-4-weeks";
    public const string FallsOrUnsteady = "falls-or-unsteady";
    public const string LegInjury = "leg-injury";
    public const string Parkinsons = "parkinsons";
    public const string VaricoseVeinsSevere = "varicose-veins-severe";

    /// <summary>In the order of the contract.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Diabetes, NerveCompression, Neuropathy, ThyroidUnder, ThyroidOver, ThyroidUnsure, KidneyDisease, KidneyAdvanced, Dialysis, KidneyUnsure,
        HeartFailure, HighBloodPressure, LowBloodPressure, Cirrhosis, ArteryDisease, LungDiseaseSevere, Addisons, MyastheniaGravis, HeartBlock,
        LowSodium, ToldLimitFluids, ToldHighPotassium, AlcoholDependence, PreviousClot, ActiveCancer, SurgeryLast12Weeks, LegImmobilised,
        Bedridden3Days, LongTripLast4Weeks, FallsOrUnsteady, LegInjury, Parkinsons, VaricoseVeinsSevere,
    ];
}
