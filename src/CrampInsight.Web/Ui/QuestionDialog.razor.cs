using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CrampInsight.Web.Ui;

/// <summary>One question with two answers; the harmless one first.</summary>
public sealed partial class QuestionDialog
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter, EditorRequired]
    public string No { get; set; } = "";

    [Parameter, EditorRequired]
    public string Yes { get; set; } = "";

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;
}
