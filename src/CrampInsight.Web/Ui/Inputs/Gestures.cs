using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CrampInsight.Web.Ui.Inputs;

/// <summary>Loads the script for arrow keys and swipes on pages that can be turned. The script listens once, however often it is asked for.</summary>
public sealed class Gestures(IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private IJSObjectReference? _script;

    public async ValueTask DisposeAsync()
    {
        if (_script is null) return;
        try
        {
            await _script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the script with it.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) _script = await js.InvokeAsync<IJSObjectReference>("import", "/js/review.js");
    }
}
