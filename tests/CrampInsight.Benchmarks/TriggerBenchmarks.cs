using BenchmarkDotNet.Attributes;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.Patterns.Model;

namespace CrampInsight.Benchmarks;

/// <summary>One fit: a year with 25 exposures, and ten years with 40. Whole reports of ten years, with nothing in them and with something to look back at.</summary>
[MemoryDiagnoser]
public class TriggerBenchmarks
{
    private readonly Series _year = Make(365, 25);
    private readonly Series _tenYears = Make(3650, 40);
    private readonly Journal _journal = TenYears.Journal(TenYears.Nights);
    private readonly Journal _pattern = WithPattern(TenYears.Journal(TenYears.Nights));

    [Benchmark]
    public SparseResult Year25() => SparseFit.Run(_year);

    [Benchmark]
    public SparseResult TenYears40() => SparseFit.Run(_tenYears);

    [Benchmark]
    public TriggerReport TenYearReport() => TriggerFinder.Report(_journal, Exposures.All, TenYears.Tonight);

    [Benchmark]
    public TriggerReport TenYearReportWithPattern() => TriggerFinder.Report(_pattern, Exposures.All, TenYears.Tonight);

    // More cramp nights after much alcohol: a headline, which is followed back.
    private static Journal WithPattern(Journal journal)
    {
        var random = new Random(3);
        return new(journal.Entries.Select(n => new NightEntry(n.Night)
        {
            Cramps = random.NextDouble() < (n.Read(FactorCatalogue.Alcohol) > 2 ? 0.45 : 0.2) ? CrampAnswer.Some : CrampAnswer.None,
            Readings = n.Readings,
        }));
    }

    private static Series Make(int nights, int exposures)
    {
        var random = new Random(7);
        var codings = Enumerable.Range(0, exposures).Select(j => (j % 3) switch { 0 => ExposureCoding.Binary, 1 => ExposureCoding.Ordinal, _ => ExposureCoding.Amount }).ToArray();
        var values = codings.Select(c => Enumerable.Range(0, nights).Select(_ => c == ExposureCoding.Binary ? random.Next(3) == 0 ? 1.0 : 0 : random.Next(6)).ToArray()).ToArray();
        var cramps = Enumerable.Range(0, nights).Select(d => random.NextDouble() < 0.15 + (0.25 * values[3][d])).ToArray();
        return Series.Of([.. Enumerable.Range(0, nights)], cramps, codings, (j, d) => d < 0 ? double.NaN : values[j][d]);
    }
}
