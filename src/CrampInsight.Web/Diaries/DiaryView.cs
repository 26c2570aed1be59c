using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Diaries;

/// <summary>
/// What every part of the screen that shows the diary does: open it, hear of changes while it is there, and stop reading when it is left.
/// Saves are never stopped.
/// </summary>
public abstract class DiaryView : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    protected DiaryView(OpenDiary diary)
    {
        Diary = diary;
        Leaving = _leaving.Token;
    }

    protected OpenDiary Diary { get; }

    /// <summary>Cancelled when it is left: for reading only. It can still be asked afterwards, by a save that ends later than the page.</summary>
    protected CancellationToken Leaving { get; }

    /// <summary>False while nobody is signed in.</summary>
    protected bool IsOpen { get; private set; }

    protected sealed override async Task OnInitializedAsync()
    {
        if (!await Diary.StartAsync()) return;
        OnOpened();
        IsOpen = true;
        Diary.Changed += OnChanged;
        await OpenAsync();
    }

    /// <summary>Before <see cref="OpenAsync"/>.</summary>
    private protected virtual void OnOpened()
    {
    }

    /// <summary>Once, after the diary was opened.</summary>
    protected virtual Task OpenAsync() => Task.CompletedTask;

    /// <summary>After the diary changed, here or at another device. What is being typed stays.</summary>
    protected virtual Task ChangedAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        Diary.Changed -= OnChanged;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(async () =>
    {
        if (_leaving.IsCancellationRequested) return;
        try
        {
            await ChangedAsync();
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // It was left meanwhile.
        }
    });
}
