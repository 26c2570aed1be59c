using System.Globalization;

namespace CrampInsight.Core.Diary;

/// <summary>
/// A moment as the person's clock showed it, with the zone they were in and the offset that clock had.
/// Nothing about a past night is ever recomputed from today's zone.
/// </summary>
public readonly record struct LocalMoment
{
    private LocalMoment(DateTime local, string zone, TimeSpan offset)
    {
        Local = local;
        Zone = zone;
        Offset = offset;
    }

    /// <summary>The clock time, without kind, to the minute.</summary>
    public DateTime Local { get; }

    /// <summary>IANA zone id, such as <c>Europe/Berlin</c>.</summary>
    public string Zone { get; }

    /// <summary>Offset from UTC that the clock had.</summary>
    public TimeSpan Offset { get; }

    public DateTimeOffset Instant => new(Local, Offset);

    public Night Night => Night.Of(Local);

    /// <summary>
    /// Reads a clock time in a zone. A time that autumn repeats means the earlier one unless <paramref name="later"/> says otherwise;
    /// a time that spring skips does not exist and is refused. Source: contract section 8.
    /// </summary>
    public static LocalMomentResult Create(DateTime local, string zoneId, bool later = false)
    {
        local = DateTime.SpecifyKind(new DateTime(local.Ticks - (local.Ticks % TimeSpan.TicksPerMinute), DateTimeKind.Unspecified), DateTimeKind.Unspecified);
        if (!Zones.TryFind(zoneId, out var zone)) return new(LocalMomentOutcome.UnknownZone, default);
        var offsets = Offsets(local, zone);
        return offsets switch
        {
            [] => new(LocalMomentOutcome.SkippedByClockChange, default),
            [var only] => new(LocalMomentOutcome.Clear, new(local, zoneId, only)),
            // The clock first shows the hour with the larger offset (still summer time), then again with the smaller.
            [.. var all] => new(LocalMomentOutcome.Repeated, new(local, zoneId, later ? all.Min() : all.Max())),
        };
    }

    /// <summary>
    /// The offsets under which the clock showed this time. Asked of the way from instants to clocks, which is always right; the framework's own
    /// answer about skipped and repeated times is wrong for zones whose clocks go back in summer, such as Morocco's.
    /// </summary>
    private static List<TimeSpan> Offsets(DateTime local, TimeZoneInfo zone)
    {
        var guess = DateTime.SpecifyKind(local, DateTimeKind.Utc);
        List<TimeSpan> offsets = [];
        // No offset is larger than 14 hours and no change larger than 24, so these probes see the rules on both sides of a change.
        foreach (var hours in new[] { -39, -26, -13, 0, 13, 26, 39 })
        {
            var offset = zone.GetUtcOffset(guess.AddHours(hours));
            if (!offsets.Contains(offset) && zone.GetUtcOffset(guess - offset) == offset) offsets.Add(offset);
        }

        return offsets;
    }

    /// <summary>The clock time at an instant; always exists and is never ambiguous.</summary>
    public static LocalMoment At(DateTimeOffset instant, string zoneId)
    {
        var there = TimeZoneInfo.ConvertTime(instant, Zones.Find(zoneId));
        var minute = new DateTime(there.Ticks - (there.Ticks % TimeSpan.TicksPerMinute), DateTimeKind.Unspecified);
        return new(minute, zoneId, there.Offset);
    }

    /// <summary>What was stored before: taken as it was said, without asking today's zone rules.</summary>
    public static LocalMoment Restore(DateTime local, string zoneId, TimeSpan offset) =>
        new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zoneId, offset);

    public override string ToString() => Local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}

public enum LocalMomentOutcome
{
    /// <summary>The clock showed this time once.</summary>
    Clear,

    /// <summary>The clock showed this time twice; the earlier was taken unless the later was asked for.</summary>
    Repeated,

    /// <summary>The clocks went forward over this time; there is no moment.</summary>
    SkippedByClockChange,

    /// <summary>The zone id is not known here; there is no moment.</summary>
    UnknownZone,
}

public readonly record struct LocalMomentResult(LocalMomentOutcome Outcome, LocalMoment Moment)
{
    public bool Exists => Outcome is LocalMomentOutcome.Clear or LocalMomentOutcome.Repeated;
}
