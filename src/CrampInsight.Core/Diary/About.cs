namespace CrampInsight.Core.Diary;

/// <summary>When a cramp was, where its time is a guess. Contract section 9.</summary>
public enum About
{
    BeforeMidnight,

    [Id("0-2")]
    MidnightToTwo,

    [Id("2-4")]
    TwoToFour,

    [Id("4-6")]
    FourToSix,

    /// <summary>Some time in that night.</summary>
    Unknown,
}

/// <summary>
/// The part of the night that a guess names, and the moment that stands for it. A cramp with a guess begins at that moment for whoever puts cramps
/// in order; no figure about the hour of the night counts it there. Contract section 9.
/// </summary>
public static class Guesses
{
    /// <summary>Where the part begins and ends, in hours of the clock since the midnight before the evening: 24 is the midnight within the night.</summary>
    public static (int From, int To) Hours(this About about) => about switch
    {
        About.BeforeMidnight => (12, 24),
        About.MidnightToTwo => (24, 26),
        About.TwoToFour => (26, 28),
        About.FourToSix => (28, 30),
        About.Unknown => (12, 36),
    };

    /// <summary>
    /// The moment that stands for a guess: 22:00, 01:00, 03:00, 05:00, and 03:00 for a time that is not known. Where spring skips that hour it is
    /// the same minute an hour later.
    /// </summary>
    public static LocalMomentResult In(this About about, Night night, string zoneId)
    {
        var middle = Middle(about, night);
        var found = LocalMoment.Create(middle, zoneId);
        return found.Outcome == LocalMomentOutcome.SkippedByClockChange ? LocalMoment.Create(middle.AddHours(1), zoneId) : found;
    }

    /// <summary>The start that is kept for a guess, given another within the same part of the night. Null when that start lies outside.</summary>
    public static LocalMoment? Around(this About about, LocalMoment start)
    {
        var night = start.Night;
        var (from, to) = about.Hours();
        var midnight = night.Evening.ToDateTime(default);
        if (start.Local < midnight.AddHours(from) || start.Local > midnight.AddHours(to)) return null;
        if (start.Local == Middle(about, night)) return start;
        return about.In(night, start.Zone) is { Exists: true } found ? found.Moment : null;
    }

    /// <summary>The part of the night has begun at an instant, on the clock of that zone.</summary>
    public static bool HasBegun(this About about, Night night, string zoneId, DateTimeOffset now) =>
        LocalMoment.At(now, zoneId).Local >= night.Evening.ToDateTime(default).AddHours(about.Hours().From);

    private static DateTime Middle(About about, Night night) => night.Evening.ToDateTime(default).AddHours(about switch
    {
        About.BeforeMidnight => 22,
        About.MidnightToTwo => 25,
        About.TwoToFour or About.Unknown => 27,
        About.FourToSix => 29,
    });
}
