using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Shared;

/// <summary>Says whether the last tap is safe in the database.</summary>
public sealed partial class SavedLine
{
    [Parameter, EditorRequired]
    public SaveState State { get; set; }

    [Parameter]
    public EventCallback OnRetry { get; set; }
}
