using System.Collections.Frozen;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Rules;

/// <summary>
/// A medicine with every name it goes by: the words that were typed, and the generic names that the list knows them as. Some questions are
/// about a substance and not about a class; they are asked here. Evidence pack B0 and E3, safety section 4.
/// </summary>
internal sealed class TakenMedicine
{
    private static readonly FrozenSet<string> QuinineNames = Set("quinine", "hydroquinine", "chinin", "chinine", "chinina", "quinina", "qualaquin", "limptar");

    private static readonly string[] QuinineDrinks = ["tonicwater", "bitterlemon"];

    // Letters and digits only, as names are compared.
    private static readonly string[] SaltSubstitutes =
    [
        "losalt", "lowsalt", "solosalt", "solowsalt", "saltsubstitute", "saltreplacement", "nosalt", "nusalt", "litesalt", "mortonlite", "pansalt",
        "sub4salt", "kaliumsalz",
    ];

    private static readonly FrozenSet<string> FluidLoss = Set(
        "lithium", "metformin", "gliclazide", "glimepiride", "glipizide", "glibenclamide", "glyburide", "gliquidone", "tolbutamide", "chlorpropamide");

    private static readonly FrozenSet<string> RaisesStatin = Set(
        "josamycin", "spiramycin", "midecamycin", "ciclosporin", "cyclosporine", "cyclosporin", "ciclosporine");

    private static readonly FrozenSet<string> Sedating = Set(
        "gabapentin", "pregabalin", "quetiapine", "olanzapine", "mirtazapine", "amitriptyline",
        "codeine", "dihydrocodeine", "tramadol", "morphine", "oxycodone",
        "hydrocodone", "hydromorphone", "oxymorphone", "fentanyl", "buprenorphine", "tapentadol",
        "methadone", "pethidine", "tilidine", "meptazinol", "pentazocine", "nalbuphine", "piritramide", "cocodamol", "codydramol", "cocodaprin",
        "chlordiazepoxide", "clobazam", "clorazepate", "zolpidem", "zopiclone", "eszopiclone", "zaleplon",
        "chlorphenamine", "chlorpheniramine", "promethazine", "diphenhydramine", "doxylamine", "hydroxyzine", "cyclizine", "alimemazine", "trimeprazine",
        "cyproheptadine", "clemastine", "dimetindene", "brompheniramine", "triprolidine", "ketotifen");

    private readonly HashSet<string> _words;
    private readonly string _plain;
    private readonly MedicineMatch _match;

    public TakenMedicine(Medication medicine)
    {
        Medicine = medicine;
        _match = MedicineCatalogue.Find(medicine.Name);
        _plain = MedicineNames.Plain(medicine.Name);
        // A generic name of two words, such as "alendronic acid", counts whole and by its words; so does "co-codamol".
        _words = [_plain];
        foreach (var name in (_match is MedicineMatch.Known known ? known.Substances : []).Append(medicine.Name))
        {
            _words.Add(MedicineNames.Plain(name));
            foreach (var word in name.Split([' ', '/', '+', ',', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries)) _words.Add(MedicineNames.Plain(word));
        }

        foreach (var word in medicine.Name.Split([' ', '/', '+', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries)) _words.Add(MedicineNames.Plain(word));
    }

    public Medication Medicine { get; }

    /// <summary>Nothing is known of it: neither a class nor one of the names below. It never raises a flag, and no potassium is named beside it.</summary>
    public bool IsUnrecognised => Medicine.HasNoClass() && _match is not MedicineMatch.Known && !IsQuinine && !IsPotassiumProduct && !MedicineCatalogue.IsVitaminK2(Medicine.Name);

    /// <summary>Quinine by any name, and the drinks that hold it.</summary>
    public bool IsQuinine =>
        Medicine.Is(MedicineClasses.Quinine) || _words.Overlaps(QuinineNames) || Array.Exists(QuinineDrinks, d => _plain.Contains(d, StringComparison.Ordinal));

    /// <summary>A potassium tablet, or a salt for the table that is mostly potassium chloride.</summary>
    public bool IsPotassiumProduct =>
        Medicine.Is(MedicineClasses.PotassiumProduct) || Array.Exists(SaltSubstitutes, s => _plain.Contains(s, StringComparison.Ordinal));

    /// <summary>
    /// Risky when the body loses fluid, beside those that the classes tell: lithium, metformin, SGLT2 inhibitors, sulfonylureas, regular NSAIDs.
    /// </summary>
    public bool IsRiskyWithFluidLoss => Medicine.Is(MedicineClasses.Nsaid) || _words.Overlaps(FluidLoss) || Ends("gliflozin");

    public bool IsStatin => Medicine.Is(MedicineClasses.Statin);

    /// <summary>A fibrate proper. Ezetimibe stands in the same class and is given with statins every day.</summary>
    public bool IsFibrate => Medicine.Is(MedicineClasses.Fibrate) && !_words.Contains("ezetimibe");

    /// <summary>A macrolide, an azole against fungi or ciclosporin: they let statins and fibrates build up.</summary>
    public bool RaisesStatins => Ends("thromycin") || Ends("conazole") || _words.Overlaps(RaisesStatin);

    /// <summary>Makes sleepy or unsteady: a fall is likelier.</summary>
    public bool Sedates =>
        _words.Overlaps(Sedating) || Ends("azepam") || Ends("azolam") || Does(MedicineEffects.Sedates);

    public bool Does(MedicineEffects effect) => _match.Effects.HasFlag(effect);

    /// <summary>It may do this by what the ending of its name speaks for, while no class is kept with it: for safety switches only.</summary>
    public bool MayDo(MedicineEffects effect) => Medicine.HasNoClass() && _match.PresumedEffects.HasFlag(effect);

    /// <summary>It may be of this class in the same sense as <see cref="MayDo"/>.</summary>
    public bool MayBe(string medicineClass) => Medicine.HasNoClass() && _match.PresumedClasses.Contains(medicineClass, StringComparer.Ordinal);

    private bool Ends(string stem)
    {
        foreach (var word in _words)
            if (word.EndsWith(stem, StringComparison.Ordinal)) return true;
        return false;
    }

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);

    public override string ToString() => nameof(TakenMedicine);
}
