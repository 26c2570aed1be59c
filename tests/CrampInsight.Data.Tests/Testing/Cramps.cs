using CrampInsight.Core.Diary;

namespace CrampInsight.Data.Tests.Testing;

/// <summary>Cramps to log.</summary>
internal static class Cramps
{
    /// <summary>A new cramp in a night.</summary>
    public static Episode In(Night night, int hour = 3, int minute = 10) => new() { Id = Guid.NewGuid(), StartedAt = At(night, hour, minute) };

    /// <summary>A moment after midnight of a night.</summary>
    public static LocalMoment At(Night night, int hour = 3, int minute = 10) => LocalMoment.Create(night.Evening.AddDays(1).ToDateTime(new(hour, minute)), "Europe/Berlin").Moment;

    /// <summary>A cramp that is logged.</summary>
    public static EpisodeEdit Log(this Episode cramp) => new(cramp.Id, null, cramp);

    /// <summary>A cramp changed by somebody who saw it so.</summary>
    public static EpisodeEdit Change(this Episode cramp, Func<Episode, Episode> change) => new(cramp.Id, cramp, change(cramp));

    /// <summary>A cramp deleted by somebody who saw it so.</summary>
    public static EpisodeEdit Delete(this Episode cramp) => new(cramp.Id, cramp, null);
}
