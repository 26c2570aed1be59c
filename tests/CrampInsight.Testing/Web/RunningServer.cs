using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CrampInsight.Testing;

/// <summary>The built program serving, as a process of its own.</summary>
public sealed partial class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private RunningServer(Process process, string address)
    {
        _process = process;
        Client = new(new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true }) { BaseAddress = new(address) };
    }

    public HttpClient Client { get; }

    /// <summary>Comes back once it listens.</summary>
    public static async Task<RunningServer> StartAsync(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CrampInsight.Web.dll")]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (Listening().Match(line) is not { Success: true } found) continue;
            // Somebody has to go on reading, or the program would wait for it one day.
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return new(process, found.Value);
        }

        throw new InvalidOperationException("The program ended before it listened.");
    }

    /// <summary>True when the page lets the person in.</summary>
    public async Task<bool> SignInAsync(string name, string password) => (await Client.SignInAsync(name, password)).StatusCode == System.Net.HttpStatusCode.Found;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, 1000)]
    private static partial Regex Listening();
}
