using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Diaries;

/// <summary>What every page of a diary does: open it, hear of changes while the page is there, and stop reading when it is left. Saves are never stopped.</summary>
public abstract class DiaryPage : ComponentBase, IDisposable
{
    private readonly OpenDiary _diary;
    private readonly CancellationTokenSource _leaving = new();

    protected DiaryPage(OpenDiary diary)
    {
        _diary = diary;
        Leaving = _leaving.Token;
    }

    protected OpenDiary Diary => _diary;

    /// <summary>Cancelled when the page is left: for reading only. It can still be asked afterwards, by a save that ends later than the page.</summary>
    protected CancellationToken Leaving { get; }

    /// <summary>False while nobody is signed in.</summary>
    protected bool IsOpen { get; private set; }

    protected sealed override async Task OnInitializedAsync()
    {
        if (!await _diary.StartAsync()) return;
        _diary.PageOpens();
        IsOpen = true;
        _diary.Changed += OnChanged;
        await OpenAsync();
    }

    protected sealed override async Task OnParametersSetAsync()
    {
        if (IsOpen) await ShowAsync();
    }

    /// <summary>Once, after the diary was opened.</summary>
    protected virtual Task OpenAsync() => Task.CompletedTask;

    /// <summary>After that, and whenever the address changes.</summary>
    protected virtual Task ShowAsync() => Task.CompletedTask;

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
        _diary.Changed -= OnChanged;
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
            // The page was left meanwhile.
        }
    });
}
