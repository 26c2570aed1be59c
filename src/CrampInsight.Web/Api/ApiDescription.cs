using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CrampInsight.Web.Api;

/// <summary>What the calls' own types do not tell: the token, headers, bodies and how parameters are written.</summary>
internal sealed class ApiDescription : IOpenApiDocumentTransformer
{
    private const string Token = "token";
    private const string Date = "date";

    private static readonly Dictionary<string, (string Text, string? Format)> Parameters = new(StringComparer.Ordinal)
    {
        ["on"] = ("The evening; tonight when absent.", Date),
        ["from"] = ("The first evening.", Date),
        ["to"] = ("The last evening.", Date),
        ["evening"] = ("The local date of the night's evening. A night runs from noon to noon.", Date),
        ["week"] = ("An ISO week such as 2026-W47.", null),
        ["mode"] = ("merge (when absent): what the document says wins and the rest stays. replace: the document takes the diary's place.", null),
    };

    private static readonly Dictionary<(string Path, HttpMethod Method), (string Shape, string Text)> Bodies = new()
    {
        [("/api/v1/diary", HttpMethod.Put)] = (nameof(ApiShapes.Diary), "A diary document; at most 25 MB."),
        [("/api/v1/nights/{evening}", HttpMethod.Put)] = (nameof(ApiShapes.Night), "The whole night. What is absent becomes unanswered."),
        [("/api/v1/episodes", HttpMethod.Post)] = (nameof(ApiShapes.Episode), "The cramp; an empty object means now, details later."),
    };

    /// <summary>Numbers are plain JSON numbers here, although the framework would read them from texts too.</summary>
    public static Task PlainNumbersAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        if (schema.Type is { } type && type.HasFlag(JsonSchemaType.String) && (type.HasFlag(JsonSchemaType.Number) || type.HasFlag(JsonSchemaType.Integer)))
            (schema.Type, schema.Pattern) = (type & ~JsonSchemaType.String, null);
        return Task.CompletedTask;
    }

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new() { Title = "CrampInsight", Version = "1", Description = "One person's diary of night leg cramps. Absent always means \"not answered\", never none or 0." };
        document.AddComponent<IOpenApiSecurityScheme>(Token, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token of the diary, made in the app or by the command line." });
        // No call answers this shape, so nobody has described it yet.
        document.AddComponent<IOpenApiSchema>(nameof(ApiShapes.Night), await context.GetOrCreateSchemaAsync(typeof(ApiShapes.Night), null, cancellationToken));
        foreach (var (path, item) in document.Paths)
            foreach (var (method, call) in item.Operations ?? [])
            {
                if (!path.StartsWith("/api/", StringComparison.Ordinal)) continue;
                call.Security = [new() { [new OpenApiSecuritySchemeReference(Token, document)] = [] }];
                foreach (var parameter in call.Parameters?.OfType<OpenApiParameter>() ?? []) Tell(parameter);
                if (Bodies.TryGetValue((path, method), out var body)) call.RequestBody = Body(body.Shape, body.Text, document);
            }

        Header(document, "/api/v1/nights/{evening}", HttpMethod.Put, "If-Match", "The ETag of the night that was read. When it was changed since, 412 and nothing is written.");
        Header(document, "/api/v1/nights/{evening}", HttpMethod.Put, "If-None-Match", "* writes the night only when it is not there yet.");
        Header(document, "/api/v1/episodes", HttpMethod.Post, "Idempotency-Key", "At most 200 characters. The same key and body answer the same again and log nothing; another body is 409.");
    }

    private static void Tell(OpenApiParameter parameter)
    {
        if (parameter.Name is not { } name || !Parameters.TryGetValue(name, out var known)) return;
        parameter.Description = known.Text;
        parameter.Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Format = known.Format,
            Enum = name == "mode" ? ["merge", "replace"] : null,
            Pattern = name == "week" ? "^[0-9]{4}-W[0-9]{2}$" : null,
        };
    }

    private static OpenApiRequestBody Body(string shape, string text, OpenApiDocument document) => new()
    {
        Required = true,
        Description = text,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new() { Schema = new OpenApiSchemaReference(shape, document) } },
    };

    private static void Header(OpenApiDocument document, string path, HttpMethod method, string name, string text)
    {
        var call = document.Paths[path].Operations![method];
        call.Parameters ??= [];
        call.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Header, Description = text, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
    }
}
