using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web;

public sealed partial class Routes
{
    /// <summary>The browser's zone, as boot.js wrote it; empty on the very first visit.</summary>
    [Parameter]
    public string? Zone { get; set; }

    protected override void OnInitialized() => Clock.Use(Zone);
}
