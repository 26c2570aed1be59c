using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Diary;

/// <summary>The person's answer to "any cramps?". Not answered is the absence of a value, never <see cref="None"/>.</summary>
public enum CrampAnswer { None, Some }

/// <summary>
/// Everything a person said about one night: the day that led into it, the night, and its cramps.
/// Immutable, and valid by construction: cramps lie in the night, in order, each once; a logged cramp is an answer; numbers and
/// texts are within their bounds. Absent always means "not answered".
/// </summary>
public sealed record NightEntry
{
    public const int MaxSleepDisturbance = 10;
    public const int MaxNoteLength = 4000;

    private readonly IReadOnlyList<Episode> _episodes = [];
    private readonly CrampAnswer? _cramps;

    public NightEntry(Night night) => Night = night;

    public Night Night { get; }

    /// <summary>
    /// None, some, or null when not answered. A night with logged cramps has some, whatever is said about it; once they are taken away it is
    /// unanswered, and what was said before they were logged does not come back.
    /// </summary>
    public CrampAnswer? Cramps
    {
        get => _cramps;
        init => _cramps = _episodes.Count > 0 ? CrampAnswer.Some : value;
    }

    /// <summary>How much cramps disturbed sleep, 0–10; null when not answered.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10.</exception>
    public int? SleepDisturbance
    {
        get;
        init => field = value is < 0 or > MaxSleepDisturbance ? throw new ArgumentOutOfRangeException(nameof(value), "Sleep disturbance is outside 0 to 10.") : value;
    }

    /// <summary>Answers by factor id. One that this version does not know is of the kind <see cref="AnswerKind.Kept"/>.</summary>
    public AnswerSet Readings { get; init; } = AnswerSet.Empty;

    /// <summary>Sign ids ticked for the night as a whole, each once.</summary>
    public IReadOnlyList<string> Signs
    {
        get;
        init => field = value.Count < 2 ? value : [.. value.Distinct(StringComparer.Ordinal)];
    } = [];

    /// <exception cref="ArgumentException">Longer than <see cref="MaxNoteLength"/> characters.</exception>
    public string Note
    {
        get;
        init => field = value.Length > MaxNoteLength ? throw new ArgumentException("The note is too long.", nameof(value)) : value;
    } = "";

    /// <summary>In order of their start. With any, the night has some cramps; when all are taken away, nobody has said how it was.</summary>
    /// <exception cref="ArgumentException">A cramp lies in another night, or two have the same id.</exception>
    public IReadOnlyList<Episode> Episodes
    {
        get => _episodes;
        init
        {
            foreach (var episode in value)
                if (episode.StartedAt.Night != Night) throw new ArgumentException("A cramp lies in another night.", nameof(value));
            if (value.Count > 0) _cramps = CrampAnswer.Some;
            else if (_episodes.Count > 0) _cramps = null;
            if (value.Count < 2)
            {
                _episodes = value;
                return;
            }

            if (value.DistinctBy(e => e.Id).Count() != value.Count) throw new ArgumentException("Two cramps have the same id.", nameof(value));
            _episodes = [.. value.OrderBy(e => e.StartedAt.Instant).ThenBy(e => e.Id)];
        }
    }

    /// <summary>The typed answer to a factor, or null when it was not answered.</summary>
    public T? Read<T>(Factor<T> factor)
        where T : struct =>
        Readings.Find(factor.Id) is { } answer ? factor.ValueOf(answer) : null;

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

    /// <summary>The same with this cramp, in the place of the one with its id.</summary>
    /// <exception cref="ArgumentException">The cramp lies in another night.</exception>
    public NightEntry WithEpisode(Episode episode) => this with { Episodes = [.. _episodes.Where(e => e.Id != episode.Id), episode] };

    /// <summary>The same without this cramp. Without its last cramp the night is unanswered: nobody has said how it was.</summary>
    public NightEntry WithoutEpisode(Guid id)
    {
        if (!_episodes.Any(e => e.Id == id)) return this;
        return this with { Episodes = [.. _episodes.Where(e => e.Id != id)] };
    }

    /// <summary>Equal when everything that was said is the same; ticks in any order.</summary>
    public bool Equals(NightEntry? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Night == other.Night && Cramps == other.Cramps && SleepDisturbance == other.SleepDisturbance && Note == other.Note
                && Readings.Equals(other.Readings) && Signs.Count == other.Signs.Count && Signs.All(s => other.Signs.Contains(s, StringComparer.Ordinal))
                && Episodes.SequenceEqual(other.Episodes)));

    public override int GetHashCode() => HashCode.Combine(Night, Cramps, SleepDisturbance, Note, Readings, Episodes.Count);

    /// <summary>The type name only, so that no log line can hold health data.</summary>
    public override string ToString() => nameof(NightEntry);
}
