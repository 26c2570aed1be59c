using CrampInsight.Web.Diaries;
using Microsoft.AspNetCore.Components.Authorization;

namespace CrampInsight.Web.Account;

/// <summary>For an open page: whether its session still stands. Ask before each write; a page that lay open while another process ended the session learns of it here.</summary>
public sealed class SessionGuard(AuthenticationStateProvider authentication, Sessions sessions)
{
    /// <summary>The page's session, for whoever compares its stamp within a transaction; null when nobody is signed in.</summary>
    public async Task<Session?> FindAsync() => Session.Of((await authentication.GetAuthenticationStateAsync()).User);

    /// <summary>Compares with the database now. After a false the page is on its way to sign in, and nothing may be written for it.</summary>
    public async Task<bool> IsStillSignedInAsync()
    {
        if (await FindAsync() is not { } session) return false;
        if (await sessions.IsOpenAsync(session, CancellationToken.None)) return true;
        (authentication as SessionCheck)?.End();
        return false;
    }
}
