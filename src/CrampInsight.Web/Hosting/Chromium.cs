namespace CrampInsight.Web.Hosting;

/// <summary>Looks for a Chromium or Chrome that can make PDF files.</summary>
internal static class Chromium
{
    private const string Off = "none";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <param name="configured">A path; <c>none</c> to do without; empty to look on the PATH.</param>
    /// <exception cref="StartException">There is no such file.</exception>
    public static string? Find(string? configured)
    {
        if (configured == Off) return null;
        if (string.IsNullOrWhiteSpace(configured)) return OnPath();
        return File.Exists(configured) ? Path.GetFullPath(configured) : throw new StartException($"There is no program {configured}. Set CrampInsight:Chromium to a Chromium or Chrome, or to {Off}.");
    }

    private static string? OnPath()
    {
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            foreach (var name in Names)
                // A relative folder on the PATH could be anybody's.
                if (Path.IsPathFullyQualified(folder) && Path.Combine(folder, name + ending) is var program && File.Exists(program)) return program;
        return null;
    }
}
