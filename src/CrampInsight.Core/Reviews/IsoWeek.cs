using System.Globalization;
using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Reviews;

/// <summary>
/// A week of evenings, named as ISO 8601 names it: <c>2026-W47</c> has its Thursday in 2026 and runs from Monday's evening to Sunday's.
/// Where weeks begin on another day, the name stays and means the seven evenings around the same Thursday.
/// </summary>
public readonly record struct IsoWeek : IComparable<IsoWeek>
{
    public const int EarliestYear = 1900;
    public const int LatestYear = 9998;

    private IsoWeek(int year, int number)
    {
        Year = year;
        Number = number;
    }

    /// <summary>The year that the week's Thursday lies in; around New Year it differs from the evening's own year.</summary>
    public int Year { get; }

    /// <summary>1 to 52, in long years 53.</summary>
    public int Number { get; }

    /// <summary>The evening of Monday.</summary>
    public Night From => FromOn(DayOfWeek.Monday);

    /// <summary>The evening of Sunday; its night ends at noon on Monday.</summary>
    public Night To => ToOn(DayOfWeek.Monday);

    public IsoWeek Previous => AddWeeks(-1);

    public IsoWeek Next => AddWeeks(1);

    /// <summary>The week an evening belongs to, for a person whose weeks begin on <paramref name="firstDay"/>.</summary>
    public static IsoWeek Of(Night night, DayOfWeek firstDay = DayOfWeek.Monday)
    {
        var first = night.Evening.AddDays(-DaysBetween(firstDay, night.Evening.DayOfWeek));
        return OfThursday(first.AddDays(DaysBetween(firstDay, DayOfWeek.Thursday)));
    }

    /// <summary>Reads <c>2026-W47</c>. False for any other form and for weeks that do not exist, such as <c>2025-W53</c>.</summary>
    public static bool TryParse(string? text, out IsoWeek week)
    {
        week = default;
        if (text is not { Length: 8 } || text[4] != '-' || text[5] != 'W') return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (!int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (year is < EarliestYear or > LatestYear || number < 1 || number > ISOWeek.GetWeeksInYear(year)) return false;
        week = new(year, number);
        return true;
    }

    /// <summary>The first evening, where weeks begin on <paramref name="firstDay"/>.</summary>
    public Night FromOn(DayOfWeek firstDay) => new(Thursday.AddDays(-DaysBetween(firstDay, DayOfWeek.Thursday)));

    /// <summary>The last evening, where weeks begin on <paramref name="firstDay"/>.</summary>
    public Night ToOn(DayOfWeek firstDay) => FromOn(firstDay).AddDays(6);

    public IsoWeek AddWeeks(int weeks) => OfThursday(Thursday.AddDays(7 * weeks));

    public int CompareTo(IsoWeek other) => (Year, Number).CompareTo((other.Year, other.Number));

    public static bool operator <(IsoWeek left, IsoWeek right) => left.CompareTo(right) < 0;

    public static bool operator >(IsoWeek left, IsoWeek right) => left.CompareTo(right) > 0;

    public static bool operator <=(IsoWeek left, IsoWeek right) => left.CompareTo(right) <= 0;

    public static bool operator >=(IsoWeek left, IsoWeek right) => left.CompareTo(right) >= 0;

    /// <summary>As in addresses: <c>2026-W47</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");

    private DateOnly Thursday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Thursday));

    private static IsoWeek OfThursday(DateOnly thursday) => new(thursday.Year, ISOWeek.GetWeekOfYear(thursday.ToDateTime(default)));

    private static int DaysBetween(DayOfWeek from, DayOfWeek to) => ((int)to - (int)from + 7) % 7;
}
