namespace CrampInsight.Core.Diary;

/// <summary>What is wrong with a cramp that is being typed in.</summary>
public enum EpisodeProblem
{
    /// <summary>No start time yet.</summary>
    TimeMissing,

    /// <summary>The night lies in the future, or the cramp would begin after now.</summary>
    InFuture,

    /// <summary>The clocks went forward over that time, so it never was.</summary>
    SkippedByClockChange,

    /// <summary>Minutes are not a number from 0 to 240.</summary>
    MinutesOutOfRange,

    /// <summary>The note is longer than is kept.</summary>
    NoteTooLong,
}

/// <summary>
/// A cramp as a person is filling it in: a night, a clock time and taps. The time always lies in the night, since a night
/// runs from noon to noon; only a time that has not come yet, or that spring skipped, cannot be.
/// </summary>
public sealed class EpisodeDraft(Night night, string zoneId)
{
    /// <summary>Lengths offered as one tap, in minutes: under 1, 1–2, 2–5, 5–10, more than 10.</summary>
    public static readonly IReadOnlyList<decimal> QuickMinutes = [0.5m, 1.5m, 3.5m, 7.5m, 12m];

    public Guid Id { get; init; } = Guid.NewGuid();

    public Night Night { get; set; } = night;

    /// <summary>IANA zone in which the clock time is read.</summary>
    public string ZoneId { get; init; } = zoneId;

    public TimeOnly? Time { get; set; }

    /// <summary>For a time that autumn shows twice: the second one is meant.</summary>
    public bool Later { get; set; }

    public Leg? Leg { get; set; }

    public List<Muscle> Muscles { get; init; } = [];

    public decimal? Minutes { get; set; }

    public int? Pain { get; set; }

    public bool? Woke { get; set; }

    public int? Soreness { get; set; }

    public List<Relief> Relief { get; init; } = [];

    public List<string> Signs { get; init; } = [];

    public string Note { get; set; } = "";

    /// <summary>The clock time with its date, or null while there is no time.</summary>
    public DateTime? Local => Time is not { } time ? null
        : (Night.Contains(Night.Evening.ToDateTime(time)) ? Night.Evening : Night.Evening.AddDays(1)).ToDateTime(time);

    /// <summary>The autumn clock showed this time twice.</summary>
    public bool IsRepeated => Local is { } local && LocalMoment.Create(local, ZoneId).Outcome == LocalMomentOutcome.Repeated;

    public static EpisodeDraft From(Episode episode) => new(episode.StartedAt.Night, episode.StartedAt.Zone)
    {
        Id = episode.Id,
        Time = TimeOnly.FromDateTime(episode.StartedAt.Local),
        Later = LocalMoment.Create(episode.StartedAt.Local, episode.StartedAt.Zone) is { Outcome: LocalMomentOutcome.Repeated } first
            && first.Moment.Offset != episode.StartedAt.Offset,
        Leg = episode.Leg,
        Muscles = [.. episode.Muscles],
        Minutes = episode.Minutes,
        Pain = episode.Pain,
        Woke = episode.Woke,
        Soreness = episode.Soreness,
        Relief = [.. episode.Relief],
        Signs = [.. episode.Signs],
        Note = episode.Note,
    };

    /// <summary>Everything that keeps the cramp from being saved, as of a moment.</summary>
    public IReadOnlyList<EpisodeProblem> Problems(DateTimeOffset now)
    {
        List<EpisodeProblem> problems = [];
        if (Local is not { } local) problems.Add(EpisodeProblem.TimeMissing);
        else
        {
            var start = LocalMoment.Create(local, ZoneId, Later);
            if (start.Outcome == LocalMomentOutcome.SkippedByClockChange) problems.Add(EpisodeProblem.SkippedByClockChange);
            else if (start.Exists && start.Moment.Instant > now) problems.Add(EpisodeProblem.InFuture);
        }

        if (Minutes is < 0 or > Episode.MaxMinutes) problems.Add(EpisodeProblem.MinutesOutOfRange);
        if (Note.Length > Episode.MaxNoteLength) problems.Add(EpisodeProblem.NoteTooLong);
        return problems;
    }

    /// <summary>The cramp as it will be stored.</summary>
    /// <exception cref="InvalidOperationException">The draft has no time that existed; ask <see cref="Problems"/> first.</exception>
    public Episode ToEpisode()
    {
        var start = Local is { } local ? LocalMoment.Create(local, ZoneId, Later) : default;
        if (!start.Exists || Local is null) throw new InvalidOperationException("The cramp has no start that existed.");
        return new()
        {
            Id = Id,
            StartedAt = start.Moment,
            Leg = Leg,
            Muscles = [.. Muscles.Distinct().Order()],
            Minutes = Minutes,
            Pain = Pain,
            Woke = Woke,
            Soreness = Soreness,
            Relief = [.. Relief.OrderBy(r => r.Kind)],
            Signs = [.. Signs],
            Note = Note,
        };
    }

    public override string ToString() => nameof(EpisodeDraft);
}
