using System.Diagnostics;

namespace CrampInsight.Testing;

/// <summary>The built program as a process of its own, for what can only be seen from outside.</summary>
public static class RunningProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Starts the program and waits until it ends by itself.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(params (string Name, string Value)[] settings) => RunAsync([], "", settings);

    /// <summary>Runs one command.</summary>
    /// <param name="arguments">The command.</param>
    /// <param name="input">What comes from standard input.</param>
    /// <param name="settings">Environment variables.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string[] arguments, string input, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CrampInsight.Web.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
