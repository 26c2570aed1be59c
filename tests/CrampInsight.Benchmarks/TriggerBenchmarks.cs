using BenchmarkDotNet.Attributes;
using CrampInsight.Core.Triggers;

namespace CrampInsight.Benchmarks;

/// <summary>One fit: a year with 25 exposures, and ten years with 40.</summary>
[MemoryDiagnoser]
public class TriggerBenchmarks
{
    private readonly Series _year = Make(365, 25);
    private readonly Series _tenYears = Make(3650, 40);
    private readonly Core.Journals.Journal _journal = TenYears.Journal(TenYears.Nights);

    [Benchmark]
    public SparseResult Year25() => SparseFit.Run(_year);

    [Benchmark]
    public SparseResult TenYears40() => SparseFit.Run(_tenYears);

    [Benchmark]
    public TriggerReport TenYearReport() => TriggerFinder.Report(_journal, Exposures.All, TenYears.Tonight);

    private static Series Make(int nights, int exposures)
    {
        var random = new Random(7);
        var codings = Enumerable.Range(0, exposures).Select(j => (j % 3) switch { 0 => ExposureCoding.Binary, 1 => ExposureCoding.Ordinal, _ => ExposureCoding.Amount }).ToArray();
        var values = codings.Select(c => Enumerable.Range(0, nights).Select(_ => c == ExposureCoding.Binary ? random.Next(3) == 0 ? 1.0 : 0 : random.Next(6)).ToArray()).ToArray();
        var cramps = Enumerable.Range(0, nights).Select(d => random.NextDouble() < 0.15 + (0.25 * values[3][d])).ToArray();
        return Series.Of([.. Enumerable.Range(0, nights)], cramps, codings, (j, d) => d < 0 ? double.NaN : values[j][d]);
    }
}
