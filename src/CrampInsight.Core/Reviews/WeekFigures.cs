using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Reviews;

/// <summary>
/// What a stretch of nights comes to. Nights without an answer count nowhere; what was never said is null, not 0.
/// Contract section 8.
/// </summary>
public sealed record WeekFigures
{
    /// <summary>Nights with an answer to "any cramps?". An average when the figures are per week.</summary>
    public required decimal AnsweredNights { get; init; }

    /// <summary>Nights answered "some", with or without details.</summary>
    public required decimal CrampNights { get; init; }

    /// <summary>Cramps that were logged; a night answered "some" without details adds none.</summary>
    public required decimal Cramps { get; init; }

    /// <summary>The strongest pain of any cramp, 0–10; null when no pain was rated.</summary>
    public int? WorstPain { get; init; }

    /// <summary>The middle one of all rated pains, or the mean of the middle two; null when no pain was rated.</summary>
    public decimal? MedianPain { get; init; }

    /// <summary>Minutes of cramp in all; null when nothing was answered, or when there were cramps and none was timed.</summary>
    public decimal? Minutes { get; init; }

    /// <summary>How much cramps disturbed sleep, 0–10, mean of the nights on which it was rated; null when it never was.</summary>
    public decimal? SleepDisturbance { get; init; }

    /// <summary>The figures of these nights as they are.</summary>
    public static WeekFigures Of(ReadOnlySpan<NightEntry> nights) => Of(nights, weeks: 1);

    /// <summary>
    /// The figures of these nights per week: counts and minutes are divided by the number of weeks,
    /// pain and sleep are over all of the nights.
    /// </summary>
    public static WeekFigures Of(ReadOnlySpan<NightEntry> nights, int weeks)
    {
        int answered = 0, crampNights = 0, cramps = 0;
        decimal minutes = 0;
        var timed = false;
        List<int> pains = [], sleep = [];
        foreach (var night in nights)
        {
            if (night.Cramps is not null) answered++;
            if (night.Cramps == CrampAnswer.Some) crampNights++;
            if (night.SleepDisturbance is { } disturbed) sleep.Add(disturbed);
            foreach (var episode in night.Episodes)
            {
                cramps++;
                if (episode.Pain is { } pain) pains.Add(pain);
                if (episode.Minutes is not { } length) continue;
                minutes += length;
                timed = true;
            }
        }

        return new()
        {
            AnsweredNights = (decimal)answered / weeks,
            CrampNights = (decimal)crampNights / weeks,
            Cramps = (decimal)cramps / weeks,
            WorstPain = pains.Count == 0 ? null : pains.Max(),
            MedianPain = Median(pains),
            Minutes = timed || (answered > 0 && crampNights == 0) ? minutes / weeks : null,
            SleepDisturbance = sleep.Count == 0 ? null : (decimal)sleep.Sum() / sleep.Count,
        };
    }

    /// <summary>The middle value, or the mean of the middle two; null of nothing.</summary>
    public static decimal? Median(IReadOnlyCollection<int> values)
    {
        if (values.Count == 0) return null;
        int[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2m;
    }

    public override string ToString() => nameof(WeekFigures);
}
