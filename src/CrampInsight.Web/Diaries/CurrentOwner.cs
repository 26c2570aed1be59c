using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace CrampInsight.Web.Diaries;

/// <summary>Whose diary this page may touch: the signed-in account's, never one that a parameter names.</summary>
public sealed class CurrentOwner(AuthenticationStateProvider authentication)
{
    /// <summary>The account's id, or null when nobody is signed in.</summary>
    public async Task<string?> FindIdAsync()
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        return user.Identity?.IsAuthenticated == true ? user.FindFirstValue(ClaimTypes.NameIdentifier) : null;
    }
}
