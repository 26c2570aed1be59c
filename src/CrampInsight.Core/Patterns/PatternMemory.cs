using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;

namespace CrampInsight.Core.Patterns;

/// <summary>What a person said about patterns: hidden ones, and suspects named before there was a diary to name them from.</summary>
public static class PatternMemory
{
    private const string Prefix = "pattern-";

    /// <summary>The id under which an exposure is remembered.</summary>
    public static string Key(string exposureId) => Prefix + exposureId;

    /// <summary>The person does not want to see this exposure.</summary>
    public static bool IsHidden(IReadOnlyList<FindingEvent> memory, string exposureId) => Showing.IsHidden(memory, Key(exposureId));

    /// <summary>What may rank suggestions: by factor, how sure its strongest pattern is. Hidden patterns do not count.</summary>
    public static IReadOnlyDictionary<string, double> Strong(TriggerReport report, IReadOnlyList<FindingEvent> memory) =>
        report.Factors.Where(f => f.ShowsRatio && !IsHidden(memory, f.Exposure.Id))
            .GroupBy(f => f.Exposure.FactorId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(f => f.Posterior!.Best), StringComparer.Ordinal);

    /// <summary>Exposure ids named as suspects, the earliest first; at most <see cref="TriggerFinder.MostSuspects"/>.</summary>
    public static IReadOnlyList<string> Suspects(IReadOnlyList<FindingEvent> memory)
    {
        List<string> named = [];
        foreach (var e in memory)
        {
            if (!e.FindingId.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            var id = e.FindingId[Prefix.Length..];
            if (e.Kind == FindingEventKind.NoLongerSuspected) named.Remove(id);
            else if (e.Kind == FindingEventKind.Suspected && !named.Contains(id) && named.Count < TriggerFinder.MostSuspects) named.Add(id);
        }

        return named;
    }
}
