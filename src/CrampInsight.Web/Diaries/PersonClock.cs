using CrampInsight.Core.Diary;

namespace CrampInsight.Web.Diaries;

/// <summary>What the clock on the person's wall shows. The zone comes from their browser, then from their profile, then it is UTC.</summary>
public sealed class PersonClock(TimeProvider time)
{
    /// <summary>IANA id of the zone in use.</summary>
    public string ZoneId { get; private set; } = Zones.Utc;

    /// <summary>True once a browser or a profile has named a zone.</summary>
    public bool IsKnown { get; private set; }

    public DateTime Now => LocalMoment.At(time.GetUtcNow(), ZoneId).Local;

    /// <summary>The night that is under way: until noon it is still the one that began yesterday evening.</summary>
    public Night Current => Night.Of(Now);

    public void Use(string? zoneId)
    {
        if (!Zones.TryFind(zoneId, out _)) return;
        ZoneId = zoneId!;
        IsKnown = true;
    }

    public LocalMoment Moment => LocalMoment.At(time.GetUtcNow(), ZoneId);
}
