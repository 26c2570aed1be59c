using Microsoft.JSInterop;

namespace CrampInsight.Web.Ui;

/// <summary>The few things only the browser can do.</summary>
public sealed class PageScript(IJSRuntime js) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    /// <summary>Tells the page that taps are heard from now on.</summary>
    public Task AliveAsync() => CallAsync("alive");

    /// <summary>Scrolls to an element and moves the keyboard there.</summary>
    public Task FocusAsync(string selector) => CallAsync("focus", selector);

    /// <summary>
    /// Gives what the page shows its own address, without a navigation: nothing scrolls. Not when the browser has left <paramref name="from"/>.
    /// </summary>
    public Task BecomesAsync(string from, string to) => CallAsync("becomes", from, to);

    /// <summary>If the element with the focus was taken away, moves the focus to the place it was in, or the keyboard's to the notice that can bring it back.</summary>
    public Task AfterRemovalAsync(string place, bool hasWayBack = false) => CallAsync("afterRemoval", place, hasWayBack);

    /// <summary>Moves the keyboard to a field, without scrolling, as soon as it is there.</summary>
    public Task FocusFieldAsync(string id) => CallAsync("focusField", id);

    /// <summary>Moves the keyboard to an element, without scrolling, as soon as it is there.</summary>
    public Task FocusInAsync(string selector) => CallAsync("focusIn", selector);

    /// <summary>Opens a dialog element over the page; Escape closes it, and the browser gives the focus back.</summary>
    public Task OpenDialogAsync(string id) => CallAsync("openDialog", id);

    /// <summary>Names the list that a field has opened.</summary>
    public Task NameListAsync(string fieldId, string name) => CallAsync("nameList", fieldId, name);

    /// <summary>Fetches MudBlazor's script. To be awaited before its first dialog or list is shown; most visits never need it.</summary>
    public Task MudAsync() => CallAsync("mud");

    public async ValueTask DisposeAsync()
    {
        if (_module is not { IsCompletedSuccessfully: true } module) return;
        try
        {
            await (await module).DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }

    private async Task CallAsync(string name, params object?[] arguments)
    {
        if (_module is null or { IsFaulted: true } or { IsCanceled: true }) _module = js.InvokeAsync<IJSObjectReference>("import", "/js/connection.js").AsTask();
        await (await _module).InvokeVoidAsync(name, arguments);
    }
}
