using System.Security.Cryptography;
using System.Text;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Diaries;
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

    private static async Task<IResult> GetAsync(string evening, ApiDiary diary, HttpResponse response)
    {
        if (!TryNight(evening, out var night) || await diary.Reader.NightAsync(diary.Id, night, diary.Cancel) is not { Version: { } version } found) return Problems.NotFound();
        response.Headers.ETag = Tag(version);
        return Results.Bytes(DocumentWriter.Write(found.Entry), "application/json");
    }

    private static async Task<IResult> PutAsync(string evening, ApiDiary diary, Saves saves, HttpRequest request, HttpResponse response)
    {
        if (!TryNight(evening, out var night)) return Problems.NotFound();
        if (await diary.BodyAsync(MaxBytes) is not { } body) return Problems.TooLarge(MaxBytes);
        var read = DocumentReader.ReadNight(body, night, diary.Reading(await diary.PersonAsync()));
        if (!read.IsGood) return Problems.Of(read.Errors);
        var (match, noneMatch) = (request.GetTypedHeaders().IfMatch, request.GetTypedHeaders().IfNoneMatch);
        if (request.Headers.ContainsKey(HeaderNames.IfMatch) && match.Count == 0) return Problems.Of(StatusCodes.Status400BadRequest, "The header If-Match holds no ETag.");
        var wasThere = false;
        var put = await saves.CommitOnceAsync(diary.Id, [new WholeNightEdit(night, read.Value!)], new(night, IsExpected), null, diary.Cancel);
        if (put.Outcome == CommitOutcome.PreconditionFailed) return Problems.Of(StatusCodes.Status412PreconditionFailed, "The night was changed meanwhile. Nothing was written.");
        if (put.Refusal is not null)
            return Problems.Of(StatusCodes.Status409Conflict, "A cramp with the same id stands on another night. Nothing was written.", new ApiError("/episodes", "The id is taken."));
        response.Headers.ETag = Tag(put.Nights.First(n => n.Entry.Night == night).Version!.Value);
        return wasThere
            ? new Written(StatusCodes.Status200OK, DocumentWriter.Write(read.Value!), null)
            : new Written(StatusCodes.Status201Created, DocumentWriter.Write(read.Value!), $"/api/v1/nights/{night}");

        bool IsExpected(Guid? stored)
        {
            wasThere = stored is not null;
            return (match.Count == 0 || match.Any(t => Fits(t, stored))) && !noneMatch.Any(t => Fits(t, stored));
        }
    }

    private static async Task<IResult> LogAsync(ApiDiary diary, Saves saves, HttpRequest request)
    {
        var key = request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } given ? given : null;
        if (key?.Length > MaxKeyLength) return Problems.Of(StatusCodes.Status400BadRequest, "The Idempotency-Key has at most 200 characters.");
        if (await diary.BodyAsync(MaxBytes) is not { } body) return Problems.TooLarge(MaxBytes);
        var read = DocumentReader.ReadEpisode(body, diary.Now, diary.Reading(await diary.PersonAsync()));
        if (!read.IsGood) return Problems.Of(read.Errors);
        var answer = Encoding.UTF8.GetString(DocumentWriter.Write(read.Value!).Span);
        var once = key is null ? null : new OnceOnly(key, Convert.ToHexString(SHA256.HashData(body.Span)), answer);
        var logged = await saves.CommitOnceAsync(diary.Id, [new EpisodeEdit(read.Value!.Id, null, read.Value) { IsNew = true }], null, once, diary.Cancel);
        return logged.Outcome switch
        {
            CommitOutcome.KeyTaken => Problems.Of(StatusCodes.Status409Conflict, "The Idempotency-Key was used with another body. Nothing was written."),
            CommitOutcome.Clashes => Problems.Of(StatusCodes.Status409Conflict, "There is a cramp with this id already. Nothing was written.", new ApiError("/id", "The id is taken.")),
            CommitOutcome.DoneBefore => new Written(StatusCodes.Status201Created, Encoding.UTF8.GetBytes(logged.Answer), null),
            CommitOutcome.Written => new Written(StatusCodes.Status201Created, Encoding.UTF8.GetBytes(answer), null),
            CommitOutcome.Refused or CommitOutcome.PreconditionFailed or CommitOutcome.SignedOut or CommitOutcome.MayNotWrite =>
                throw new InvalidOperationException("A cramp that was read is never refused."),
        };
    }

    private static bool TryNight(string evening, out Night night) =>
        Night.TryParse(evening, out night) && night.Evening >= DocumentLimits.Earliest && night.Evening <= DocumentLimits.Latest;

    private static string Tag(Guid version) => $"\"{CrampInsight.Data.Diaries.DiaryWriter.Tag(version)}\"";

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
