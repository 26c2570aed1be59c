using System.Security.Cryptography;
using System.Text;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Data.Diaries;
using Microsoft.Net.Http.Headers;

namespace CrampInsight.Web.Api;

/// <summary>One night, and logging a cramp.</summary>
internal static class NightCalls
{
    private const int MaxBytes = 1024 * 1024;
    private const int MaxKeyLength = 200;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/nights/{evening}", GetAsync).WithSummary("One night, with its ETag.").Answers<ApiShapes.DiaryNight>().Refuses(StatusCodes.Status404NotFound);
        api.MapPut("/nights/{evening}", PutAsync).WithSummary("Put a whole night; with If-Match only when it is unchanged.")
            .Answers<ApiShapes.DiaryNight>().Answers<ApiShapes.DiaryNight>(status: StatusCodes.Status201Created)
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed, StatusCodes.Status413PayloadTooLarge);
        api.MapPost("/episodes", LogAsync).WithSummary("Log a cramp; an empty object means now.")
            .Answers<ApiShapes.Logged>(status: StatusCodes.Status201Created).Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge);
    }

    private static async Task<IResult> GetAsync(string evening, ApiDiary diary, NightDoor door, HttpResponse response)
    {
        if (!TryNight(evening, out var night) || await door.FindAsync(diary.Owner, night, diary.Cancel) is not { } found) return Problems.NotFound();
        response.Headers.ETag = Tag(found.Version);
        return Results.Bytes(DiaryWriter.Write(found.Entry), "application/json");
    }

    private static async Task<IResult> PutAsync(string evening, ApiDiary diary, NightDoor door, HttpRequest request, HttpResponse response)
    {
        if (!TryNight(evening, out var night)) return Problems.NotFound();
        if (await diary.BodyAsync(MaxBytes) is not { } body) return Problems.TooLarge(MaxBytes);
        var read = DiaryReader.ReadNight(body, night, diary.Reading(await diary.PersonAsync()));
        if (!read.IsGood) return Problems.Of(read.Errors);
        var (match, noneMatch) = (request.GetTypedHeaders().IfMatch, request.GetTypedHeaders().IfNoneMatch);
        if (request.Headers.ContainsKey(HeaderNames.IfMatch) && match.Count == 0) return Problems.Of(StatusCodes.Status400BadRequest, "The header If-Match holds no ETag.");
        var put = await door.PutAsync(diary.Owner, read.Value!, stored => (match.Count == 0 || match.Any(t => Fits(t, stored))) && !noneMatch.Any(t => Fits(t, stored)), diary.Cancel);
        switch (put.Outcome)
        {
            case PutOutcome.ChangedElsewhere:
                return Problems.Of(StatusCodes.Status412PreconditionFailed, "The night was changed meanwhile. Nothing was written.");
            case PutOutcome.IdTaken:
                return Problems.Of(StatusCodes.Status409Conflict, "A cramp with the same id stands on another night. Nothing was written.", new ApiError("/episodes", "The id is taken."));
        }

        response.Headers.ETag = Tag(put.Version!.Value);
        return put.Outcome == PutOutcome.Created
            ? new Written(StatusCodes.Status201Created, DiaryWriter.Write(read.Value!), $"/api/v1/nights/{night}")
            : new Written(StatusCodes.Status200OK, DiaryWriter.Write(read.Value!), null);
    }

    private static async Task<IResult> LogAsync(ApiDiary diary, NightDoor door, HttpRequest request)
    {
        var key = request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } given ? given : null;
        if (key?.Length > MaxKeyLength) return Problems.Of(StatusCodes.Status400BadRequest, "The Idempotency-Key has at most 200 characters.");
        if (await diary.BodyAsync(MaxBytes) is not { } body) return Problems.TooLarge(MaxBytes);
        var read = DiaryReader.ReadEpisode(body, diary.Now, diary.Reading(await diary.PersonAsync()));
        if (!read.IsGood) return Problems.Of(read.Errors);
        var answer = Encoding.UTF8.GetString(DiaryWriter.Write(read.Value!).Span);
        var logged = await door.LogAsync(diary.Owner, read.Value!, key, Convert.ToHexString(SHA256.HashData(body.Span)), answer, diary.Cancel);
        return logged.Outcome switch
        {
            LogOutcome.KeyTaken => Problems.Of(StatusCodes.Status409Conflict, "The Idempotency-Key was used with another body. Nothing was written."),
            LogOutcome.IdTaken => Problems.Of(StatusCodes.Status409Conflict, "There is a cramp with this id already. Nothing was written.", new ApiError("/id", "The id is taken.")),
            _ => new Written(StatusCodes.Status201Created, Encoding.UTF8.GetBytes(logged.Answer), null),
        };
    }

    private static bool TryNight(string evening, out Night night) =>
        Night.TryParse(evening, out night) && night.Evening >= DocumentLimits.Earliest && night.Evening <= DocumentLimits.Latest;

    private static string Tag(Guid version) => $"\"{NightDoor.Tag(version)}\"";

    private static bool Fits(EntityTagHeaderValue tag, Guid? stored) =>
        stored is { } version && (tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == Tag(version));

    /// <summary>JSON that is written already, with a status of its own.</summary>
    private sealed class Written(int status, ReadOnlyMemory<byte> json, string? location) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "application/json";
            if (location is not null) httpContext.Response.Headers.Location = location;
            await httpContext.Response.Body.WriteAsync(json, httpContext.RequestAborted);
        }
    }
}
