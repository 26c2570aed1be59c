namespace CrampInsight.Core.People;

/// <summary>An ending that the World Health Organization gives to the medicines of one kind.</summary>
/// <param name="Ending">As it is written in English, with a hyphen before it.</param>
/// <param name="Key">As <see cref="MedicineNames.Fold"/> writes it, so that one entry serves all languages.</param>
/// <param name="Class">Class id.</param>
/// <param name="Effects">What all medicines with that ending may do.</param>
/// <param name="Except">Longer endings that mean something else, folded.</param>
public sealed record MedicineStem(string Ending, string Key, string Class, MedicineEffects Effects, params IReadOnlyList<string> Except)
{
    private const int ShortestBeforeEnding = 2;

    // Only endings that hardly ever stand for another kind. "-statin" alone is not here: nystatin, pentostatin and somatostatin are no statins.
    private static readonly MedicineStem[] All =
    [
        Of("pril", MedicineClasses.AceInhibitor, MedicineEffects.RaisesPotassium),
        Of("prilat", MedicineClasses.AceInhibitor, MedicineEffects.RaisesPotassium),
        Of("sartan", MedicineClasses.Arb, MedicineEffects.RaisesPotassium),
        Of("olol", MedicineClasses.BetaBlocker),
        Of("alol", MedicineClasses.BetaBlocker, MedicineEffects.None, "vitalol"),
        Of("dipine", MedicineClasses.CalciumChannelBlocker),
        Of("pamil", MedicineClasses.CalciumChannelBlocker),
        Of("tiazem", MedicineClasses.CalciumChannelBlocker),
        Of("vastatin", MedicineClasses.Statin),
        Of("fibrate", MedicineClasses.Fibrate),
        Of("thiazide", MedicineClasses.Thiazide, MedicineEffects.LowersPotassium | MedicineEffects.LowersMagnesium),
        Of("semide", MedicineClasses.LoopDiuretic, MedicineEffects.LowersPotassium | MedicineEffects.LowersMagnesium),
        Of("terol", MedicineClasses.Laba, MedicineEffects.LowersPotassium, "sterol", "triterol"),
        Of("azosin", MedicineClasses.OtherBloodPressure),
        Of("gliflozin", MedicineClasses.DiabetesMedicine, MedicineEffects.RiskyWithFluidLoss),
        Of("gliptin", MedicineClasses.DiabetesMedicine),
        Of("glutide", MedicineClasses.DiabetesMedicine, MedicineEffects.None, "teduglutide"),
        Of("glitazone", MedicineClasses.DiabetesMedicine),
        Of("prazole", MedicineClasses.AcidReducer, MedicineEffects.LowersMagnesium, "piprazole"),
        Of("piprazole", MedicineClasses.NervousSystem),
        Of("xaban", MedicineClasses.Anticoagulant),
        Of("gatran", MedicineClasses.Anticoagulant),
        Of("parin", MedicineClasses.Anticoagulant, MedicineEffects.RaisesPotassium),
        Of("oxicam", MedicineClasses.Nsaid),
        Of("coxib", MedicineClasses.Nsaid),
        Of("profen", MedicineClasses.Nsaid),
        Of("azepam", MedicineClasses.NervousSystem, MedicineEffects.Sedates),
        Of("azolam", MedicineClasses.NervousSystem, MedicineEffects.Sedates),
        Of("gabalin", MedicineClasses.NervousSystem, MedicineEffects.Sedates),
        Of("triptyline", MedicineClasses.NervousSystem, MedicineEffects.Sedates),
        Of("racetam", MedicineClasses.NervousSystem),
        Of("conazole", MedicineClasses.AntiInfective, MedicineEffects.MeetsStatins),
        Of("thromycin", MedicineClasses.AntiInfective, MedicineEffects.MeetsStatins),
        Of("tinib", MedicineClasses.Cancer, MedicineEffects.None, "citinib"),
        Of("platin", MedicineClasses.Cancer),
        Of("ciclib", MedicineClasses.Cancer),
        Of("dronate", MedicineClasses.Bone),
        Of("dronic", MedicineClasses.Bone),
        Of("estradiol", MedicineClasses.Oestrogen),
    ];

    /// <summary>The ending of a folded word; null when it says nothing.</summary>
    internal static MedicineStem? Find(string word) => Array.Find(All, s =>
        word.Length >= s.Key.Length + ShortestBeforeEnding && word.EndsWith(s.Key, StringComparison.Ordinal)
            && !s.Except.Any(e => word.EndsWith(e, StringComparison.Ordinal)));

    private static MedicineStem Of(string ending, string medicineClass, MedicineEffects effects = MedicineEffects.None, params string[] except) =>
        new("-" + ending, MedicineNames.Fold(MedicineNames.Plain(ending)), medicineClass, effects, [.. except.Select(MedicineNames.Fold)]);

    public override string ToString() => nameof(MedicineStem);
}
