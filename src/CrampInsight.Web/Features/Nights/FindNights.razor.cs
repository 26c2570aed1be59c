using CrampInsight.Core.Factors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CrampInsight.Web.Features.Nights;

/// <summary>Asks what to look for; the page does the looking.</summary>
public sealed partial class FindNights
{
    [Parameter, EditorRequired]
    public NightFilter Filter { get; set; } = new();

    /// <summary>What can be looked for.</summary>
    [Parameter, EditorRequired]
    public FactorSet Factors { get; set; } = FactorSet.Catalogue;

    /// <summary>Look now; an empty filter shows every night again.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnFind { get; set; }

    private void PickFactor(ChangeEventArgs e)
    {
        Filter.Factor = Factors.Find(e.Value as string ?? "");
        Filter.AnswerKey = "";
    }

    private Task KeyAsync(KeyboardEventArgs e) => e.Key == "Enter" && !Filter.IsEmpty ? OnFind.InvokeAsync() : Task.CompletedTask;

    private Task ClearAsync()
    {
        (Filter.Note, Filter.Leg, Filter.Muscle, Filter.Factor, Filter.AnswerKey) = ("", null, null, null, "");
        return OnFind.InvokeAsync();
    }
}
