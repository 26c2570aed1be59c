using CrampInsight.Core.Diary;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Inputs;

/// <summary>What was written, and what stood there when the person began.</summary>
public readonly record struct Written(string Text, string Saw)
{
    public override string ToString() => nameof(Written);
}

/// <summary>Free words. Saved a moment after the last key, and when the field is left.</summary>
public sealed partial class NoteField : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    private CancellationTokenSource? _typing;
    private string? _text = "";
    private string? _known;
    private string? _sent;
    private string? _saw;
    private int _over;

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string Text { get; set; } = "";

    /// <summary>Letters it may hold.</summary>
    [Parameter]
    public int Most { get; set; } = NightEntry.MaxNoteLength;

    /// <summary>The sentence beneath; the usual one for notes when absent.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>Said, with the number, when the text is too long. Without it the field takes no more letters.</summary>
    [Parameter]
    public string? TooLong { get; set; }

    [Parameter]
    public EventCallback<Written> OnWritten { get; set; }

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
        // Words that are being written stay on the screen, and are set against those that were there when they were begun.
        if (Text == _sent || _typing is not null) return;
        (_text, _saw) = (Text, null);
    }

    private async Task TypedAsync()
    {
        // What stood there when the first letter of these was typed.
        _saw ??= _known;
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

        _typing = null;
        await WriteAsync();
    }

    private async Task WriteAsync()
    {
        var text = _text ?? "";
        _over = TooLong is null ? 0 : Math.Max(0, text.Length - Most);
        if (_over > 0) return;
        if (text == Text) return;
        (_sent, var saw) = (text, _saw ?? Text);
        _saw = text;
        await OnWritten.InvokeAsync(new(text, saw));
    }
}
