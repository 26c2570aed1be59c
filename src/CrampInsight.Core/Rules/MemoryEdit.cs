using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Rules;

/// <summary>Something that happened between a finding and the person. Being shown counts once an evening, however often it is said.</summary>
public sealed record MemoryEdit(FindingEvent Event) : DiaryEdit
{
    public override DiaryPart Part => DiaryPart.Memory;

    public override string Key => $"memory:{Event.FindingId}:{Event.Kind}:{Event.Evening}";
}
