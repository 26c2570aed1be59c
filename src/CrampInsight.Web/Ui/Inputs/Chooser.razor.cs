using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CrampInsight.Web.Ui.Inputs;

/// <summary>
/// A field that offers names while one is typed: MudBlazor's autocomplete with its arrow and list named, and with targets for a thumb.
/// Bound to <see cref="Text"/> it keeps whatever was typed; with <see cref="OnPick"/> it empties itself after each choice.
/// </summary>
public sealed partial class Chooser(PageScript script)
{
    private const int Most = 8;

    private MudAutocomplete<string>? _list;
    private bool _isReady;
    private bool _isTouched;
    private int _round;

    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The names that fit what was typed, best first.</summary>
    [Parameter, EditorRequired]
    public Func<string, IEnumerable<string>> Find { get; set; } = null!;

    /// <summary>How a name looks in the list; as text when absent.</summary>
    [Parameter]
    public RenderFragment<string>? Row { get; set; }

    [Parameter]
    public string Text { get; set; } = "";

    [Parameter]
    public EventCallback<string> TextChanged { get; set; }

    [Parameter]
    public EventCallback<string> OnPick { get; set; }

    [Parameter]
    public int MinCharacters { get; set; }

    [Parameter]
    public int MaxLength { get; set; } = 100;

    [Parameter]
    public string? DescribedBy { get; set; }

    [Parameter]
    public bool IsInvalid { get; set; }

    /// <summary>The name under which typed text outlives a lost connection.</summary>
    [Parameter]
    public string? Keep { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        await script.MudAsync();
        _isReady = true;
        StateHasChanged();
    }

    private void Touched() => _isTouched = true;

    // MudBlazor also searches when a text is set from outside, and would open the list of a field that nobody has touched.
    private Task<IEnumerable<string>> SearchAsync(string? typed, CancellationToken cancel) => Task.FromResult(_isTouched ? Find(typed?.Trim() ?? "") : []);

    private Task TypedAsync(string? text) => TextChanged.InvokeAsync(text ?? "");

    private async Task ChosenAsync(string? name)
    {
        if (string.IsNullOrEmpty(name)) return;
        if (TextChanged.HasDelegate)
        {
            await TypedAsync(name);
            return;
        }

        await OnPick.InvokeAsync(name);
        // A new field rather than a cleared one: MudBlazor would search anew for the empty text and open its list again.
        _isTouched = false;
        _round++;
        StateHasChanged();
        await script.FocusFieldAsync(Id);
    }

    // The list is drawn elsewhere on the page and takes no name from outside.
    private Task OpenedAsync(bool open) => open ? script.NameListAsync(Id, CheckIn.ListName) : Task.CompletedTask;
}
