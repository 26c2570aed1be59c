using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Layout;

/// <summary>An open page whose session ended: off to sign in, and back here afterwards.</summary>
public sealed class ToSignIn(NavigationManager navigation) : ComponentBase
{
    protected override void OnInitialized() =>
        navigation.NavigateTo($"/account/sign-in?returnUrl={Uri.EscapeDataString("/" + navigation.ToBaseRelativePath(navigation.Uri))}", forceLoad: true);
}
