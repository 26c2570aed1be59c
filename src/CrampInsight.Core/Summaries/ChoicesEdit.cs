using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Summaries;

/// <summary>A change of what goes on the page for the clinician, applied to what is stored, so that two devices changing different choices both win.</summary>
/// <param name="Change">From the stored choices to the new ones; may be asked more than once.</param>
public sealed record ChoicesEdit(Func<SummaryChoices, SummaryChoices> Change) : DiaryEdit
{
    public override DiaryPart Part => DiaryPart.Choices;

    public override string Key => "choices";
}
