namespace CrampInsight.Core.Diary;

/// <summary>What is wrong with a cramp that is being typed in.</summary>
public enum EpisodeProblem
{
    /// <summary>Neither a start time nor a guess yet.</summary>
    TimeMissing,

    /// <summary>The cramp would begin after now, or in a part of the night that has not begun.</summary>
    InFuture,

    /// <summary>The clocks went forward over that time, so it never was.</summary>
    SkippedByClockChange,

    /// <summary>Minutes are not a number from 0 to 240.</summary>
    MinutesOutOfRange,

    /// <summary>The note is longer than is kept.</summary>
    NoteTooLong,
}

/// <summary>
/// A cramp as a person is filling it in: a night, a clock time or a guess, and taps. The time always lies in the night, since a night
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

    /// <summary>The clock time. Choosing one takes the guess away.</summary>
    public TimeOnly? Time
    {
        get;
        set
        {
            field = value;
            if (value is not null) About = null;
        }
    }

    /// <summary>The part of the night, when the time is a guess. Choosing one takes the clock time away.</summary>
    public About? About
    {
        get;
        set
        {
            field = value;
            if (value is not null) Time = null;
        }
    }

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

    /// <summary>Something was said beside the night: when, where, how strong or anything else.</summary>
    public bool SaysAnything => Time is not null || About is not null || SaysMoreThanWhen;

    private bool SaysMoreThanWhen =>
        Leg is not null || Muscles.Count > 0 || Minutes is not null || Pain is not null || Woke is not null || Soreness is not null || Relief.Count > 0
        || Signs.Count > 0 || Note.Length > 0;

    /// <summary>The clock time with its date, or null while there is no time.</summary>
    public DateTime? Local => Time is not { } time ? null
        : (Night.Contains(Night.Evening.ToDateTime(time)) ? Night.Evening : Night.Evening.AddDays(1)).ToDateTime(time);

    /// <summary>The autumn clock showed this time twice.</summary>
    public bool IsRepeated => Local is { } local && LocalMoment.Create(local, ZoneId).Outcome == LocalMomentOutcome.Repeated;

    public static EpisodeDraft From(Episode episode) => new(episode.StartedAt.Night, episode.StartedAt.Zone)
    {
        Id = episode.Id,
        Time = episode.About is null ? TimeOnly.FromDateTime(episode.StartedAt.Local) : null,
        About = episode.About,
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
        if (ProblemOfTime(now) is { } ofTime) problems.Add(ofTime);
        if (Minutes is < 0 or > Episode.MaxMinutes) problems.Add(EpisodeProblem.MinutesOutOfRange);
        if (Note.Length > Episode.MaxNoteLength) problems.Add(EpisodeProblem.NoteTooLong);
        return problems;
    }

    /// <summary>The cramp as it will be stored.</summary>
    /// <exception cref="InvalidOperationException">The draft has no time that existed; ask <see cref="Problems"/> first.</exception>
    public Episode ToEpisode() =>
        Start is { Exists: true } start ? With(start.Moment, About) : throw new InvalidOperationException("The cramp has no start that existed.");

    /// <summary>
    /// What can be stored of it by now, so that nothing that was said waits for a time: without one the time is not known, and while the time, the
    /// minutes or the note cannot be, they stay as they are stored. Null while there is nothing to store.
    /// </summary>
    /// <param name="now">The moment.</param>
    /// <param name="stored">The cramp as it is stored; null when it is not.</param>
    public Episode? ToStore(DateTimeOffset now, Episode? stored)
    {
        if (!SaysAnything && stored is null) return null;
        var problems = Problems(now);
        Episode? cramp = null;
        if (ProblemOfTime(now) is not { } problem) cramp = ToEpisode();
        else if (problem != EpisodeProblem.TimeMissing && stored is not null) cramp = With(stored.StartedAt, stored.About);
        else if ((SaysMoreThanWhen || stored is not null) && Diary.About.Unknown.In(Night, ZoneId) is { Exists: true } some)
            cramp = With(some.Moment, Diary.About.Unknown);
        if (cramp is not null && problems.Contains(EpisodeProblem.MinutesOutOfRange)) cramp = cramp with { Minutes = stored?.Minutes };
        if (cramp is not null && problems.Contains(EpisodeProblem.NoteTooLong)) cramp = cramp with { Note = stored?.Note ?? "" };
        return cramp;
    }

    private LocalMomentResult? Start =>
        About is { } about ? about.In(Night, ZoneId) : Local is { } local ? LocalMoment.Create(local, ZoneId, Later) : null;

    private EpisodeProblem? ProblemOfTime(DateTimeOffset now) => Start switch
    {
        null => EpisodeProblem.TimeMissing,
        { Exists: false } => EpisodeProblem.SkippedByClockChange,
        _ when About is { } about => about.HasBegun(Night, ZoneId, now) ? null : EpisodeProblem.InFuture,
        { } start => start.Moment.Instant > now ? EpisodeProblem.InFuture : null,
    };

    private Episode With(LocalMoment start, About? about) =>
        new()
        {
            Id = Id,
            StartedAt = start,
            About = about,
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

    public override string ToString() => nameof(EpisodeDraft);
}
