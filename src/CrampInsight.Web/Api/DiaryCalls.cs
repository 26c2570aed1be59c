using CrampInsight.Core.Exchange;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Files.Csv;

namespace CrampInsight.Web.Api;

/// <summary>The whole diary in and out.</summary>
internal static class DiaryCalls
{
    private sealed record Imported(int Nights, int Episodes, IEnumerable<ApiError> Warnings);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/diary", GetAsync).WithSummary("The diary document.").Answers<ApiShapes.Diary>();
        api.MapPut("/diary", PutAsync).WithSummary("Import a diary document; mode is merge or replace. All or nothing.").Answers<Imported>().Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge);
        api.MapGet("/diary.csv", async (ApiDiary diary) =>
        {
            var (person, journal) = await diary.WholeAsync();
            return Results.Bytes(CsvFiles.Nights(person, journal), CsvFiles.ContentType, "diary.csv");
        }).WithSummary("One line a night.").Answers<string>("text/csv");
        api.MapGet("/episodes.csv", async (ApiDiary diary) =>
        {
            var (_, journal) = await diary.WholeAsync();
            return Results.Bytes(CsvFiles.Episodes(journal), CsvFiles.ContentType, "episodes.csv");
        }).WithSummary("One line a cramp.").Answers<string>("text/csv");
    }

    private static async Task<IResult> GetAsync(ApiDiary diary)
    {
        var (person, journal) = await diary.WholeAsync();
        return Results.Bytes(DocumentWriter.Write(person, journal.Entries, diary.Now), "application/json");
    }

    private static async Task<IResult> PutAsync(ApiDiary diary, Transfers transfers, string? mode)
    {
        ImportMode? chosen = mode switch { null or "" or "merge" => ImportMode.Merge, "replace" => ImportMode.Replace, _ => null };
        if (chosen is not { } how) return Problems.Of(StatusCodes.Status400BadRequest, "The mode is merge or replace.");
        if (await diary.BodyAsync(DocumentLimits.MaxBytes) is not { } body) return Problems.TooLarge(DocumentLimits.MaxBytes);
        var context = diary.Reading(await diary.PersonAsync());
        var read = DocumentReader.Read(body, how == ImportMode.Replace ? context with { Own = [] } : context);
        if (!read.IsGood) return Problems.Of(read.Errors);
        var plan = await transfers.ImportAsync(diary.Id, read.Value!, how, null, diary.Cancel);
        return plan.Errors.Count > 0 ? Problems.Of(plan.Errors)
            : Results.Ok(new Imported(read.Value!.Nights.Count, read.Value.Nights.Sum(n => n.Episodes.Count), Problems.Errors(read.Warnings)));
    }
}
