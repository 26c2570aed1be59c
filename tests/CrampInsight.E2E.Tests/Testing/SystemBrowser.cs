using System.Diagnostics;

namespace CrampInsight.E2E.Tests.Testing;

/// <summary>Finds a Chromium, or installs one: from BROWSER_PATH, the system, Playwright's own download, or Debian's packages.</summary>
internal static class SystemBrowser
{
    private static readonly string[] Usual =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>Path of the program; null when Playwright brings its own.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("BROWSER_PATH") is { Length: > 0 } chosen) return chosen;
        if (Array.Find(Usual, File.Exists) is { } found) return found;
        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0) return null;
        Run("apt-get", "update -qq");
        Run("apt-get", "install -y -qq chromium");
        return Array.Find(Usual, File.Exists)
            ?? throw new InvalidOperationException("No Chromium was found and none could be installed. Install one, or set BROWSER_PATH to its program.");
    }

    private static void Run(string program, string arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not a Debian: the caller says what to do.
        }
    }
}
