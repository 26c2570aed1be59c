using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui;

/// <summary>What one notice says, and its button.</summary>
public sealed partial class NoticeText
{
    private bool _undoing;

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter]
    public Func<Task>? OnUndo { get; set; }

    private async Task UndoAsync()
    {
        _undoing = true;
        await OnUndo!();
        _undoing = false;
    }
}
