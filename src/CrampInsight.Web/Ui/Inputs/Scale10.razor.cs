using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Inputs;

/// <summary>Eleven buttons from 0 to 10; a tap on the chosen one takes the answer back.</summary>
public sealed partial class Scale10
{
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public int? Value { get; set; }

    /// <summary>What 0 means.</summary>
    [Parameter, EditorRequired]
    public string Low { get; set; } = "";

    /// <summary>What 10 means.</summary>
    [Parameter, EditorRequired]
    public string High { get; set; } = "";

    [Parameter]
    public EventCallback<int?> OnChange { get; set; }
}
