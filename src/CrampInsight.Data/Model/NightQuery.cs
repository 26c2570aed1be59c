using System.Collections.Immutable;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Model;

/// <summary>
/// Reads many nights. A long diary holds twenty answers a night: read as plain columns beside the nights
/// they take a fraction of the time that rows with links take.
/// </summary>
internal static class NightQuery
{
    private static readonly ImmutableDictionary<string, object> NoReadings = ImmutableDictionary.Create<string, object>(StringComparer.Ordinal);

    /// <param name="within">The nights.</param>
    /// <param name="factors">The owner's factors.</param>
    /// <param name="onlyFactor">Of the readings only this factor's; null means all. Empty means none.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public static async Task<Journal> ReadAsync(this IQueryable<NightRow> within, FactorSet factors, string? onlyFactor, CancellationToken cancel)
    {
        var nights = await within.AsNoTracking().OrderBy(n => n.Evening).ToListAsync(cancel);
        var readings = await ReadingsAsync(within, factors, onlyFactor, cancel);
        var episodes = (await within.SelectMany(n => n.Episodes).AsNoTracking().ToListAsync(cancel)).ToLookup(e => e.NightId);
        return new(nights.Select(n => n.ToEntry(readings.TryGetValue(n.Id, out var said) ? said.ToImmutable() : NoReadings, episodes[n.Id])));
    }

    private static async Task<Dictionary<long, ImmutableDictionary<string, object>.Builder>> ReadingsAsync(
        IQueryable<NightRow> within, FactorSet factors, string? onlyFactor, CancellationToken cancel)
    {
        Dictionary<long, ImmutableDictionary<string, object>.Builder> byNight = [];
        if (onlyFactor is { Length: 0 }) return byNight;
        // The same few answers come again and again.
        Dictionary<(string Factor, string Answer), (string Factor, object Value)> seen = [];
        var answers = within.SelectMany(n => n.Readings);
        if (onlyFactor is not null) answers = answers.Where(r => r.FactorId == onlyFactor);
        await foreach (var r in answers.Select(r => new { r.NightId, r.FactorId, r.Answer }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!seen.TryGetValue((r.FactorId, r.Answer), out var known)) seen[(r.FactorId, r.Answer)] = known = (r.FactorId, factors.ReadStored(r.FactorId, r.Answer));
            if (!byNight.TryGetValue(r.NightId, out var builder)) byNight[r.NightId] = builder = NoReadings.ToBuilder();
            builder[known.Factor] = known.Value;
        }

        return byNight;
    }
}
