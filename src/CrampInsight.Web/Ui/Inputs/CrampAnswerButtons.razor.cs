using CrampInsight.Core.Diary;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Inputs;

/// <summary>"No cramps" and "Yes": an answer either way, and neither is assumed.</summary>
public sealed partial class CrampAnswerButtons
{
    [Parameter, EditorRequired]
    public NightSheet Sheet { get; set; } = null!;

    [Parameter]
    public EventCallback OnNone { get; set; }

    [Parameter]
    public EventCallback OnSome { get; set; }

    [Parameter]
    public EventCallback OnClear { get; set; }

    [Parameter]
    public EventCallback<bool> OnResolve { get; set; }

    private static string Say(CrampAnswer? answer) => answer switch
    {
        CrampAnswer.None => CheckIn.NoCramps,
        CrampAnswer.Some => CheckIn.HadCramps,
        null => CheckIn.NotAnswered,
    };
}
