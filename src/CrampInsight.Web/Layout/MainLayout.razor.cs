using CrampInsight.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace CrampInsight.Web.Layout;

public sealed partial class MainLayout(NavigationManager navigation, PageScript script) : IDisposable
{
    private ErrorBoundary? _boundary;

    // An anchor alone would be resolved against <base href="/"> and leave the page.
    private string SkipTarget => navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0] + "#content";

    // Weeks belong to the nights, though their address does not say so.
    private bool IsWeeks => navigation.ToBaseRelativePath(navigation.Uri).StartsWith("weeks", StringComparison.Ordinal);

    protected override void OnInitialized() => navigation.LocationChanged += OnMoved;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await script.AliveAsync();
    }

    public void Dispose() => navigation.LocationChanged -= OnMoved;

    private void OnMoved(object? sender, LocationChangedEventArgs e) => _boundary?.Recover();
}
