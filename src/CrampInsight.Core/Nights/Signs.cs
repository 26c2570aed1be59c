namespace CrampInsight.Core.Nights;

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
        new(Collapse, SignGroup.Body, true), new("fainting", SignGroup.Body, true), new("palpitations", SignGroup.Body, true),
        new("confusion", SignGroup.Body, true), new("fit", SignGroup.Body, true), new("fever", SignGroup.Body, true),
        new("bruising-or-bleeding", SignGroup.Body, true),
        new(OneLegSwelling, SignGroup.Leg, true), new(OneLegWarmOrRed, SignGroup.Leg, true), new(PainBetweenCramps, SignGroup.Leg, true),
        new("leg-cold-or-pale", SignGroup.Leg, true), new("leg-pain-at-rest", SignGroup.Leg, true), new("cannot-move-foot", SignGroup.Leg, true),
        new("rest-pain-eased-hanging", SignGroup.Leg, true),
        new("saddle-numbness", SignGroup.Nerves, true), new("bladder-or-bowel-trouble", SignGroup.Nerves, true), new(BothLegsWeak, SignGroup.Nerves, true),
        new(SpreadingWeakness, SignGroup.Nerves, true), new("face-speech-or-arm", SignGroup.Nerves, true),
        new("trouble-swallowing-or-breathing", SignGroup.Nerves, true), new("mouth-or-finger-tingling", SignGroup.Nerves, true),
        new("jaw-or-whole-body-spasm", SignGroup.Nerves, true),
        new(DarkUrine, SignGroup.Muscles, true), new(SevereMusclePain, SignGroup.Muscles, true), new(MusclePainByDay, SignGroup.Muscles, true),
        new(MarkedWeakness, SignGroup.Muscles, true), new("no-urine-8-hours", SignGroup.Muscles, true), new("vomiting-or-diarrhoea", SignGroup.Muscles, true),
        new("toxin-exposure", SignGroup.Muscles, true), new("unwell-after-dialysis", SignGroup.Muscles, true),
        new("dirty-wound", SignGroup.Skin, true), new("spreading-redness", SignGroup.Skin, true), new("foot-ulcer-or-burn", SignGroup.Skin, true),
        new("hot-swollen-foot", SignGroup.Skin, true),
        new("severe-headache", SignGroup.Pregnancy, true), new("vision-change", SignGroup.Pregnancy, true), new("upper-belly-pain", SignGroup.Pregnancy, true),
        new("sudden-face-or-hand-swelling", SignGroup.Pregnancy, true),
        new(NumbnessOrTingling, SignGroup.OverTime, false), new("foot-drop-or-tripping", SignGroup.OverTime, false), new("muscle-thinning", SignGroup.OverTime, false),
        new("cramps-elsewhere", SignGroup.OverTime, false), new("slurred-speech", SignGroup.OverTime, false), new("twitching", SignGroup.OverTime, false),
        new(CalfPainWalking, SignGroup.OverTime, false), new(BothLegsSwelling, SignGroup.OverTime, false), new("back-pain-standing", SignGroup.OverTime, false),
        new("cold-tired-or-weight-change", SignGroup.OverTime, false), new("great-thirst", SignGroup.OverTime, false), new("urge-to-move", SignGroup.OverTime, false),
        new("daytime-cramps", SignGroup.OverTime, false), new("daytime-tiredness", SignGroup.OverTime, false),
        new("cannot-cope", SignGroup.Coping, false), new("self-harm-thoughts", SignGroup.Coping, true),
    ];

    private static readonly HashSet<string> Known = [.. All.Select(s => s.Id)];

    public static bool IsKnown(string id) => Known.Contains(id);
}
