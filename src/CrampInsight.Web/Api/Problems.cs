using CrampInsight.Core.Exchange;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace CrampInsight.Web.Api;

/// <summary>One thing that was wrong with a request, as other programs read it.</summary>
/// <param name="Pointer">JSON pointer into the body; empty for the whole.</param>
/// <param name="Message">One plain sentence.</param>
internal sealed record ApiError(string Pointer, string Message);

/// <summary>Every refusal is a problem of RFC 9457, with the same shape.</summary>
internal static class Problems
{
    public static IResult Of(int status, string detail, params IEnumerable<ApiError> errors)
    {
        var problem = new ProblemDetails { Status = status, Title = Title(status), Detail = detail, Type = "about:blank" };
        problem.Extensions["errors"] = errors.ToList();
        return Results.Json(problem, contentType: "application/problem+json", statusCode: status);
    }

    public static IResult Of(IReadOnlyList<DocumentIssue> issues) =>
        Of(StatusCodes.Status400BadRequest, "The document was refused and nothing was changed.", Errors(issues));

    public static IEnumerable<ApiError> Errors(IEnumerable<DocumentIssue> issues) => issues.Select(i => new ApiError(i.At, DocumentWords.Say(i)));

    public static IResult NotFound() => Of(StatusCodes.Status404NotFound, "There is nothing here.");

    public static IResult NoDate() => Of(StatusCodes.Status400BadRequest, "The date is written like 2026-11-22.");

    public static IResult TooLarge(int most) =>
        Of(StatusCodes.Status413PayloadTooLarge, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The body is larger than {most} bytes."));

    private static string Title(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);
}
