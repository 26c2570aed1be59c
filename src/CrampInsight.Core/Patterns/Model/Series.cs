using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Patterns.Model;

/// <summary>
/// A diary as numbers: n nights that have an outcome, and for each of p exposures its value on the night and on the calendar day before.
/// A blank stays a blank (NaN). Statistics 3.1.
/// </summary>
/// <remarks>
/// Throughout the model n counts nights with an outcome, p exposures and q coded columns: each exposure with enough answers has one to three
/// columns, side by side, so that q is at most 3p. Index i runs over nights, j and k over exposures or columns. Logarithms are natural.
/// </remarks>
public sealed class Series
{
    internal Series(int[] days, bool[] cramps, IReadOnlyList<ExposureCoding> codings, double[][] values, double[][] before)
    {
        Days = days;
        Cramps = cramps;
        Codings = codings;
        Values = values;
        Before = before;
    }

    /// <summary>n day numbers (<see cref="DateOnly.DayNumber"/>) of the nights with an outcome, strictly rising; gaps are days that were not kept.</summary>
    public IReadOnlyList<int> Days { get; }

    /// <summary>n outcomes: cramps or none.</summary>
    public IReadOnlyList<bool> Cramps { get; }

    /// <summary>p codings. Statistics 3.3.</summary>
    public IReadOnlyList<ExposureCoding> Codings { get; }

    /// <summary>p rows of n values, in each exposure's own unit; NaN when not answered.</summary>
    internal double[][] Values { get; }

    /// <summary>p rows of n values: the same on the calendar day before, whether or not that night has an outcome.</summary>
    internal double[][] Before { get; }

    /// <summary>n.</summary>
    public int Nights => Days.Count;

    /// <summary>Nights with cramps, 0 to n.</summary>
    public int CrampNights => Cramps.Count(c => c);

    /// <summary>The series of bare numbers, for simulation.</summary>
    /// <param name="days">n day numbers of the nights with an outcome, strictly rising.</param>
    /// <param name="cramps">n outcomes.</param>
    /// <param name="codings">p codings, one for each exposure.</param>
    /// <param name="value">Exposure (0 to p − 1) and day number to value; NaN when not answered.</param>
    /// <exception cref="ArgumentException">Days do not rise, or there are not as many outcomes as days.</exception>
    public static Series Of(IReadOnlyList<int> days, IReadOnlyList<bool> cramps, IReadOnlyList<ExposureCoding> codings, Func<int, int, double> value)
    {
        if (days.Count != cramps.Count) throw new ArgumentException("Each night has one outcome.", nameof(cramps));
        for (var i = 1; i < days.Count; i++)
            if (days[i] <= days[i - 1]) throw new ArgumentException("Days rise.", nameof(days));
        double[][] Read(int back) => [.. Enumerable.Range(0, codings.Count).Select(j => days.Select(d => value(j, d - back)).ToArray())];
        return new([.. days], [.. cramps], codings, Read(0), Read(1));
    }

    /// <summary>The same p exposures as they stood on an earlier day, that day included; n is that of then. Statistics 3.9.</summary>
    /// <param name="day">Day number of the last night to keep.</param>
    internal Series Until(int day)
    {
        var count = 0;
        while (count < Days.Count && Days[count] <= day) count++;
        return new([.. Days.Take(count)], [.. Cramps.Take(count)], Codings, [.. Values.Select(v => v[..count])], [.. Before.Select(v => v[..count])]);
    }

    /// <summary>n values of an exposure; NaN when not answered.</summary>
    /// <param name="exposure">0 to p − 1.</param>
    public IReadOnlyList<double> ValuesOf(int exposure) => Values[exposure];

    public override string ToString() => nameof(Series);
}
