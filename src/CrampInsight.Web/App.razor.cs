using CrampInsight.Web.Diaries;
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
        _zone = BrowserZone.Of(HttpContext);
    }
}
