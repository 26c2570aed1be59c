using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.HttpOverrides;

namespace CrampInsight.Web.Hosting;

/// <summary>An endpoint that answers a paper: styles, fonts and pictures of ours, and nothing else at all.</summary>
internal sealed class PaperPolicy;

internal static class SecuritySetup
{
    /// <summary>Behind a reverse proxy, scheme, host and visitor's address are those it tells of. Only one on this machine, or one that was named, is believed.</summary>
    public static void UseProxies(this WebApplication app, CrampSettings settings)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        foreach (var proxy in settings.Proxies) options.KnownIPNetworks.Add(proxy);
        app.UseForwardedHeaders(options);
    }

    /// <summary>
    /// Headers for every answer. Only a page with a circuit allows inline styles, which MudBlazor sets on what it shows; plain pages and everything that is no page do not.
    /// Scripts are only ever our own files.
    /// </summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var interactive = Policy(Page(" 'unsafe-inline'"));
        var strict = Policy(Page(""));
        var paper = Policy("default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        app.Use(async (context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var metadata = context.GetEndpoint()?.Metadata;
                var hasCircuit = metadata?.GetMetadata<ComponentTypeMetadata>() is not null && metadata.GetMetadata<ExcludeFromInteractiveRoutingAttribute>() is null;
                var policy = metadata?.GetMetadata<PaperPolicy>() is not null ? paper : hasCircuit ? interactive : strict;
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

    private static string Page(string inlineStyles) =>
        $"default-src 'self'; script-src 'self'; style-src 'self'{inlineStyles}; connect-src 'self'; img-src 'self' data:; font-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static (string Name, string Value)[] Policy(string content) =>
    [
        ("Content-Security-Policy", content),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), publickey-credentials-get=(self), publickey-credentials-create=(self)"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];
}
