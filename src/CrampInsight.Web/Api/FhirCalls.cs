using CrampInsight.Web.Files.Fhir;

namespace CrampInsight.Web.Api;

/// <summary>The diary for a practice's or a researcher's programs.</summary>
internal static class FhirCalls
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/fhir", GetAsync).WithSummary("The diary as a FHIR R4 bundle.").Answers<object>("application/fhir+json");

    private static async Task<IResult> GetAsync(ApiDiary diary)
    {
        // The library learns its model at the first use, which takes about as long as reading ten years.
        var ready = Task.Run(FhirBundle.Prepare, diary.Cancel);
        var (person, journal) = await diary.WholeAsync();
        await ready;
        var bundle = FhirBundle.Of(diary.Id.Value, person, journal, diary.Now, diary.Reading(person).Today, diary.Cancel);
        return Results.Bytes(FhirBundle.Write(bundle, diary.Cancel), FhirBundle.ContentType, "diary.fhir.json");
    }
}
