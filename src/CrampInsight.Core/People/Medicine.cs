namespace CrampInsight.Core.People;

/// <summary>What a medicine may do that matters to the safety switches and rules. Evidence pack E3, column "switches", and B0.</summary>
[Flags]
public enum MedicineEffects
{
    None = 0,
    RaisesPotassium = 1,
    LowersPotassium = 2,
    LowersMagnesium = 4,
    Sedates = 8,

    /// <summary>Does not go with every statin: macrolides, azoles against fungi, ciclosporin.</summary>
    MeetsStatins = 16,

    /// <summary>Risky while much fluid is lost, for another reason than that it is a water tablet: lithium, metformin, -gliflozins, sulfonylureas.</summary>
    RiskyWithFluidLoss = 32,
}

/// <summary>One line of the list of medicines: a substance or a fixed combination.</summary>
/// <param name="Name">The international name, lower case as a pharmacist writes it; a combination joins its parts with " + ".</param>
/// <param name="Substances">The name, or the names of the parts.</param>
/// <param name="OtherNames">Spellings and national names.</param>
/// <param name="Brands">Brands with the country they are sold in: two letters, or "*" for many.</param>
/// <param name="Classes">Class ids of <see cref="MedicineClasses"/>; a combination has several; empty for a medicine of no class.</param>
/// <param name="Effects">What it may do; goes by the name, not by the class.</param>
public sealed record Medicine(
    string Name,
    IReadOnlyList<string> Substances,
    IReadOnlyList<string> OtherNames,
    IReadOnlyList<MedicineBrand> Brands,
    IReadOnlyList<string> Classes,
    MedicineEffects Effects)
{
    public bool IsCombination => Substances.Count > 1;

    public override string ToString() => nameof(Medicine);
}

/// <summary>A brand.</summary>
/// <param name="Country">ISO 3166 code of two letters, or "*" for many countries.</param>
/// <param name="Name">As it stands on the box.</param>
public readonly record struct MedicineBrand(string Country, string Name);
