using CrampInsight.Core.Rules;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Cards;

/// <summary>One gentle idea for tonight.</summary>
public sealed partial class SuggestionCard
{
    [Parameter, EditorRequired]
    public Finding Finding { get; set; } = null!;

    [Parameter]
    public EventCallback OnNotForMe { get; set; }
}
