using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Features.You;

/// <summary>Everything a person wrote, to take away, bring in or delete.</summary>
public sealed partial class DataPage
{
    private static readonly DataFile[] Files =
    [
        new("diary.json", DataTexts.Diary, DataTexts.DiaryHelp),
        new("nights.csv", DataTexts.NightsTable, DataTexts.TableHelp),
        new("cramps.csv", DataTexts.CrampsTable, ""),
        new("fhir.json", DataTexts.Fhir, DataTexts.FhirHelp),
    ];

    private sealed record DataFile(string Name, string Label, string Help);
}
