using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Web.Diaries;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Inputs;

/// <summary>The day's questions. It shows a <see cref="NightSheet"/>; the page saves.</summary>
public sealed partial class CheckInCards
{
    [Parameter, EditorRequired]
    public NightSheet Sheet { get; set; } = null!;

    /// <summary>The person's own choice, shown first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Factor> Cards { get; set; } = [];

    /// <summary>What may be asked of this person.</summary>
    [Parameter, EditorRequired]
    public FactorSet Factors { get; set; } = FactorSet.Catalogue;

    /// <summary>The night before, for "same as yesterday".</summary>
    [Parameter]
    public NightEntry? Previous { get; set; }

    [Parameter]
    public EventCallback<(Factor Factor, Answered Answered)> OnAnswer { get; set; }

    [Parameter]
    public EventCallback<(string Key, bool Mine)> OnResolve { get; set; }

    [Parameter]
    public EventCallback<IReadOnlyList<Factor>> OnCopy { get; set; }

    private List<Factor> Others =>
        [.. Factors.Beside(Cards).Where(f => f.Asked == Asked.Evening)];

    private IEnumerable<string> Missing(IEnumerable<Factor> factors) => factors.Where(f => Sheet.Answer(f) is null).Select(f => f.Id);
}
