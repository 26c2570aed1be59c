using System.Diagnostics.CodeAnalysis;

namespace CrampInsight.Core.Diary;

/// <summary>Finds IANA time zones. The only place, with <see cref="LocalMoment"/> and <see cref="Night"/>, that touches the zone data.</summary>
public static class Zones
{
    public const string Utc = "Etc/UTC";

    /// <summary>False when the id is empty or not an IANA zone known on this machine.</summary>
    public static bool TryFind(string? id, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        return !string.IsNullOrWhiteSpace(id) && id.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone);
    }

    /// <summary>The zone, or UTC when the id is unknown: a diary stays readable on a machine with older zone data.</summary>
    public static TimeZoneInfo Find(string? id) => TryFind(id, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>Every zone id this machine knows, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Where(id => id.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
