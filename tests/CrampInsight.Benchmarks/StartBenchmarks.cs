using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using CrampInsight.Testing;

namespace CrampInsight.Benchmarks;

/// <summary>From starting the published program to its first answered page: with a new data folder, and with one that is there.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 10, invocationCount: 1)]
public class StartBenchmarks
{
    private const string Address = "http://127.0.0.1:5391";

    private readonly HttpClient _client = new() { BaseAddress = new(Address) };
    private DirectoryInfo _folder = null!;
    private Process? _process;
    private string _data = "";

    [Params(true, false)]
    public bool FirstStart { get; set; }

    [GlobalSetup]
    public void Publish()
    {
        _folder = Directory.CreateTempSubdirectory("crampinsight-start-");
        using var publish = Process.Start("dotnet", ["publish", Path.Combine(Repository.Root, "src", "CrampInsight.Web"), "-c", "Release", "-o", Path.Combine(_folder.FullName, "app"), "--nologo", "-v", "q"]);
        publish.WaitForExit();
        if (publish.ExitCode != 0) throw new InvalidOperationException("The program could not be published.");
        _data = Path.Combine(_folder.FullName, "data");
    }

    [IterationSetup]
    public void Folder()
    {
        if (FirstStart) _data = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N"));
    }

    [Benchmark]
    public async Task StartToFirstAnswer()
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(_folder.FullName, "app", "CrampInsight.Web.dll")]) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = Path.Combine(_folder.FullName, "app") };
        start.Environment["CrampInsight__DataFolder"] = _data;
        start.Environment["ASPNETCORE_URLS"] = Address;
        _process = Process.Start(start)!;
        while (true)
        {
            try
            {
                using var answer = await _client.GetAsync(new Uri("/welcome", UriKind.Relative)).ConfigureAwait(false);
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
                await Task.Delay(5).ConfigureAwait(false);
            }
        }
    }

    [IterationCleanup]
    public void Stop()
    {
        _process!.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    [GlobalCleanup]
    public void Remove() => _folder.Delete(recursive: true);
}
