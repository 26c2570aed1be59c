using MudBlazor;

namespace CrampInsight.Web.Ui;

/// <summary>Asks before something is destroyed for good. Escape, a tap beside it and the first button all mean no.</summary>
public sealed class Questions(IDialogService dialogs, PageScript script)
{
    private static readonly DialogOptions Options = new() { CloseOnEscapeKey = true, MaxWidth = MaxWidth.Small, FullWidth = true };

    /// <param name="title">The question itself.</param>
    /// <param name="text">What would be gone.</param>
    /// <param name="no">The harmless answer. It has the focus.</param>
    /// <param name="yes">What will be done, in its own words.</param>
    public async Task<bool> AskAsync(string title, string text, string no, string yes)
    {
        await script.MudAsync();
        var dialog = await dialogs.ShowAsync<QuestionDialog>(null, new DialogParameters<QuestionDialog> { { d => d.Title, title }, { d => d.Text, text }, { d => d.No, no }, { d => d.Yes, yes } }, Options);
        return await dialog.Result is { Canceled: false };
    }
}
