using CrampInsight.Web.Diaries;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Cards;

/// <summary>Says whether the last tap is safe in the database.</summary>
public sealed partial class SavedLine
{
    [Parameter, EditorRequired]
    public SaveState State { get; set; }

    [Parameter]
    public EventCallback OnRetry { get; set; }
}
