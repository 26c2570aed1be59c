using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Reviews;

namespace CrampInsight.Core.Tests.Reviews;

/// <summary>A diary written by date, for weeks that are reckoned by hand.</summary>
internal sealed class WeekDiary
{
    private readonly SortedDictionary<DateOnly, NightEntry> _nights = [];

    public static IsoWeek Week(string text) => IsoWeek.TryParse(text, out var week) ? week : throw new FormatException(text);

    public static Night Night(string evening) => Core.Diary.Night.TryParse(evening, out var night) ? night : throw new FormatException(evening);

    /// <summary>Nights answered "no cramps".</summary>
    public WeekDiary Quiet(params string[] evenings)
    {
        foreach (var evening in evenings) Put(new(Night(evening)) { Cramps = CrampAnswer.None });
        return this;
    }

    /// <summary>"No cramps" on every night of a week.</summary>
    public WeekDiary QuietWeek(string week)
    {
        for (var night = Week(week).From; night <= Week(week).To; night = night.Next)
            if (!_nights.ContainsKey(night.Evening)) Put(new(night) { Cramps = CrampAnswer.None });
        return this;
    }

    public WeekDiary Cramps(string evening, int? sleep = null, params Episode[] episodes)
    {
        Put(new(Night(evening)) { Cramps = CrampAnswer.Some, SleepDisturbance = sleep, Episodes = episodes });
        return this;
    }

    public WeekDiary Answer<T>(Factor<T> factor, string evening, T value)
        where T : struct
    {
        var night = _nights.GetValueOrDefault(Night(evening).Evening) ?? new(Night(evening));
        Put(night with { Readings = night.Readings.With(factor, value) });
        return this;
    }

    public Journal Journal() => new(_nights.Values);

    public WeekReview Review(string week, Night? asOf = null, DayOfWeek firstDay = DayOfWeek.Monday) => WeekReview.Of(Journal(), Week(week), firstDay, asOf);

    public static Episode Cramp(string start, int? pain = null, decimal? minutes = null, string zone = "Europe/Berlin", bool later = false) => new()
    {
        Id = Guid.NewGuid(),
        StartedAt = LocalMoment.Create(DateTime.Parse(start, System.Globalization.CultureInfo.InvariantCulture), zone, later).Moment,
        Pain = pain,
        Minutes = minutes,
    };

    private void Put(NightEntry entry) => _nights[entry.Night.Evening] = entry;
}
