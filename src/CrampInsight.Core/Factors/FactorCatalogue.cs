using System.Collections.Frozen;

namespace CrampInsight.Core.Factors;

/// <summary>
/// Every factor of the source document, each declared once. Form, storage, export, rules and statistics all read this list.
/// Ids, kinds and ranges are contract section 2.
/// </summary>
public static class FactorCatalogue
{
    private const Asked Evening = Asked.Evening;
    private const Asked Morning = Asked.Morning;

    // Drinks
    public static readonly AmountFactor Water = new("water", FactorUnit.Drinks, 40, 1, [3, 6, 8, 10], FactorGroup.Drinks, Evening, [2, 6, 8]);
    public static readonly AmountFactor Caffeine = new("caffeine", FactorUnit.Milligrams, 3000, 20, [0], FactorGroup.Drinks, Evening, [2]);
    public static readonly TimeFactor CaffeineLast = new("caffeine-last", FactorGroup.Drinks, Evening, [2]);
    public static readonly AmountFactor Alcohol = new("alcohol", FactorUnit.AlcoholUnits, 60, 0.5m, [0, 1, 2, 4], FactorGroup.Drinks, Evening, [2]);
    public static readonly ChoiceFactor UrineColour = new("urine-colour", ["pale", "yellow", "dark", "brown"], FactorGroup.Drinks, Evening, [2]);
    public static readonly ScaleFactor Sweating = new("sweating", 3, FactorGroup.Body, Evening, [2]);

    // Food
    public static readonly ScaleFactor MagnesiumFoods = new("magnesium-foods", 4, FactorGroup.Food, Evening, [2, 6], FactorUnit.FoodGroups);
    public static readonly ScaleFactor PotassiumFoods = new("potassium-foods", 6, FactorGroup.Food, Evening, [2, 6], FactorUnit.FoodGroups);
    public static readonly ScaleFactor CalciumFoods = new("calcium-foods", 4, FactorGroup.Food, Evening, [2], FactorUnit.FoodGroups);
    public static readonly ChoiceFactor Salt = new("salt", ["low", "usual", "high"], FactorGroup.Food, Evening, [2]);
    public static readonly YesNoFactor MagnesiumSupplement = new("magnesium-supplement", FactorGroup.Food, Evening, [2, 6]);
    public static readonly YesNoFactor PotassiumSupplement = new("potassium-supplement", FactorGroup.Food, Evening, [2, 6]);

    // Body and day
    public static readonly AmountFactor Sitting = new("sitting", FactorUnit.Hours, 24, 0.5m, [3, 5, 7, 9, 11], FactorGroup.Body, Evening, [2], bands: true);
    public static readonly AmountFactor Standing = new("standing", FactorUnit.Hours, 24, 0.5m, [1, 3, 5, 7, 9], FactorGroup.Body, Evening, [2], bands: true);
    public static readonly AmountFactor Movement = new("movement", FactorUnit.Minutes, 1440, 5, [0, 10, 20, 30, 60], FactorGroup.Body, Evening, [2, 6]);
    public static readonly ScaleFactor LegEffort = new("leg-effort", 4, FactorGroup.Body, Evening, [3, 7]);
    public static readonly YesNoFactor Repetitive = new("repetitive", FactorGroup.Body, Evening, [3]);
    public static readonly ChoiceFactor Footwear = new("footwear", ["supportive", "flat", "heels", "barefoot"], FactorGroup.Body, Evening, [3, 6]);
    public static readonly ScaleFactor MuscleTightness = new("muscle-tightness", 4, FactorGroup.Body, Evening, [3, 4]);

    // Medicines
    public static readonly ChoiceFactor MedicinesTaken = new("medicines-taken", ["as-usual", "missed", "extra", "none-prescribed"],
        FactorGroup.Medicines, Evening, [3]);

    // Mind
    public static readonly ScaleFactor Stress = new("stress", 4, FactorGroup.Mind, Evening, [4, 5, 7]);
    public static readonly ScaleFactor HeldTension = new("held-tension", 4, FactorGroup.Mind, Evening, [4, 5, 7, 8]);
    public static readonly ScaleFactor Overburdened = new("overburdened", 4, FactorGroup.Mind, Evening, [4, 5, 7, 8]);
    public static readonly ScaleFactor Stuck = new("stuck", 4, FactorGroup.Mind, Evening, [4, 5, 7, 8]);
    public static readonly ScaleFactor PushedLimits = new("pushed-limits", 4, FactorGroup.Mind, Evening, [4, 5, 7, 8]);
    public static readonly ScaleFactor Instability = new("instability", 4, FactorGroup.Mind, Evening, [4, 5, 7, 8]);
    public static readonly ScaleFactor FearOfChange = new("fear-of-change", 4, FactorGroup.Mind, Evening, [4, 5, 7, 8]);
    public static readonly ScaleFactor PutOffDecision = new("put-off-decision", 4, FactorGroup.Mind, Evening, [4, 5, 7, 8]);
    public static readonly ScaleFactor EmotionalExhaustion = new("emotional-exhaustion", 4, FactorGroup.Mind, Evening, [4, 5, 7, 8]);
    public static readonly ScaleFactor LackOfSupport = new("lack-of-support", 4, FactorGroup.Mind, Evening, [4, 5, 7, 8]);
    public static readonly ScaleFactor EffortRestBalance = new("effort-rest-balance", 4, FactorGroup.Mind, Evening, [7]);

    // Care for the legs
    public static readonly ScaleFactor Stretching = new("stretching", 2, FactorGroup.LegCare, Evening, [3, 6]);
    public static readonly YesNoFactor WarmShower = new("warm-shower", FactorGroup.LegCare, Evening, [6]);
    public static readonly YesNoFactor HeatingPad = new("heating-pad", FactorGroup.LegCare, Evening, [6]);
    public static readonly YesNoFactor Massage = new("massage", FactorGroup.LegCare, Evening, [6]);
    public static readonly YesNoFactor NeutralFeet = new("neutral-feet", FactorGroup.LegCare, Evening, [6]);
    public static readonly YesNoFactor Walk = new("walk", FactorGroup.LegCare, Evening, [6]);
    public static readonly YesNoFactor GentleYoga = new("gentle-yoga", FactorGroup.LegCare, Evening, [6]);

    // Coming to rest
    public static readonly ScaleFactor WindDown = new("wind-down", 2, FactorGroup.WindDown, Evening, [7]);
    public static readonly YesNoFactor SlowBreathing = new("slow-breathing", FactorGroup.WindDown, Evening, [7]);
    public static readonly YesNoFactor Meditation = new("meditation", FactorGroup.WindDown, Evening, [7]);
    public static readonly YesNoFactor Journaling = new("journaling", FactorGroup.WindDown, Evening, [7]);
    public static readonly YesNoFactor QuietReflection = new("quiet-reflection", FactorGroup.WindDown, Evening, [7]);
    public static readonly YesNoFactor EasedOff = new("eased-off", FactorGroup.WindDown, Evening, [7]);

    // The night itself, asked in the morning
    public static readonly ChoiceFactor Toes = new("toes", ["neutral", "pointed", "tight-covers"], FactorGroup.Sleep, Morning, [3, 6]);
    public static readonly ChoiceFactor SleepPosition = new("sleep-position", ["back", "side", "front"], FactorGroup.Sleep, Morning, [3, 6]);
    public static readonly AmountFactor SleepHours = new("sleep-hours", FactorUnit.Hours, 24, 0.5m, [5, 6, 7, 8], FactorGroup.Sleep, Morning, [1]);

    /// <summary>In the order in which a person meets them. Declared after every factor: static fields are set top to bottom.</summary>
    public static readonly IReadOnlyList<Factor> All =
    [
        Water, Caffeine, CaffeineLast, Alcohol, UrineColour,
        MagnesiumFoods, PotassiumFoods, CalciumFoods, Salt, MagnesiumSupplement, PotassiumSupplement,
        Sweating, Sitting, Standing, Movement, LegEffort, Repetitive, Footwear, MuscleTightness,
        MedicinesTaken,
        Stress, HeldTension, Overburdened, Stuck, PushedLimits, Instability, FearOfChange, PutOffDecision, EmotionalExhaustion,
        LackOfSupport, EffortRestBalance,
        Stretching, WarmShower, HeatingPad, Massage, NeutralFeet, Walk, GentleYoga,
        WindDown, SlowBreathing, Meditation, Journaling, QuietReflection, EasedOff,
        Toes, SleepPosition, SleepHours,
    ];

    /// <summary>The twelve cards a new person starts with.</summary>
    public static readonly IReadOnlyList<Factor> DefaultCards =
    [
        Water, Caffeine, Alcohol, Sweating, Sitting, Standing, LegEffort, Footwear, Stress, Stretching, WindDown, MedicinesTaken,
    ];

    private static readonly FrozenDictionary<string, Factor> ById = All.ToFrozenDictionary(f => f.Id, StringComparer.Ordinal);

    /// <summary>The factor with this id, or null when this version does not know it.</summary>
    public static Factor? Find(string id) => ById.GetValueOrDefault(id);
}
