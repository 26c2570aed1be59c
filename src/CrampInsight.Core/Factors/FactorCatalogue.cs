using System.Collections.Frozen;

namespace CrampInsight.Core.Factors;

/// <summary>
/// Every factor that the product asks about, each declared once: every factor of the source document, and any that it does not name.
/// Form, storage, export, rules and statistics all read this list. Ids, kinds and ranges are contract section 2.
/// </summary>
public static class FactorCatalogue
{
    private const Asked Evening = Asked.Evening;
    private const Asked Morning = Asked.Morning;

    // Set before the first factor is declared: static fields are set top to bottom.
    private static readonly List<Factor> Declared = [];

    /// <summary>Later than this the last coffee or tea counts as late: less than six hours before an assumed bedtime of 22:00. Evidence pack A1.</summary>
    public static readonly TimeOnly LateCaffeineAfter = new(16, 0);

    // Drinks
    public static readonly AmountFactor Water = Add(new AmountFactor("water", 40, 1, [3, 6, 8, 10], FactorGroup.Drinks, Evening, 2, 6, 8)
    {
        Unit = FactorUnit.Drinks,
    });
    public static readonly AmountFactor Caffeine = Add(new AmountFactor("caffeine", 3000, 20, [0, 100, 200, 300], FactorGroup.Drinks, Evening, 2)
    {
        Unit = FactorUnit.Milligrams,
        QuickIsBand = true,
        // Brands differ, so a person can also step by hand. Evidence pack A1.
        Servings =
        [
            new("caffeine.add.filter", 140), new("caffeine.add.instant", 100), new("caffeine.add.espresso", 63),
            new("caffeine.add.tea", 75), new("caffeine.add.cola", 40), new("caffeine.add.energy", 80),
        ],
    });
    public static readonly TimeFactor CaffeineLast = Add(new TimeFactor("caffeine-last", FactorGroup.Drinks, Evening, 2)
    {
        Follows = Caffeine,
        // The hour of the last cup alone says nothing on a day without caffeine: that is a day without late caffeine.
        Exposures =
        [
            new(ExposureCoding.Binary, (last, answers) => answers.Find(Caffeine.Id)?.Amount == 0 ? 0
                : answers.Find(last.Id)?.Clock is { } time ? time > LateCaffeineAfter ? 1 : 0 : null),
        ],
    });
    public static readonly AmountFactor Alcohol = Add(new AmountFactor("alcohol", 60, 0.5m, [0, 1, 2, 4], FactorGroup.Drinks, Evening, 2)
    {
        Unit = FactorUnit.AlcoholUnits,
        Servings =
        [
            new("alcohol.add.beer-small", 1.4m), new("alcohol.add.beer-pint", 2.3m), new("alcohol.add.wine-small", 1.5m),
            new("alcohol.add.wine-large", 3), new("alcohol.add.spirit", 1),
        ],
    });
    public static readonly ChoiceFactor UrineColour = Add(new ChoiceFactor("urine-colour", ["pale", "yellow", "dark", "brown"], FactorGroup.Drinks, Evening, 2)
    {
        Exposures = [FactorExposure.AnyOf("dark", "brown")],
    });

    // Food
    public static readonly ScaleFactor MagnesiumFoods = Add(new ScaleFactor("magnesium-foods", 4, FactorGroup.Food, Evening, 2, 6)
    {
        Unit = FactorUnit.FoodGroups,
    });
    public static readonly ScaleFactor PotassiumFoods = Add(new ScaleFactor("potassium-foods", 6, FactorGroup.Food, Evening, 2, 6)
    {
        Unit = FactorUnit.FoodGroups,
    });
    public static readonly ScaleFactor CalciumFoods = Add(new ScaleFactor("calcium-foods", 4, FactorGroup.Food, Evening, 2) { Unit = FactorUnit.FoodGroups });
    public static readonly ChoiceFactor Salt = Add(new ChoiceFactor("salt", ["low", "usual", "high"], FactorGroup.Food, Evening, 2)
    {
        Exposures = [FactorExposure.InOrder("low", "usual", "high")],
    });
    public static readonly YesNoFactor MagnesiumSupplement = Add(new YesNoFactor("magnesium-supplement", FactorGroup.Food, Evening, 2, 6));
    public static readonly YesNoFactor PotassiumSupplement = Add(new YesNoFactor("potassium-supplement", FactorGroup.Food, Evening, 2, 6));

    // Body and day
    public static readonly ScaleFactor Sweating = Add(new ScaleFactor("sweating", 3, FactorGroup.Body, Evening, 2));
    public static readonly AmountFactor Sitting = Add(new AmountFactor("sitting", 24, 0.5m, [3, 5, 7, 9, 11], FactorGroup.Body, Evening, 2)
    {
        Unit = FactorUnit.Hours,
        QuickIsBand = true,
    });
    public static readonly AmountFactor Standing = Add(new AmountFactor("standing", 24, 0.5m, [1, 3, 5, 7, 9], FactorGroup.Body, Evening, 2)
    {
        Unit = FactorUnit.Hours,
        QuickIsBand = true,
    });
    public static readonly AmountFactor Movement = Add(new AmountFactor("movement", 1440, 5, [0, 15, 30, 60], FactorGroup.Body, Evening, 2, 6)
    {
        Unit = FactorUnit.Minutes,
    });
    public static readonly ScaleFactor LegEffort = Add(new ScaleFactor("leg-effort", 4, FactorGroup.Body, Evening, 3, 7));
    public static readonly YesNoFactor Repetitive = Add(new YesNoFactor("repetitive", FactorGroup.Body, Evening, 3));
    public static readonly ChoiceFactor Footwear = Add(new ChoiceFactor("footwear", ["supportive", "flat", "heels", "barefoot"],
        FactorGroup.Body, Evening, 3, 6)
    {
        Exposures = [FactorExposure.AnyOf("flat", "heels", "barefoot")],
    });
    public static readonly ScaleFactor MuscleTightness = Add(new ScaleFactor("muscle-tightness", 4, FactorGroup.Body, Evening, 3, 4)
    {
        Exposures = [FactorExposure.Number(ExposureCoding.Ordinal) with { IsEarlySign = true }],
    });

    // Medicines
    public static readonly ChoiceFactor MedicinesTaken = Add(new ChoiceFactor("medicines-taken", ["as-usual", "missed", "extra", "none-prescribed"],
        FactorGroup.Medicines, Evening, 3)
    {
        Exposures = [FactorExposure.AnyOf("missed") with { Part = "missed" }, FactorExposure.AnyOf("extra") with { Part = "extra" }],
    });

    // Mind
    public static readonly ScaleFactor Stress = Add(new ScaleFactor("stress", 4, FactorGroup.Mind, Evening, 4, 5, 7));
    public static readonly ScaleFactor HeldTension = Add(new ScaleFactor("held-tension", 4, FactorGroup.Mind, Evening, 4, 5, 7, 8));
    public static readonly ScaleFactor Overburdened = Add(new ScaleFactor("overburdened", 4, FactorGroup.Mind, Evening, 4, 5, 7, 8));
    public static readonly ScaleFactor Stuck = Add(new ScaleFactor("stuck", 4, FactorGroup.Mind, Evening, 4, 5, 7, 8));
    public static readonly ScaleFactor PushedLimits = Add(new ScaleFactor("pushed-limits", 4, FactorGroup.Mind, Evening, 4, 5, 7, 8));
    public static readonly ScaleFactor Instability = Add(new ScaleFactor("instability", 4, FactorGroup.Mind, Evening, 4, 5, 7, 8));
    public static readonly ScaleFactor FearOfChange = Add(new ScaleFactor("fear-of-change", 4, FactorGroup.Mind, Evening, 4, 5, 7, 8));
    public static readonly ScaleFactor PutOffDecision = Add(new ScaleFactor("put-off-decision", 4, FactorGroup.Mind, Evening, 4, 5, 7, 8));
    public static readonly ScaleFactor EmotionalExhaustion = Add(new ScaleFactor("emotional-exhaustion", 4, FactorGroup.Mind, Evening, 4, 5, 7, 8));
    public static readonly ScaleFactor LackOfSupport = Add(new ScaleFactor("lack-of-support", 4, FactorGroup.Mind, Evening, 4, 5, 7, 8));
    public static readonly ScaleFactor EffortRestBalance = Add(new ScaleFactor("effort-rest-balance", 4, FactorGroup.Mind, Evening, 7));

    // Care for the legs
    public static readonly ScaleFactor Stretching = Add(new ScaleFactor("stretching", 2, FactorGroup.LegCare, Evening, 3, 6) { IsRemedy = true });
    public static readonly YesNoFactor WarmShower = Add(new YesNoFactor("warm-shower", FactorGroup.LegCare, Evening, 6) { IsRemedy = true });
    public static readonly YesNoFactor HeatingPad = Add(new YesNoFactor("heating-pad", FactorGroup.LegCare, Evening, 6) { IsRemedy = true });
    public static readonly YesNoFactor Massage = Add(new YesNoFactor("massage", FactorGroup.LegCare, Evening, 6) { IsRemedy = true });
    public static readonly YesNoFactor NeutralFeet = Add(new YesNoFactor("neutral-feet", FactorGroup.LegCare, Evening, 6) { IsRemedy = true });
    public static readonly YesNoFactor Walk = Add(new YesNoFactor("walk", FactorGroup.LegCare, Evening, 6) { IsRemedy = true });
    public static readonly YesNoFactor GentleYoga = Add(new YesNoFactor("gentle-yoga", FactorGroup.LegCare, Evening, 6) { IsRemedy = true });

    // Coming to rest
    public static readonly ScaleFactor WindDown = Add(new ScaleFactor("wind-down", 2, FactorGroup.WindDown, Evening, 7) { IsRemedy = true });
    public static readonly YesNoFactor SlowBreathing = Add(new YesNoFactor("slow-breathing", FactorGroup.WindDown, Evening, 7) { IsRemedy = true });
    public static readonly YesNoFactor Meditation = Add(new YesNoFactor("meditation", FactorGroup.WindDown, Evening, 7) { IsRemedy = true });
    public static readonly YesNoFactor Journaling = Add(new YesNoFactor("journaling", FactorGroup.WindDown, Evening, 7) { IsRemedy = true });
    public static readonly YesNoFactor QuietReflection = Add(new YesNoFactor("quiet-reflection", FactorGroup.WindDown, Evening, 7) { IsRemedy = true });
    public static readonly YesNoFactor EasedOff = Add(new YesNoFactor("eased-off", FactorGroup.WindDown, Evening, 7) { IsRemedy = true });

    // The night itself, asked in the morning
    public static readonly ChoiceFactor Toes = Add(new ChoiceFactor("toes", ["neutral", "pointed", "tight-covers"], FactorGroup.Sleep, Morning, 3, 6)
    {
        Exposures = [FactorExposure.AnyOf("pointed", "tight-covers") with { IsRecalled = true }],
    });
    public static readonly ChoiceFactor SleepPosition = Add(new ChoiceFactor("sleep-position", ["back", "side", "front"], FactorGroup.Sleep, Morning, 3, 6)
    {
        Exposures = [FactorExposure.AnyOf("front") with { IsRecalled = true }],
    });
    public static readonly AmountFactor SleepHours = Add(new AmountFactor("sleep-hours", 24, 0.5m, [5, 6, 7, 8], FactorGroup.Sleep, Morning, 1)
    {
        Unit = FactorUnit.Hours,
        // A result of a bad night, not a reason for it.
        Exposures = [],
    });

    /// <summary>In the order in which a person meets them, which is that of their declarations.</summary>
    public static readonly IReadOnlyList<Factor> All = [.. Declared];

    /// <summary>The six questions a new person starts with: what varies most from day to day and is quickest to tell.</summary>
    public static readonly IReadOnlyList<Factor> DefaultCards = [Water, Caffeine, Alcohol, LegEffort, Stress, Stretching];

    /// <summary>The twelve that are offered after two weeks.</summary>
    public static readonly IReadOnlyList<Factor> MoreCards =
    [
        Water, Caffeine, Alcohol, Sweating, Sitting, Standing, LegEffort, Footwear, Stress, Stretching, WindDown, MedicinesTaken,
    ];

    private static readonly FrozenDictionary<string, Factor> ById = All.ToFrozenDictionary(f => f.Id, StringComparer.Ordinal);

    /// <summary>The factor with this id, or null when this version does not know it.</summary>
    public static Factor? Find(string id) => ById.GetValueOrDefault(id);

    private static T Add<T>(T factor)
        where T : Factor
    {
        Declared.Add(factor);
        return factor;
    }
}
