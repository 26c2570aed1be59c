using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace CrampInsight.Web.Api;

/// <summary>Says in the description what a call answers. Nothing here changes what is accepted.</summary>
internal static class ApiAnswers
{
    public const string Problem = "application/problem+json";

    /// <summary>Every call but the health check wants a token.</summary>
    public static RouteGroupBuilder WantsToken(this RouteGroupBuilder api) => api.WithMetadata(Refusal(StatusCodes.Status401Unauthorized), Refusal(StatusCodes.Status429TooManyRequests));

    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder call, string contentType = "application/json", int status = StatusCodes.Status200OK) =>
        call.Produces<T>(status, contentType);

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder call, params IEnumerable<int> statuses) => call.WithMetadata([.. statuses.Select(Refusal)]);

    /// <summary>Private answers are all called Answer; the calls they belong to tell them apart.</summary>
    public static string? NameOf(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type) is not { } name ? null
        : type.Type.DeclaringType is { } owner && owner != typeof(ApiShapes) ? owner.Name.Replace("Calls", "", StringComparison.Ordinal) + name : name;

    private static object Refusal(int status) => new ProducesResponseTypeMetadata(status, typeof(ApiShapes.Problem), [Problem]);
}
