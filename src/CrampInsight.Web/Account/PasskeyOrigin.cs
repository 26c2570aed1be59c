using Microsoft.AspNetCore.Identity;

namespace CrampInsight.Web.Account;

/// <summary>Which page a passkey's answer may come from: one of ours, over https, or on this very machine.</summary>
internal static class PasskeyOrigin
{
    /// <summary>
    /// Identity's own check compares with the Origin header of the form, which browsers send as "null" under our Referrer-Policy of no-referrer,
    /// so the origin that the browser signed is compared with the host instead.
    /// </summary>
    public static bool IsOurs(PasskeyOriginValidationContext context, string? passkeyDomain) =>
        !context.CrossOrigin
        && Uri.TryCreate(context.Origin, UriKind.Absolute, out var origin)
        && (origin.Scheme == Uri.UriSchemeHttps || (origin.Scheme == Uri.UriSchemeHttp && origin.Host == "localhost"))
        && (Same(origin.Host, context.HttpContext.Request.Host.Host) || (passkeyDomain is not null && (Same(origin.Host, passkeyDomain) || origin.Host.EndsWith("." + passkeyDomain, StringComparison.OrdinalIgnoreCase))));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
