using System.Globalization;
using CrampInsight.Core.Exchange;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Files.Csv;
using CrampInsight.Web.Files.Fhir;

namespace CrampInsight.Web.Features.You;

/// <summary>The diary as files, for whoever is signed in. No name and no answer stands in an address or a file's name.</summary>
internal sealed class Downloads(DiaryRequest request)
{
    public static void Add(WebApplicationBuilder builder) => builder.Services.AddScoped<Downloads>();

    public static void Map(WebApplication app)
    {
        var files = app.MapGroup("/you/files").RequireAuthorization().ExcludeFromDescription().WantsDiary();
        files.MapGet("/diary.json", (HttpContext context, Downloads downloads) => downloads.DiaryAsync(context));
        files.MapGet("/nights.csv", (HttpContext context, Downloads downloads) => downloads.NightsAsync(context));
        files.MapGet("/cramps.csv", (HttpContext context, Downloads downloads) => downloads.CrampsAsync(context));
        files.MapGet("/fhir.json", (HttpContext context, Downloads downloads) => downloads.FhirAsync(context));
    }

    private async Task<IResult> DiaryAsync(HttpContext context)
    {
        var (person, journal) = await request.WholeAsync();
        return Answer(context, DocumentWriter.Write(person, journal.Entries, request.Now), "application/json", "diary", "json");
    }

    private async Task<IResult> NightsAsync(HttpContext context)
    {
        var (person, journal) = await request.WholeAsync();
        return Answer(context, CsvFiles.Nights(person, journal), CsvFiles.ContentType, "nights", "csv");
    }

    private async Task<IResult> CrampsAsync(HttpContext context)
    {
        var (_, journal) = await request.WholeAsync();
        return Answer(context, CsvFiles.Episodes(journal), CsvFiles.ContentType, "cramps", "csv");
    }

    private async Task<IResult> FhirAsync(HttpContext context)
    {
        var (person, journal) = await request.WholeAsync();
        var bundle = FhirBundle.Of(request.Id.Value, person, journal, request.Now, DateOnly.FromDateTime(request.Clock.Now), context.RequestAborted);
        return Answer(context, FhirBundle.Write(bundle, context.RequestAborted), FhirBundle.ContentType, "fhir", "json");
    }

    private IResult Answer(HttpContext context, ReadOnlyMemory<byte> content, string type, string what, string extension)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(content, type, string.Create(CultureInfo.InvariantCulture, $"CrampInsight {what} {request.Clock.Now:yyyy-MM-dd}.{extension}"));
    }
}
