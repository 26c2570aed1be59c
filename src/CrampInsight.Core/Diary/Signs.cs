namespace CrampInsight.Core.Diary;

/// <summary>Where a sign stands in the checklist.</summary>
public enum SignGroup
{
    /// <summary>Chest, breath and whole body.</summary>
    Body,

    /// <summary>The leg, now.</summary>
    Leg,

    /// <summary>Nerves and strength.</summary>
    Nerves,

    /// <summary>Muscles, water and heat.</summary>
    Muscles,

    /// <summary>Pregnancy and the weeks after birth.</summary>
    Pregnancy,

    /// <summary>Feet, skin and wounds.</summary>
    Skin,

    /// <summary>Over days and weeks: nothing to hurry for.</summary>
    OverTime,

    /// <summary>How the person is coping.</summary>
    Coping,
}

/// <summary>Something a person can tick on a night or on a cramp.</summary>
/// <param name="Id">Contract section 3.</param>
/// <param name="Urgent">Belongs to "Any of these right now?": it can feed an emergency or same-day flag.</param>
public sealed record Sign(string Id, SignGroup Group, bool Urgent)
{
    public override string ToString() => nameof(Sign);
}

/// <summary>Every sign id of contract section 3, in the order of the checklist.</summary>
public static class Signs
{
    public const string Fainting = "fainting";
    public const string NearFaint = "near-faint";
    public const string Palpitations = "palpitations";
    public const string Confusion = "confusion";
    public const string Fit = "fit";
    public const string Fever = "fever";
    public const string BruisingOrBleeding = "bruising-or-bleeding";
    public const string LegColdOrPale = "leg-cold-or-pale";
    public const string LegPainAtRest = "leg-pain-at-rest";
    public const string CannotMoveFoot = "cannot-move-foot";
    public const string RestPainEasedHanging = "rest-pain-eased-hanging";
    public const string SaddleNumbness = "saddle-numbness";
    public const string BladderOrBowelTrouble = "bladder-or-bowel-trouble";
    public const string FaceSpeechOrArm = "face-speech-or-arm";
    public const string TroubleSwallowingOrBreathing = "trouble-swallowing-or-breathing";
    public const string MouthOrFingerTingling = "mouth-or-finger-tingling";
    public const string JawOrWholeBodySpasm = "jaw-or-whole-body-spasm";
    public const string NoUrine8Hours = "no-urine-8-hours";
    public const string VomitingOrDiarrhoea = "vomiting-or-diarrhoea";
    public const string ToxinExposure = "toxin-exposure";
    public const string UnwellAfterDialysis = "unwell-after-dialysis";
    public const string DirtyWound = "dirty-wound";
    public const string SpreadingRedness = "spreading-redness";
    public const string FootUlcerOrBurn = "foot-ulcer-or-burn";
    public const string HotSwollenFoot = "hot-swollen-foot";
    public const string SevereHeadache = "severe-headache";
    public const string VisionChange = "vision-change";
    public const string UpperBellyPain = "upper-belly-pain";
    public const string SuddenFaceOrHandSwelling = "sudden-face-or-hand-swelling";
    public const string FootDropOrTripping = "foot-drop-or-tripping";
    public const string MuscleThinning = "muscle-thinning";
    public const string CrampsElsewhere = "cramps-elsewhere";
    public const string SlurredSpeech = "slurred-speech";
    public const string Twitching = "twitching";
    public const string BackPainStanding = "back-pain-standing";
    public const string ColdTiredOrWeightChange = "cold-tired-or-weight-change";
    public const string GreatThirst = "great-thirst";
    public const string UrgeToMove = "urge-to-move";
    public const string DaytimeCramps = "daytime-cramps";
    public const string DaytimeTiredness = "daytime-tiredness";
    public const string CannotCope = "cannot-cope";
    public const string SelfHarmThoughts = "self-harm-thoughts";
    public const string OneLegSwelling = "one-leg-swelling";
    public const string OneLegWarmOrRed = "one-leg-warm-or-red";
    public const string PainBetweenCramps = "pain-between-cramps";
    public const string Breathless = "breathless";
    public const string ChestPain = "chest-pain";
    public const string CoughingBlood = "coughing-blood";
    public const string Collapse = "collapse";
    public const string DarkUrine = "dark-urine";
    public const string SevereMusclePain = "severe-muscle-pain";
    public const string MusclePainByDay = "muscle-pain-by-day";
    public const string MarkedWeakness = "marked-weakness";
    public const string BothLegsWeak = "both-legs-weak";
    public const string SpreadingWeakness = "spreading-weakness";
    public const string NumbnessOrTingling = "numbness-or-tingling";
    public const string CalfPainWalking = "calf-pain-walking";
    public const string BothLegsSwelling = "both-legs-swelling";

    public static readonly IReadOnlyList<Sign> All =
    [
        new(Breathless, SignGroup.Body, true), new(ChestPain, SignGroup.Body, true), new(CoughingBlood, SignGroup.Body, true),
        new(Collapse, SignGroup.Body, true), new(Fainting, SignGroup.Body, true), new(NearFaint, SignGroup.Body, true),
        new(Palpitations, SignGroup.Body, true), new(Confusion, SignGroup.Body, true), new(Fit, SignGroup.Body, true), new(Fever, SignGroup.Body, true),
        new(BruisingOrBleeding, SignGroup.Body, true),
        new(OneLegSwelling, SignGroup.Leg, true), new(OneLegWarmOrRed, SignGroup.Leg, true), new(PainBetweenCramps, SignGroup.Leg, true),
        new(LegColdOrPale, SignGroup.Leg, true), new(LegPainAtRest, SignGroup.Leg, true), new(CannotMoveFoot, SignGroup.Leg, true),
        new(RestPainEasedHanging, SignGroup.Leg, true),
        new(SaddleNumbness, SignGroup.Nerves, true), new(BladderOrBowelTrouble, SignGroup.Nerves, true), new(BothLegsWeak, SignGroup.Nerves, true),
        new(SpreadingWeakness, SignGroup.Nerves, true), new(FaceSpeechOrArm, SignGroup.Nerves, true),
        new(TroubleSwallowingOrBreathing, SignGroup.Nerves, true), new(MouthOrFingerTingling, SignGroup.Nerves, true),
        new(JawOrWholeBodySpasm, SignGroup.Nerves, true),
        new(DarkUrine, SignGroup.Muscles, true), new(SevereMusclePain, SignGroup.Muscles, true), new(MusclePainByDay, SignGroup.Muscles, true),
        new(MarkedWeakness, SignGroup.Muscles, true), new(NoUrine8Hours, SignGroup.Muscles, true), new(VomitingOrDiarrhoea, SignGroup.Muscles, true),
        new(ToxinExposure, SignGroup.Muscles, true), new(UnwellAfterDialysis, SignGroup.Muscles, true),
        new(DirtyWound, SignGroup.Skin, true), new(SpreadingRedness, SignGroup.Skin, true), new(FootUlcerOrBurn, SignGroup.Skin, true),
        new(HotSwollenFoot, SignGroup.Skin, true),
        new(SevereHeadache, SignGroup.Pregnancy, true), new(VisionChange, SignGroup.Pregnancy, true), new(UpperBellyPain, SignGroup.Pregnancy, true),
        new(SuddenFaceOrHandSwelling, SignGroup.Pregnancy, true),
        new(NumbnessOrTingling, SignGroup.OverTime, false), new(FootDropOrTripping, SignGroup.OverTime, false), new(MuscleThinning, SignGroup.OverTime, false),
        new(CrampsElsewhere, SignGroup.OverTime, false), new(SlurredSpeech, SignGroup.OverTime, false), new(Twitching, SignGroup.OverTime, false),
        new(CalfPainWalking, SignGroup.OverTime, false), new(BothLegsSwelling, SignGroup.OverTime, false), new(BackPainStanding, SignGroup.OverTime, false),
        new(ColdTiredOrWeightChange, SignGroup.OverTime, false), new(GreatThirst, SignGroup.OverTime, false), new(UrgeToMove, SignGroup.OverTime, false),
        new(DaytimeCramps, SignGroup.OverTime, false), new(DaytimeTiredness, SignGroup.OverTime, false),
        new(CannotCope, SignGroup.Coping, false), new(SelfHarmThoughts, SignGroup.Coping, true),
    ];

    /// <summary>Signs that can ask for help today.</summary>
    public static readonly IReadOnlyList<Sign> Urgent = [.. All.Where(s => s.Urgent)];

    private static readonly HashSet<string> Known = [.. All.Select(s => s.Id)];

    public static bool IsKnown(string id) => Known.Contains(id);
}
