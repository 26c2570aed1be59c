using System.Collections.Immutable;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Diary;

/// <summary>The person's answer to "any cramps?". Not answered is the absence of a value, never <see cref="None"/>.</summary>
public enum CrampAnswer { None, Some }

/// <summary>
/// Everything a person said about one night: the day that led into it, the night, and its cramps.
/// Immutable; absent always means "not answered".
/// </summary>
public sealed class NightEntry(Night night)
{
    public const int MaxSleepDisturbance = 10;
    public const int MaxNoteLength = 4000;

    public Night Night { get; } = night;

    /// <summary>None, some, or null when not answered.</summary>
    public CrampAnswer? Cramps { get; init; }

    /// <summary>How much cramps disturbed sleep, 0–10; null when not answered.</summary>
    public int? SleepDisturbance { get; init; }

    /// <summary>Answers by factor id. A value that this version does not know is kept as <see cref="UnknownAnswer"/>.</summary>
    public ImmutableDictionary<string, object> Readings { get; init; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Sign ids ticked for the night as a whole.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    public string Note { get; init; } = "";

    /// <summary>In order of their start.</summary>
    public IReadOnlyList<Episode> Episodes { get; init; } = [];

    /// <summary>The typed answer to a factor, or null when it was not answered.</summary>
    public T? Read<T>(Factor<T> factor)
        where T : struct =>
        Readings.TryGetValue(factor.Id, out var value) && value is T typed ? typed : null;

    /// <summary>True, false, or null when the person has not said.</summary>
    public bool? HadCramps => Cramps switch { CrampAnswer.Some => true, CrampAnswer.None => false, null => null };

    /// <summary>The sign was ticked on the night or on one of its cramps.</summary>
    public bool HasSign(string sign)
    {
        if (Signs.Contains(sign, StringComparer.Ordinal)) return true;
        foreach (var episode in Episodes)
            if (episode.Signs.Contains(sign, StringComparer.Ordinal)) return true;
        return false;
    }

    /// <summary>Nothing at all was said about this night.</summary>
    public bool IsBlank => Cramps is null && SleepDisturbance is null && Readings.IsEmpty && Signs.Count == 0 && Note.Length == 0 && Episodes.Count == 0;

    /// <summary>The type name only, so that no log line can hold health data.</summary>
    public override string ToString() => nameof(NightEntry);
}

/// <summary>A stored answer that this version cannot read; kept word for word and exported again.</summary>
public sealed record UnknownAnswer(string Text)
{
    public override string ToString() => nameof(UnknownAnswer);
}
