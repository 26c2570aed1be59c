using System.Threading.RateLimiting;
using CrampInsight.Data.Engine;
using CrampInsight.Data.Tokens;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Jobs;
using Microsoft.AspNetCore.Diagnostics;

namespace CrampInsight.Web.Api;

/// <summary>
/// The door of the API: a token opens it, a cookie never does. It stands before the sign-in of the pages, so nothing here is
/// redirected, and everything that goes wrong is a problem document.
/// </summary>
internal sealed partial class ApiGate(TokenStore tokens, TokenUses uses, ILogger<ApiGate> logger) : IDisposable
{
    /// <summary>Requests of one token within a minute.</summary>
    public const int RequestsAMinute = 600;

    /// <summary>After so many seconds a program may come again when the database was kept by another.</summary>
    private const string BusySeconds = "5";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<Guid> _byToken = PartitionedRateLimiter.Create<Guid, Guid>(id =>
        RateLimitPartition.GetFixedWindowLimiter(id, _ => new() { PermitLimit = RequestsAMinute, Window = Minute }));

    public void Dispose() => _byToken.Dispose();

    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            if (await RefuseAsync(context) is { } refusal)
            {
                await refusal.ExecuteAsync(context);
                return;
            }

            await next(context);
            // A wrong method or address: the routing answers with a bare number.
            if (!context.Response.HasStarted && context.Response is { StatusCode: >= 400, ContentType: null })
                await Problems.Of(context.Response.StatusCode, "There is no such call.").ExecuteAsync(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await Problems.Of(e.StatusCode, "The request could not be read.").ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone: nothing failed, and nobody reads an answer.
            if (!context.Response.HasStarted) context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (DatabaseBusyException) when (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = BusySeconds;
            await Problems.Of(StatusCodes.Status503ServiceUnavailable, "Another program is writing to the database. Nothing was written; send it again in a moment.").ExecuteAsync(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            LogFailed(logger, e.GetType().Name);
            await Problems.Of(StatusCodes.Status500InternalServerError, "Something went wrong on the server.").ExecuteAsync(context);
        }
    }

    private async Task<IResult?> RefuseAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        const string Scheme = "Bearer ";
        var found = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? await tokens.FindAsync(header[Scheme.Length..].Trim(), context.RequestAborted) : null;
        if (found is null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problems.Of(StatusCodes.Status401Unauthorized, "A valid token is needed: Authorization: Bearer ….");
        }

        if (!found.Access.MayWrite && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return Problems.Of(StatusCodes.Status403Forbidden, "This token may read the diary and not write to it.");
        using var lease = _byToken.AttemptAcquire(found.TokenId);
        if (!lease.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "60";
            return Problems.Of(StatusCodes.Status429TooManyRequests, "Too many requests within a minute.");
        }

        uses.Note(found.TokenId);
        context.Features.Set(new DiaryCaller(found.Access.Diary));
        if (!await context.RequestServices.GetRequiredService<DiaryRequest>().OpenAsync()) return Problems.NotFound();
        return null;
    }

    [LoggerMessage(LogLevel.Error, "A call of the API failed: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
