using System.Diagnostics;
using System.Text.RegularExpressions;
using CrampInsight.E2E.Tests.Testing;

[assembly: AssemblyFixture(typeof(PublishedApp))]

namespace CrampInsight.E2E.Tests.Testing;

/// <summary>The program as it is published, started as a process of its own: for what a host inside the tests cannot show.</summary>
public sealed partial class PublishedApp : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crampinsight-publish-");
    private readonly SemaphoreSlim _publishing = new(1);
    private bool _isPublished;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public DirectoryInfo NewDataFolder() => Directory.CreateDirectory(Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N")));

    /// <summary>Starts it and waits until it listens.</summary>
    public async Task<RunningApp> StartAsync(DirectoryInfo data)
    {
        await PublishAsync();
        var app = Path.Combine(_folder.FullName, "app");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(app, "CrampInsight.Web.dll")]) { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = app };
        start.Environment["CrampInsight__DataFolder"] = data.FullName;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        var process = Process.Start(start)!;
        var address = "";
        while (address.Length == 0 && await process.StandardOutput.ReadLineAsync() is { } line) address = Listening().Match(line).Groups["address"].Value;
        address.ShouldNotBeEmpty();
        return new(process, address);
    }

    public ValueTask DisposeAsync()
    {
        _publishing.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task PublishAsync()
    {
        await _publishing.WaitAsync();
        try
        {
            if (_isPublished) return;
            // Compiling ahead takes minutes on a small machine and shows in the time of a start only.
            using var process = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(Repository.Root, "src", "CrampInsight.Web"), "-c", "Release", "-o", Path.Combine(_folder.FullName, "app"), "--nologo", "-p:PublishReadyToRun=false"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(0, output);
            _isPublished = true;
        }
        finally
        {
            _publishing.Release();
        }
    }

    [GeneratedRegex("listening on: (?<address>http://127.0.0.1:[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}

/// <summary>A started program.</summary>
public sealed class RunningApp(Process process, string address) : IAsyncDisposable
{
    public string Address { get; } = address;

    /// <summary>Ends it at once, as <c>kill -9</c> does: nothing gets a chance to be written any more.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }
}
