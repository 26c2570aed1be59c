using System.Data.Common;
using System.Security.Claims;
using CrampInsight.Web.Diaries;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.StaticAssets;

namespace CrampInsight.Web.Account;

/// <summary>
/// Who is signed in on an open page, and on each request. A session that ended in this process leaves its pages at once, one that another process ended
/// (<c>user reset-password</c>) at the next look.
/// </summary>
internal sealed class SessionCheck : RevalidatingServerAuthenticationStateProvider, ISessionEnd
{
    private readonly Sessions _sessions;
    private IDisposable? _watching;
    private bool _isClosed;

    public SessionCheck(ILoggerFactory loggers, Sessions sessions)
        : base(loggers)
    {
        _sessions = sessions;
        AuthenticationStateChanged += OnChanged;
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(10);

    /// <summary>Refuses the cookie of a session that has ended. The cookie itself is left: by now the browser may have a newer one under its name.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // A page loads a dozen files that are the same for everybody.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return;
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (Session.Of(context.Principal!) is not { } session || !await sessions.IsOpenAsync(session, context.HttpContext.RequestAborted)) context.RejectPrincipal();
    }

    /// <summary>Nobody is signed in on this page any more: it shows its way to sign in.</summary>
    public void End() => SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            return Session.Of(authenticationState.User) is { } session && await _sessions.IsOpenAsync(session, cancellationToken);
        }
        catch (Exception e) when (e is DbException or ObjectDisposedException)
        {
            // The database is busy or away, or the server is stopping. Whoever writes asks again; throwing the page out would lose what is being typed.
            return true;
        }
    }

    protected override void Dispose(bool disposing)
    {
        AuthenticationStateChanged -= OnChanged;
        _isClosed = true;
        _watching?.Dispose();
        base.Dispose(disposing);
    }

    private void OnChanged(Task<AuthenticationState> state) => _ = WatchAsync(state);

    private async Task WatchAsync(Task<AuthenticationState> state)
    {
        var session = Session.Of((await state).User);
        _watching?.Dispose();
        _watching = session is null ? null : _sessions.Watch(session.Account, End);
        if (_isClosed) _watching?.Dispose();
    }
}
