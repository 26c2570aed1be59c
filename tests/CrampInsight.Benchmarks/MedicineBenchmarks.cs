using BenchmarkDotNet.Attributes;
using CrampInsight.Core.People;

namespace CrampInsight.Benchmarks;

/// <summary>One name looked up in the list of medicines, by the way it is known.</summary>
[MemoryDiagnoser]
public class MedicineBenchmarks
{
    [Params("ramipril", "Losartan-Kalium HEXAL 50 mg Filmtabletten", "Co-Diovan 160/12.5", "hidroclorotiazida", "furosemdie", "libenzapril", "grandmother's moonflower and nettle evening drops")]
    public string Name { get; set; } = "";

    [Benchmark]
    public MedicineMatch Find() => MedicineCatalogue.Find(Name);

    [Benchmark]
    public IReadOnlyList<Medicine> Search() => MedicineCatalogue.Search(Name, 5);
}
