using MudBlazor;

namespace CrampInsight.Web.Layout;

/// <summary>What MudBlazor may know of our look. Colours are not here: app.css sets them for both themes, so nothing flashes.</summary>
public static class Look
{
    public static MudTheme Theme { get; } = new()
    {
        LayoutProperties = new() { DefaultBorderRadius = "14px" },
        Typography = new() { Default = new DefaultTypography { FontFamily = ["Atkinson Next", "system-ui", "sans-serif"], FontSize = "1rem", LineHeight = "1.5" } },
    };
}
