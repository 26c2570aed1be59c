using CrampInsight.Core.Diary;
using CrampInsight.Core.Rules;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Cards;

/// <summary>One flag: what to do, by when, and why. Emergency and same-day flags cannot be put away;
/// on some of them "already checked" ends what they leave behind.</summary>
public sealed partial class FlagCard
{
    private bool _noted;

    [Parameter, EditorRequired]
    public Finding Finding { get; set; } = null!;

    /// <summary>On a page without a circuit or a diary: words only.</summary>
    [Parameter]
    public bool IsPlain { get; set; }

    /// <summary>Says what to do; the rest is one tap away.</summary>
    [Parameter]
    public bool IsBrief { get; set; }

    [Parameter]
    public EventCallback<FindingEventKind> OnSnooze { get; set; }

    // The card of tonight's signs stays; that the tap was heard is said in its place.
    private async Task SayCheckedAsync()
    {
        await OnSnooze.InvokeAsync(FindingEventKind.AlreadyChecked);
        _noted = true;
    }

    private string Kind => Ids.Of(Finding.Tier!.Value);
}
