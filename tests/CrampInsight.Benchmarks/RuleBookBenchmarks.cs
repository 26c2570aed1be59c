using BenchmarkDotNet.Attributes;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;

namespace CrampInsight.Benchmarks;

/// <summary>The whole rule book on a ten-year diary, and on the four weeks that most evenings have.</summary>
[MemoryDiagnoser]
public class RuleBookBenchmarks
{
    private readonly Journal _tenYears = TenYears.Journal(TenYears.Nights);
    private readonly Journal _fourWeeks = TenYears.Journal(28);

    [Benchmark]
    public IReadOnlyList<Finding> TenYearDiary() => RuleBook.Evaluate(_tenYears, TenYears.Person, TenYears.Tonight);

    [Benchmark]
    public IReadOnlyList<Finding> FourWeekDiary() => RuleBook.Evaluate(_fourWeeks, TenYears.Person, TenYears.Tonight);
}
