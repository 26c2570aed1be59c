using BenchmarkDotNet.Running;

namespace CrampInsight.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/CrampInsight.Benchmarks -- --filter '*'</c> for the small ones,
/// <c>-- pages</c> for whole pages. Not named Program: that is the web app's.
/// </summary>
internal static class Entry
{
    private static async Task Main(string[] args)
    {
        if (args is ["pages"]) await PageTimes.RunAsync();
        else BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
    }
}
