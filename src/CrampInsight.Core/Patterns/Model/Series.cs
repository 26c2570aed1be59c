using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Patterns.Model;

/// <summary>
/// A diary as numbers: the nights that have an outcome, and for each exposure its value on the night and on the calendar day before.
/// A blank stays a blank (NaN). Source: statistics 3.1.
/// </summary>
public sealed class Series
{
    private Series(int[] days, bool[] cramps, IReadOnlyList<ExposureCoding> codings, double[][] values, double[][] before)
    {
        Days = days;
        Cramps = cramps;
        Codings = codings;
        Values = values;
        Before = before;
    }

    /// <summary>Day numbers of the nights with an outcome, rising.</summary>
    public IReadOnlyList<int> Days { get; }

    /// <summary>Cramps or none, night by night.</summary>
    public IReadOnlyList<bool> Cramps { get; }

    public IReadOnlyList<ExposureCoding> Codings { get; }

    /// <summary>Exposure by exposure, night by night; NaN when not answered.</summary>
    internal double[][] Values { get; }

    /// <summary>The same of the calendar day before, whether or not that night has an outcome.</summary>
    internal double[][] Before { get; }

    public int Nights => Days.Count;

    public int CrampNights => Cramps.Count(c => c);

    /// <summary>The series of a diary up to and including a night.</summary>
    public static Series Of(Journal journal, IReadOnlyList<Exposure> exposures, Night asOf)
    {
        var entries = journal.Between(new(DateOnly.MinValue), asOf);
        List<int> days = [], on = [], dayBefore = [];
        List<bool> cramps = [];
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].HadCramps is not { } had) continue;
            var day = entries[i].Night.Evening.DayNumber;
            days.Add(day);
            cramps.Add(had);
            on.Add(i);
            dayBefore.Add(i > 0 && entries[i - 1].Night.Evening.DayNumber == day - 1 ? i - 1 : -1);
        }

        // Night by night: its answers are in the processor's cache for all exposures.
        var (count, read) = (entries.Length, new double[exposures.Count][]);
        for (var j = 0; j < read.Length; j++) read[j] = new double[count];
        for (var i = 0; i < count; i++)
            for (var j = 0; j < read.Length; j++) read[j][i] = exposures[j].Read(entries[i]) ?? double.NaN;
        var values = Array.ConvertAll(read, r => on.ConvertAll(i => r[i]).ToArray());
        var before = Array.ConvertAll(read, r => dayBefore.ConvertAll(i => i < 0 ? double.NaN : r[i]).ToArray());
        return new([.. days], [.. cramps], [.. exposures.Select(e => e.Coding)], values, before);
    }

    /// <summary>The series of bare numbers, for simulation.</summary>
    /// <param name="days">Day numbers of the nights with an outcome, strictly rising.</param>
    /// <param name="cramps">The outcomes.</param>
    /// <param name="codings">One for each exposure.</param>
    /// <param name="value">Exposure and day number to value; NaN when not answered.</param>
    /// <exception cref="ArgumentException">Days do not rise, or there are not as many outcomes as days.</exception>
    public static Series Of(IReadOnlyList<int> days, IReadOnlyList<bool> cramps, IReadOnlyList<ExposureCoding> codings, Func<int, int, double> value)
    {
        if (days.Count != cramps.Count) throw new ArgumentException("Each night has one outcome.", nameof(cramps));
        for (var i = 1; i < days.Count; i++)
            if (days[i] <= days[i - 1]) throw new ArgumentException("Days rise.", nameof(days));
        double[][] Read(int back) => [.. Enumerable.Range(0, codings.Count).Select(j => days.Select(d => value(j, d - back)).ToArray())];
        return new([.. days], [.. cramps], codings, Read(0), Read(1));
    }

    /// <summary>The same series as it stood on an earlier day, that day included.</summary>
    internal Series Until(int day)
    {
        var count = 0;
        while (count < Days.Count && Days[count] <= day) count++;
        return new([.. Days.Take(count)], [.. Cramps.Take(count)], Codings, [.. Values.Select(v => v[..count])], [.. Before.Select(v => v[..count])]);
    }

    /// <summary>An exposure's values, night by night; NaN when not answered.</summary>
    public IReadOnlyList<double> ValuesOf(int exposure) => Values[exposure];

    public override string ToString() => nameof(Series);
}
