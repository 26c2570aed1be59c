using System.Globalization;

namespace CrampInsight.Core.Diary;

/// <summary>
/// One night, named by the local date of its evening. It runs from noon to noon on the clock where the person was,
/// so a cramp at 03:10 on the 15th belongs to the night of the 14th. Source: contract section 1.
/// </summary>
public readonly record struct Night(DateOnly Evening) : IComparable<Night>
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>The first moment of the night: noon of the evening's date, local clock.</summary>
    public DateTime Start => Evening.ToDateTime(Noon);

    /// <summary>The first moment that no longer belongs: noon of the next day, local clock.</summary>
    public DateTime End => Evening.AddDays(1).ToDateTime(Noon);

    public Night Previous => new(Evening.AddDays(-1));

    public Night Next => new(Evening.AddDays(1));

    /// <summary>The night a local clock time belongs to. Noon itself starts a new night.</summary>
    public static Night Of(DateTime local) =>
        new(TimeOnly.FromDateTime(local) < Noon ? DateOnly.FromDateTime(local).AddDays(-1) : DateOnly.FromDateTime(local));

    /// <summary>The night that is under way at an instant, for a person in that zone.</summary>
    public static Night At(DateTimeOffset instant, TimeZoneInfo zone) =>
        Of(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    public bool Contains(DateTime local) => local >= Start && local < End;

    public Night AddDays(int days) => new(Evening.AddDays(days));

    /// <summary>How many nights later this one is than <paramref name="other"/>; negative when it is earlier.</summary>
    public int DaysSince(Night other) => Evening.DayNumber - other.Evening.DayNumber;

    public static bool TryParse(string? text, out Night night)
    {
        var ok = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var evening);
        night = new(evening);
        return ok;
    }

    public int CompareTo(Night other) => Evening.CompareTo(other.Evening);

    public static bool operator <(Night left, Night right) => left.CompareTo(right) < 0;

    public static bool operator >(Night left, Night right) => left.CompareTo(right) > 0;

    public static bool operator <=(Night left, Night right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Night left, Night right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601, as in addresses and the exchange format: <c>2026-03-14</c>.</summary>
    public override string ToString() => Evening.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
