using System.Globalization;
using System.Security.Claims;
using CrampInsight.Core.Exchange;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Files.Csv;
using CrampInsight.Web.Files.Fhir;

namespace CrampInsight.Web.Features.You;

/// <summary>The diary as files, for whoever is signed in. No name and no answer stands in an address or a file's name.</summary>
internal sealed class Downloads(DiaryTransfer transfer, PersonClock clock, TimeProvider time)
{
    public static void Map(WebApplication app)
    {
        var files = app.MapGroup("/you/files").RequireAuthorization().ExcludeFromDescription();
        files.MapGet("/diary.json", (HttpContext context, Downloads downloads) => downloads.DiaryAsync(context));
        files.MapGet("/nights.csv", (HttpContext context, Downloads downloads) => downloads.NightsAsync(context));
        files.MapGet("/cramps.csv", (HttpContext context, Downloads downloads) => downloads.CrampsAsync(context));
        files.MapGet("/fhir.json", (HttpContext context, Downloads downloads) => downloads.FhirAsync(context));
    }

    private async Task<IResult> DiaryAsync(HttpContext context)
    {
        var (person, journal) = await ReadAsync(context);
        return Answer(context, DiaryWriter.Write(person, journal.Entries, time.GetUtcNow()), "application/json", "diary", "json");
    }

    private async Task<IResult> NightsAsync(HttpContext context)
    {
        var (person, journal) = await ReadAsync(context);
        return Answer(context, CsvFiles.Nights(person, journal), CsvFiles.ContentType, "nights", "csv");
    }

    private async Task<IResult> CrampsAsync(HttpContext context)
    {
        var (_, journal) = await ReadAsync(context);
        return Answer(context, CsvFiles.Episodes(journal), CsvFiles.ContentType, "cramps", "csv");
    }

    private async Task<IResult> FhirAsync(HttpContext context)
    {
        var (person, journal) = await ReadAsync(context);
        var bundle = FhirBundle.Of(OwnerOf(context), person, journal, time.GetUtcNow(), DateOnly.FromDateTime(clock.Now), context.RequestAborted);
        return Answer(context, FhirBundle.Write(bundle, context.RequestAborted), FhirBundle.ContentType, "fhir", "json");
    }

    private static string OwnerOf(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    private async Task<(Core.People.Person Person, Core.Diary.Journal Journal)> ReadAsync(HttpContext context)
    {
        var read = await transfer.ReadAsync(OwnerOf(context), context.RequestAborted);
        clock.Use(BrowserZone.Of(context));
        if (!clock.IsKnown) clock.Use(read.Person.TimeZone);
        return read;
    }

    private IResult Answer(HttpContext context, ReadOnlyMemory<byte> content, string type, string what, string extension)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(content, type, string.Create(CultureInfo.InvariantCulture, $"CrampInsight {what} {clock.Now:yyyy-MM-dd}.{extension}"));
    }
}
