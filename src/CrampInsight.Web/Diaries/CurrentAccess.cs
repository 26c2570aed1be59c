using System.Security.Claims;
using CrampInsight.Data.Diaries;
using Microsoft.AspNetCore.Components.Authorization;

namespace CrampInsight.Web.Diaries;

/// <summary>Which diary a page or a request may touch: the signed-in account's, never one that a parameter names.</summary>
public sealed class CurrentAccess(DiaryAccessReader access)
{
    /// <summary>Null when nobody is signed in, or their account is gone.</summary>
    public async Task<Access?> FindAsync(AuthenticationStateProvider authentication, CancellationToken cancel) =>
        await FindAsync((await authentication.GetAuthenticationStateAsync()).User, cancel);

    /// <inheritdoc cref="FindAsync(AuthenticationStateProvider, CancellationToken)"/>
    public async Task<Access?> FindAsync(ClaimsPrincipal user, CancellationToken cancel) =>
        user.Identity?.IsAuthenticated == true && user.FindFirstValue(ClaimTypes.NameIdentifier) is { } account ? await access.FindAsync(account, cancel) : null;
}
