using CrampInsight.Core.Diary;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Inputs;

/// <summary>Two devices wrote different notes: both are shown, and the person chooses.</summary>
public sealed partial class NoteClash
{
    [Parameter, EditorRequired]
    public Clash<string>? Clash { get; set; }

    /// <summary>True keeps what was written here.</summary>
    [Parameter]
    public EventCallback<bool> OnResolve { get; set; }
}
