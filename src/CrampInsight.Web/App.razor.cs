using CrampInsight.Core.Nights;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CrampInsight.Web;

/// <summary>The document. Pages of the account are plain HTML; everything else runs on a circuit.</summary>
public sealed partial class App
{
    private bool _isInteractive;
    private string? _zone;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private IComponentRenderMode? RenderMode => _isInteractive ? Microsoft.AspNetCore.Components.Web.RenderMode.InteractiveServer : null;

    protected override void OnInitialized()
    {
        _isInteractive = HttpContext.AcceptsInteractiveRouting();
        // Written by boot.js; a made-up value falls back to the zone in the profile.
        var cookie = Uri.UnescapeDataString(HttpContext.Request.Cookies["ci-zone"] ?? "");
        _zone = Zones.TryFind(cookie, out _) ? cookie : "";
    }
}
