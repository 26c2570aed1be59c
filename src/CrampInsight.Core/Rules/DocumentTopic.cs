using CrampInsight.Core.Factors;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Rules;

/// <summary>One thing a paragraph of the source document says, and where the product takes it up.</summary>
/// <param name="Paragraph">1–8.</param>
/// <param name="Key">Text key of our paraphrase.</param>
/// <param name="Factors">Where it is logged day by day.</param>
/// <param name="Rules">Ids of the rules that act on it.</param>
/// <param name="Profile">Condition and medicine class ids that hold it when it is part of the profile.</param>
public sealed record DocumentTopic(int Paragraph, string Key, IReadOnlyList<Factor> Factors, IReadOnlyList<string> Rules, IReadOnlyList<string> Profile)
{
    public override string ToString() => Key;
}

/// <summary>The whole source document, topic by topic: nothing in it is left out because research is thin.</summary>
public static class DocumentTopics
{
    public static IReadOnlyList<DocumentTopic> All { get; } =
    [
        Of(1, "waking-pain", [FactorCatalogue.SleepHours], ["B2", "S2", "calming-routine"]),
        Of(1, "occasional-or-repeated", [], ["M1", "B1", "B12"]),
        Of(1, "early-warnings", [FactorCatalogue.MagnesiumFoods, FactorCatalogue.CalciumFoods, FactorCatalogue.PotassiumFoods], ["mg-foods"]),
        Of(2, "fluids", [FactorCatalogue.Water, FactorCatalogue.UrineColour], ["hydration", "E6", "S6"]),
        Of(2, "magnesium", [FactorCatalogue.MagnesiumFoods, FactorCatalogue.MagnesiumSupplement], ["mg-foods"]),
        Of(2, "potassium", [FactorCatalogue.PotassiumFoods, FactorCatalogue.PotassiumSupplement], ["k-foods"]),
        Of(2, "calcium", [FactorCatalogue.CalciumFoods], ["mg-foods", "S9"]),
        Of(2, "sodium-and-sweat", [FactorCatalogue.Salt, FactorCatalogue.Sweating], ["hydration"]),
        Of(2, "alcohol", [FactorCatalogue.Alcohol], ["less-alcohol", "M5"]),
        Of(2, "caffeine", [FactorCatalogue.Caffeine, FactorCatalogue.CaffeineLast], ["less-caffeine"]),
        Of(2, "sitting-and-standing", [FactorCatalogue.Sitting, FactorCatalogue.Standing], ["walking", "B6"]),
        Of(2, "inactivity", [FactorCatalogue.Movement], ["walking", "gentle-yoga"]),
        Of(3, "no-stretching", [FactorCatalogue.Stretching, FactorCatalogue.MuscleTightness], ["stretching", "warm-shower"]),
        Of(3, "overuse", [FactorCatalogue.LegEffort, FactorCatalogue.Repetitive], ["ease-off", "M9"]),
        Of(3, "pointed-toes", [FactorCatalogue.Toes, FactorCatalogue.SleepPosition], ["neutral-feet"]),
        Of(3, "footwear", [FactorCatalogue.Footwear], ["footwear"]),
        Of(3, "medicines", [FactorCatalogue.MedicinesTaken], ["B8", "M4", "S3", "ask-about-meds"],
            [MedicineClasses.Thiazide, MedicineClasses.LoopDiuretic, MedicineClasses.PotassiumSparing, MedicineClasses.Statin,
             MedicineClasses.AceInhibitor, MedicineClasses.Arb,
             MedicineClasses.BetaBlocker, MedicineClasses.CalciumChannelBlocker, MedicineClasses.OtherBloodPressure]),
        Of(3, "diabetes", [], ["B9", "B13", "S5"], [Conditions.Diabetes]),
        Of(3, "pressed-nerves", [], ["B9", "B3", "B4", "B11"], [Conditions.NerveCompression, Conditions.Neuropathy]),
        Of(3, "thyroid", [], ["B9", "B13"], [Conditions.ThyroidUnder, Conditions.ThyroidOver, Conditions.ThyroidUnsure]),
        Of(3, "kidneys", [], ["B9", "S6", "S8"], [Conditions.KidneyDisease, Conditions.KidneyAdvanced, Conditions.Dialysis, Conditions.KidneyUnsure]),
        Of(3, "worth-a-talk", [], ["B1", "B9", "M1"]),
        Of(4, "stress", [FactorCatalogue.Stress, FactorCatalogue.HeldTension, FactorCatalogue.MuscleTightness], ["slow-breathing", "calming-routine", "MH1"]),
        Of(4, "overburdened", [FactorCatalogue.Overburdened, FactorCatalogue.Stuck, FactorCatalogue.PushedLimits], ["quiet-reflection", "reassess"]),
        Of(5, "grounding", [FactorCatalogue.Instability, FactorCatalogue.FearOfChange, FactorCatalogue.PutOffDecision], ["quiet-reflection", "journaling"]),
        Of(5, "worn-out", [FactorCatalogue.EmotionalExhaustion, FactorCatalogue.LackOfSupport], ["journaling", "MH1"]),
        Of(5, "despite-care", [FactorCatalogue.Water, FactorCatalogue.Stretching], ["M1", "quiet-reflection", "B10"]),
        Of(6, "drink-and-minerals", [FactorCatalogue.Water, FactorCatalogue.MagnesiumFoods, FactorCatalogue.PotassiumFoods],
            ["hydration", "mg-foods", "k-foods", "M8"]),
        Of(6, "stretch-at-bedtime", [FactorCatalogue.Stretching], ["stretching", "B10"]),
        Of(6, "warmth-and-massage", [FactorCatalogue.WarmShower, FactorCatalogue.HeatingPad, FactorCatalogue.Massage],
            ["warm-shower", "heating-pad", "massage"]),
        Of(6, "feet-and-shoes", [FactorCatalogue.NeutralFeet, FactorCatalogue.Footwear, FactorCatalogue.Toes, FactorCatalogue.SleepPosition],
            ["neutral-feet", "footwear"]),
        Of(6, "light-movement", [FactorCatalogue.Movement, FactorCatalogue.Walk, FactorCatalogue.GentleYoga], ["walking", "gentle-yoga"]),
        Of(7, "calm-evening", [FactorCatalogue.WindDown], ["calming-routine"]),
        Of(7, "release", [FactorCatalogue.SlowBreathing, FactorCatalogue.Meditation, FactorCatalogue.Journaling, FactorCatalogue.QuietReflection],
            ["slow-breathing", "meditation", "journaling", "quiet-reflection"]),
        Of(7, "how-hard-you-push", [FactorCatalogue.LegEffort, FactorCatalogue.PushedLimits, FactorCatalogue.EffortRestBalance, FactorCatalogue.EasedOff],
            ["ease-off", "reassess", "MH1"]),
        Of(8, "simple-messages", [FactorCatalogue.Water, FactorCatalogue.Stretching], ["hydration"]),
        Of(8, "layered-messages", [FactorCatalogue.HeldTension, FactorCatalogue.Overburdened], ["quiet-reflection", "reassess"]),
        Of(8, "quick-remedies", [], ["B15"], [MedicineClasses.Quinine]),
    ];

    private static DocumentTopic Of(int paragraph, string key, Factor[] factors, string[] rules, string[]? profile = null) =>
        new(paragraph, key, factors, rules, profile ?? []);
}
