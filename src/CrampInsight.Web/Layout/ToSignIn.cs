using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Layout;

/// <summary>An open page whose session ended: loaded again, so that the server leads to signing in and back here. Where the browser has a newer session by now, the page simply stays.</summary>
public sealed class ToSignIn(NavigationManager navigation) : ComponentBase
{
    // With a place in the page a browser would only scroll there.
    protected override void OnInitialized() => navigation.NavigateTo(navigation.Uri.Split('#')[0], forceLoad: true);
}
