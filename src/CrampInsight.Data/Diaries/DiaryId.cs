namespace CrampInsight.Data.Diaries;

/// <summary>Which diary. It says nothing about the person, so it may stand in a log.</summary>
public readonly record struct DiaryId(string Value)
{
    public static DiaryId New() => new(Guid.NewGuid().ToString());

    public override string ToString() => Value;
}
