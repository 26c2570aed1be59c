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
    /// <param name="within">The nights.</param>
    /// <param name="factors">The person's factors.</param>
    /// <param name="onlyFactor">Of the readings only this factor's; null means all. Empty means none.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public static async Task<Journal> ReadAsync(this IQueryable<NightRow> within, FactorSet factors, string? onlyFactor, CancellationToken cancel)
    {
        var nights = await within.AsNoTracking().OrderBy(n => n.Evening).ToListAsync(cancel);
        var readings = await ReadingsAsync(within, factors, onlyFactor, cancel);
        var episodes = (await within.SelectMany(n => n.Episodes).AsNoTracking().ToListAsync(cancel)).ToLookup(e => e.NightId);
        return new(nights.Select(n => n.ToEntry(readings.GetValueOrDefault(n.Id)?.Build() ?? AnswerSet.Empty, episodes[n.Id])));
    }

    private static async Task<Dictionary<long, AnswerSet.Builder>> ReadingsAsync(IQueryable<NightRow> within, FactorSet factors, string? onlyFactor, CancellationToken cancel)
    {
        Dictionary<long, AnswerSet.Builder> byNight = [];
        if (onlyFactor is { Length: 0 }) return byNight;
        // The same few answers come again and again.
        Dictionary<(string Factor, string Answer), (string Factor, Answer Value)> seen = [];
        var answers = within.SelectMany(n => n.Readings);
        if (onlyFactor is not null) answers = answers.Where(r => r.FactorId == onlyFactor);
        await foreach (var r in answers.Select(r => new { r.NightId, r.FactorId, r.Answer }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!seen.TryGetValue((r.FactorId, r.Answer), out var known))
            {
                // One text for each id, however many nights: a long diary would hold thousands of equal ones.
                var id = factors.Find(r.FactorId)?.Id ?? r.FactorId;
                seen[(r.FactorId, r.Answer)] = known = (id, factors.ReadStored(r.FactorId, r.Answer));
            }

            if (!byNight.TryGetValue(r.NightId, out var builder)) byNight[r.NightId] = builder = new();
            builder.Add(known.Factor, known.Value);
        }

        return byNight;
    }
}
