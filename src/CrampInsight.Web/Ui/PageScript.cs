using Microsoft.JSInterop;

namespace CrampInsight.Web.Ui;

/// <summary>The few things only the browser can do.</summary>
public sealed class PageScript : IAsyncDisposable
{
    private IJSObjectReference? _module;

    /// <summary>Tells the page that taps are heard from now on.</summary>
    public async Task AliveAsync(IJSRuntime js)
    {
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", "/js/connection.js");
        await _module.InvokeVoidAsync("alive");
    }

    /// <summary>Scrolls to an element and moves the keyboard there.</summary>
    public async Task FocusAsync(string selector)
    {
        if (_module is not null) await _module.InvokeVoidAsync("focus", selector);
    }

    public async ValueTask DisposeAsync()
    {
        if (_module is null) return;
        try
        {
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }
}
