namespace CrampInsight.Core.Rules;

/// <summary>A topic on which the document and outside evidence are shown side by side. Evidence pack G.</summary>
/// <param name="Key">Text key.</param>
/// <param name="Sources">Keys of the reference list.</param>
public sealed record HonestyRow(string Key, IReadOnlyList<string> Sources)
{
    public static IReadOnlyList<HonestyRow> All { get; } =
    [
        new("driver", ["AAFP12"]),
        new("minerals", ["COCH-MG", "ODS-K"]),
        new("caffeine", ["KILLER14", "DRAKE13"]),
        new("water", ["LAU19", "MILLER15"]),
        new("alcohol", ["ALC18"]),
        new("movement", ["DELA20", "BAHK12"]),
        new("stretching", ["HALL12", "COPPIN05", "COCH-ND"]),
        new("diuretics", ["GARR12"]),
        new("statins", ["CTT22"]),
        new("feelings", ["RELAX24"]),
        new("comfort", ["COCH-ND"]),
        new("signal", ["CKS", "MAYO"]),
        new("quick", ["FDA-Q", "GOVUK-Q"]),
    ];
}
