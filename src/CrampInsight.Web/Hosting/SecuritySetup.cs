using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Hosting;

internal static class SecuritySetup
{
    /// <summary>
    /// Headers for every answer. Interactive pages allow inline styles, which MudBlazor needs; the account's pages do not.
    /// Scripts are only ever our own files.
    /// </summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var interactive = Policy(inlineStyles: true);
        var strict = Policy(inlineStyles: false);
        app.Use(async (context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var policy = context.GetEndpoint()?.Metadata.GetMetadata<ExcludeFromInteractiveRoutingAttribute>() is null ? interactive : strict;
                // Blazor sets its own frame-ancestors header, so ours are written last.
                foreach (var (name, value) in policy) context.Response.Headers[name] = value;
                var isPage = context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
                if (isPage) context.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
            await next(context);
        });
    }

    /// <summary>A web socket is not held back by the same-origin rule, so a page from elsewhere is refused here.</summary>
    public static void UseCircuitOriginCheck(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal)
            && context.Request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, context.Request.Host.Value, StringComparison.OrdinalIgnoreCase)))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await next(context);
    });

    private static (string Name, string Value)[] Policy(bool inlineStyles) =>
    [
        ("Content-Security-Policy",
            "default-src 'self'; script-src 'self'; style-src 'self'" + (inlineStyles ? " 'unsafe-inline'" : "")
            + "; connect-src 'self'; img-src 'self' data:; font-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), publickey-credentials-get=(self), publickey-credentials-create=(self)"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];
}
