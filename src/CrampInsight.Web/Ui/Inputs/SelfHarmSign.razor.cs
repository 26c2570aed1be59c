using CrampInsight.Core.People;
using CrampInsight.Web.Diaries;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Inputs;

/// <summary>Thoughts of self-harm: a place of their own, with the line of the person's country. Safety section 7.</summary>
public sealed partial class SelfHarmSign(OpenDiary diary)
{
    private Helplines _lines = Helplines.Unknown;

    [Parameter, EditorRequired]
    public Func<string, bool> Ticked { get; set; } = null!;

    [Parameter]
    public EventCallback<(string Sign, bool On)> OnTick { get; set; }

    protected override async Task OnInitializedAsync() => _lines = Helplines.For((await diary.NowAsync(CancellationToken.None)).Person);
}
