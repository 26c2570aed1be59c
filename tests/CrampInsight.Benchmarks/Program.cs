using BenchmarkDotNet.Running;
using CrampInsight.Benchmarks;

// dotnet run -c Release --project tests/CrampInsight.Benchmarks -- --filter '*'
// dotnet run -c Release --project tests/CrampInsight.Benchmarks -- pages
if (args is ["pages"]) await PageTimes.RunAsync();
else BenchmarkSwitcher.FromAssembly(typeof(TenYears).Assembly).Run(args);
