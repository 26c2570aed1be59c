using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Shared;

/// <summary>Free words. Saved a moment after the last key, and when the field is left.</summary>
public sealed partial class NoteField : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    private CancellationTokenSource? _typing;

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string Text { get; set; } = "";

    [Parameter]
    public EventCallback<string> OnWritten { get; set; }

    public void Dispose()
    {
        _typing?.Cancel();
        _typing?.Dispose();
    }

    private async Task OnInput(ChangeEventArgs e)
    {
        var text = e.Value as string ?? "";
        if (_typing is not null) await _typing.CancelAsync();
        _typing?.Dispose();
        _typing = new();
        try
        {
            await Task.Delay(Pause, _typing.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await WriteAsync(text);
    }

    private async Task OnChangedAsync(ChangeEventArgs e)
    {
        if (_typing is not null) await _typing.CancelAsync();
        await WriteAsync(e.Value as string ?? "");
    }

    private Task WriteAsync(string text) => text == Text ? Task.CompletedTask : OnWritten.InvokeAsync(text);
}
