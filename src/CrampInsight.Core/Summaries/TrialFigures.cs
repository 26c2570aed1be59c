using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Summaries;

/// <summary>
/// What a stretch of nights comes to in the units that trials of night cramps use (evidence pack E2: Cochrane reviews of magnesium and quinine,
/// Sebo 2019). Nights without an answer count nowhere; what was never said is null, not 0.
/// </summary>
public sealed record TrialFigures
{
    /// <summary>Nights in the stretch that have passed, or were answered.</summary>
    public required int Nights { get; init; }

    /// <summary>Of them, with an answer to "any cramps?".</summary>
    public required int AnsweredNights { get; init; }

    /// <summary>Nights answered "some", with or without details.</summary>
    public required int CrampNights { get; init; }

    /// <summary>Of them, those on which no single cramp was logged: the number of cramps is then at least what it says.</summary>
    public required int NightsWithoutDetails { get; init; }

    /// <summary>Cramps that were logged.</summary>
    public required int Cramps { get; init; }

    /// <summary>Cramp nights ÷ answered nights × 7 (contract section 7); null when no night was answered.</summary>
    public decimal? CrampNightsAWeek => AWeek(CrampNights);

    /// <summary>Logged cramps ÷ answered nights × 7; null when no night was answered, or when cramps came and none was logged.</summary>
    public decimal? CrampsAWeek => Cramps == 0 && CrampNights > 0 ? null : AWeek(Cramps);

    /// <summary>Median length of the cramps that were timed, in minutes.</summary>
    public decimal? MedianMinutes { get; init; }

    /// <summary>Cramps that were timed.</summary>
    public required int Timed { get; init; }

    /// <summary>Median worst pain of the cramps that were rated, 0–10.</summary>
    public decimal? MedianPain { get; init; }

    /// <summary>Cramps whose pain was rated.</summary>
    public required int Rated { get; init; }

    /// <summary>Mean of how much cramps disturbed sleep, 0–10, over the nights on which it was rated.</summary>
    public decimal? MeanSleepDisturbance { get; init; }

    /// <summary>Median of the same.</summary>
    public decimal? MedianSleepDisturbance { get; init; }

    /// <summary>Nights on which it was rated.</summary>
    public required int SleepRated { get; init; }

    /// <param name="entries">What was said of the stretch.</param>
    /// <param name="nights">How many nights the stretch has.</param>
    public static TrialFigures Of(ReadOnlySpan<NightEntry> entries, int nights)
    {
        int answered = 0, crampNights = 0, bare = 0, cramps = 0;
        List<decimal> minutes = [], pains = [], sleep = [];
        foreach (var night in entries)
        {
            if (night.Cramps is not null) answered++;
            if (night.Cramps == CrampAnswer.Some) crampNights++;
            if (night is { Cramps: CrampAnswer.Some, Episodes.Count: 0 }) bare++;
            if (night.SleepDisturbance is { } disturbed) sleep.Add(disturbed);
            foreach (var episode in night.Episodes)
            {
                cramps++;
                if (episode.Minutes is { } length) minutes.Add(length);
                if (episode.Pain is { } pain) pains.Add(pain);
            }
        }

        return new()
        {
            Nights = nights,
            AnsweredNights = answered,
            CrampNights = crampNights,
            NightsWithoutDetails = bare,
            Cramps = cramps,
            MedianMinutes = Median(minutes),
            Timed = minutes.Count,
            MedianPain = Median(pains),
            Rated = pains.Count,
            MeanSleepDisturbance = sleep.Count == 0 ? null : sleep.Sum() / sleep.Count,
            MedianSleepDisturbance = Median(sleep),
            SleepRated = sleep.Count,
        };
    }

    private static decimal? Median(List<decimal> values)
    {
        if (values.Count == 0) return null;
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private decimal? AWeek(int count) => AnsweredNights == 0 ? null : count * 7m / AnsweredNights;

    public override string ToString() => nameof(TrialFigures);
}
