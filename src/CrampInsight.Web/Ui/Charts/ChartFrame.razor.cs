using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Charts;

/// <summary>A drawing with its title, its meaning in a sentence, and its data as a table a click away.</summary>
public sealed partial class ChartFrame
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What the drawing shows, for those who see it and those who do not.</summary>
    [Parameter, EditorRequired]
    public string Description { get; set; } = "";

    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Rows of the table, with its head.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? Table { get; set; }
}
