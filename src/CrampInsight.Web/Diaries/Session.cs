using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace CrampInsight.Web.Diaries;

/// <summary>One device's being signed in: an account, and the stamp it had then. The account gets a new stamp when its sessions are to end.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Stamp">Compared with the stored one, never shown.</param>
public sealed record Session(string Account, string Stamp)
{
    private static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <summary>Null when nobody is signed in.</summary>
    public static Session? Of(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && user.FindFirstValue(ClaimTypes.NameIdentifier) is { } account && user.FindFirstValue(StampClaim) is { } stamp ? new(account, stamp) : null;

    public override string ToString() => nameof(Session);
}

/// <summary>Whoever knows who is signed in on a page, and can be told that the session has ended.</summary>
public interface ISessionEnd
{
    /// <summary>Nobody is signed in on this page any more.</summary>
    void End();
}
