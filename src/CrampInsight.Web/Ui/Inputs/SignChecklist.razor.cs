using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Inputs;

public sealed partial class SignChecklist
{
    /// <summary>The signs that can ask for help today, or those to keep an eye on over weeks.</summary>
    [Parameter, EditorRequired]
    public bool Urgent { get; set; }

    [Parameter, EditorRequired]
    public Func<string, bool> Ticked { get; set; } = null!;

    [Parameter]
    public EventCallback<(string Sign, bool On)> OnTick { get; set; }
}
