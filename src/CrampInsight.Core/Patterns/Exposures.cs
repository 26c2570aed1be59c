using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Patterns;

/// <summary>
/// Which answers are compared with cramps, and how: what the factors declare. Only what is true before lights out can be one.
/// Medicines are not among them: a tablet taken every day has no nights without it (statistics section 7).
/// </summary>
public static class Exposures
{
    /// <summary>Every exposure of the catalogue, in its order.</summary>
    public static IReadOnlyList<Exposure> All { get; } = [.. FactorCatalogue.All.SelectMany(Of)];

    /// <summary>Those of every factor of a person, the catalogue's first.</summary>
    public static IReadOnlyList<Exposure> For(FactorSet factors) => factors == FactorSet.Catalogue ? All : [.. factors.All.SelectMany(Of)];

    /// <summary>What a factor is compared as; nothing for a factor that may not enter.</summary>
    public static IEnumerable<Exposure> Of(Factor factor) => factor.Exposures.Select(e =>
        new Exposure(e.Part is null ? factor.Id : $"{factor.Id}.{e.Part}", e.Coding, night => e.Read(factor, night.Readings), e.IsRecalled, e.IsEarlySign)
        {
            Factor = factor,
            Option = e.Option,
        });
}
