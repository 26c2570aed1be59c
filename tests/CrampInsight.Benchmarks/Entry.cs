using System.Globalization;
using BenchmarkDotNet.Running;

namespace CrampInsight.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/CrampInsight.Benchmarks -- --filter '*'</c> for the small ones,
/// <c>-- pages</c> for whole pages, <c>-- circuits</c> for the memory of open ones. Not named Program: that is the web app's.
/// </summary>
internal static class Entry
{
    private static async Task Main(string[] args)
    {
        if (args is ["pages"]) await PageTimes.RunAsync();
        else if (args is ["circuits"]) await CircuitMemory.RunAsync(null);
        else if (args is ["circuits", var count]) await CircuitMemory.RunAsync(int.Parse(count, CultureInfo.InvariantCulture));
        else if (args is ["circuits-client", var address, var mark]) await CircuitsClient.RunAsync(new(address), mark);
        else BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
    }
}
