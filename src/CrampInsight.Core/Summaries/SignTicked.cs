using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Summaries;

/// <summary>A warning sign that was ticked within the period.</summary>
/// <param name="Sign">Its id.</param>
/// <param name="Nights">On how many nights, or their cramps.</param>
/// <param name="Last">The latest of them.</param>
public sealed record SignTicked(string Sign, int Nights, Night Last)
{
    internal static IReadOnlyList<SignTicked> Of(NightEntry[] nights) =>
    [
        .. nights.SelectMany(n => n.Signs.Concat(n.Episodes.SelectMany(e => e.Signs)).Distinct(StringComparer.Ordinal).Select(sign => (Sign: sign, n.Night)))
            .GroupBy(t => t.Sign, StringComparer.Ordinal)
            .Select(g => new SignTicked(g.Key, g.Count(), g.Max(t => t.Night)))
            .OrderByDescending(s => s.Last).ThenBy(s => s.Sign, StringComparer.Ordinal),
    ];

    public override string ToString() => nameof(SignTicked);
}
