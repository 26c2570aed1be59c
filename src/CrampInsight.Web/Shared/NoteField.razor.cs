using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Shared;

/// <summary>Free words. Saved a moment after the last key, and when the field is left.</summary>
public sealed partial class NoteField : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    private CancellationTokenSource? _typing;
    private string? _text = "";
    private string? _known;
    private string? _sent;

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

    protected override void OnParametersSet()
    {
        // What comes back from a save is older than what is being typed; only a text that changed elsewhere replaces it.
        if (Text == _known) return;
        _known = Text;
        if (Text != _sent) _text = Text;
    }

    private async Task TypedAsync()
    {
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

        await WriteAsync();
    }

    private async Task WriteAsync()
    {
        var text = _text ?? "";
        if (text == Text) return;
        _sent = text;
        await OnWritten.InvokeAsync(text);
    }
}
