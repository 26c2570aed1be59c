using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Reviews;

/// <summary>One stretch of a trend: a week, or four weeks when the diary is long. Values are per week.</summary>
/// <param name="From">First evening.</param>
/// <param name="To">Last evening.</param>
/// <param name="CrampNights">Cramp nights per seven answered nights; null when no night was answered.</param>
/// <param name="Pain">Median of the rated pains, 0–10; null when none was rated.</param>
/// <param name="CrampNightsLine">
/// Smoothed cramp nights a week and the ends of the band that holds the true rate nine times of ten; null without data nearby.
/// </param>
/// <param name="PainLine">Smoothed pain, 0–10, with its band.</param>
/// <param name="Factor">Mean of the chosen factor's answers, share of days for yes-no; null when not answered.</param>
/// <param name="AnsweredNights">Nights with an answer in this stretch.</param>
/// <param name="Cramps">Cramps logged in this stretch.</param>
public sealed record TrendPoint(Night From, Night To, decimal? CrampNights, decimal? Pain, Smoothed? CrampNightsLine,
    Smoothed? PainLine, decimal? Factor, int AnsweredNights, int Cramps)
{
    public override string ToString() => nameof(TrendPoint);
}

/// <summary>How cramps went over weeks, months and years. A pure function of the diary.</summary>
public sealed record Trends
{
    /// <summary>Above so many weeks, points stand for four weeks each: more would neither fit a page nor be told apart.</summary>
    public const int MostWeeks = 104;

    /// <summary>Weeks in one point: 1 or 4.</summary>
    public required int WeeksPerPoint { get; init; }

    /// <summary>Earliest first, without gaps.</summary>
    public required IReadOnlyList<TrendPoint> Points { get; init; }

    /// <summary>Cramps by the hour of the clock they began in; 24 counts, from noon on. A guess is in none of them.</summary>
    public required IReadOnlyList<int> Hours { get; init; }

    /// <summary>Cramps whose time is a guess. Contract section 9.</summary>
    public int Guesses => (int)Total.Cramps - Hours.Sum();

    public required WeekFigures Total { get; init; }

    /// <summary>The clock hour of <see cref="Hours"/> at a place: 12, 13 … 23, 0 … 11.</summary>
    public static int HourAt(int index) => (index + 12) % 24;

    /// <param name="journal">The diary; only nights in the span are read.</param>
    /// <param name="last">The night under way.</param>
    /// <param name="weeks">How many weeks up to <paramref name="last"/>; null for the whole diary.</param>
    /// <param name="factor">A factor to lay beside: amount, scale or yes-no.</param>
    public static Trends Of(Journal journal, Night last, int? weeks, Factor? factor = null)
    {
        var start = journal.Entries.Count == 0 ? last : journal.Entries[0].Night;
        var span = weeks ?? Math.Max(1, (last.DaysSince(start) / 7) + 1);
        var perPoint = span > MostWeeks ? 4 : 1;
        var count = (span + perPoint - 1) / perPoint;
        var from = last.AddDays(1 - (7 * perPoint * count));
        List<NightEntry[]> stretches = [];
        for (var i = 0; i < count; i++) stretches.Add([.. journal.Between(from.AddDays(7 * perPoint * i), from.AddDays((7 * perPoint * (i + 1)) - 1))]);
        var (rates, pains) = (new Tally[count], new Tally[count]);
        for (var i = 0; i < count; i++)
        {
            rates[i] = Tally.Of(stretches[i].Where(n => n.Cramps is not null).Select(n => n.Cramps == CrampAnswer.Some ? 1.0 : 0.0));
            pains[i] = Tally.Of(stretches[i].SelectMany(n => n.Episodes).Select(e => (double?)e.Pain).OfType<double>());
        }

        var width = Math.Clamp(span / 13.0, 1, 13) / perPoint;
        var rateLine = Smoother.Shares(rates, width);
        var painLine = Smoother.Means(pains, width, 0, Episode.MaxPain);
        var all = journal.Between(from, last);
        return new()
        {
            WeeksPerPoint = perPoint,
            Points =
            [
                .. stretches.Select((nights, i) => new TrendPoint(
                    from.AddDays(7 * perPoint * i),
                    from.AddDays((7 * perPoint * (i + 1)) - 1),
                    rates[i].Count == 0 ? null : (decimal)rates[i].Mean * 7,
                    WeekFigures.Median([.. nights.SelectMany(n => n.Episodes).Select(e => e.Pain).OfType<int>()]),
                    rateLine[i]?.Times(7),
                    painLine[i],
                    MeanOf(nights, factor),
                    rates[i].Count,
                    nights.Sum(n => n.Episodes.Count))),
            ],
            Hours = HoursOf(all),
            Total = WeekFigures.Of(all),
        };
    }

    private static decimal? MeanOf(NightEntry[] nights, Factor? factor)
    {
        if (factor is null) return null;
        List<decimal> values = [.. nights.Select(n => FactorMove.Number(n.Readings.Find(factor.Id))).OfType<decimal>()];
        return values.Count == 0 ? null : values.Sum() / values.Count;
    }

    private static int[] HoursOf(ReadOnlySpan<NightEntry> nights)
    {
        var hours = new int[24];
        foreach (var night in nights)
            foreach (var episode in night.Episodes.Where(e => e.About is null))
                hours[(episode.StartedAt.Local.Hour + 12) % 24]++;
        return hours;
    }

    public override string ToString() => nameof(Trends);
}
