using CrampInsight.Core.Diary;

namespace CrampInsight.Data.Diaries;

/// <summary>One field of a night, from what the person saw to what they said. Null is "not answered".</summary>
public abstract record NightChange
{
    public sealed override string ToString() => GetType().Name;
}

public sealed record ReadingChange(string FactorId, object? From, object? To) : NightChange;

public sealed record CrampsChange(CrampAnswer? From, CrampAnswer? To) : NightChange;

public sealed record SleepDisturbanceChange(int? From, int? To) : NightChange;

public sealed record NoteChange(string From, string To) : NightChange;

public sealed record SignChange(string Sign, bool On) : NightChange;

public enum NightOutcome
{
    Saved,

    /// <summary>The stored answer is neither the one the person saw nor the one they gave. Nothing was written.</summary>
    ChangedElsewhere,

    /// <summary>"No cramps" contradicts the cramps logged on the night. Nothing was written.</summary>
    HasEpisodes,
}

/// <param name="Entry">The night as it is stored now.</param>
public sealed record NightSaved(NightOutcome Outcome, NightEntry Entry)
{
    public override string ToString() => nameof(NightSaved);
}

public enum EpisodeOutcome
{
    Saved,

    /// <summary>Another device changed the cramp since it was read. Nothing was written.</summary>
    ChangedElsewhere,

    /// <summary>Another device deleted the cramp since it was read. Nothing was written.</summary>
    Gone,
}

/// <param name="Current">The cramp as it is stored now; null when it is gone.</param>
public sealed record EpisodeSaved(EpisodeOutcome Outcome, Episode? Current, Guid Version)
{
    public override string ToString() => nameof(EpisodeSaved);
}

public sealed record EpisodeRead(Episode Episode, Guid Version)
{
    public override string ToString() => nameof(EpisodeRead);
}
