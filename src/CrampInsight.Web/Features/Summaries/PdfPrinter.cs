using System.Diagnostics;
using System.Text;
using CrampInsight.Core.Summaries;
using CrampInsight.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CrampInsight.Web.Features.Summaries;

/// <summary>
/// Turns the paper into a PDF with the server's own Chromium: one at a time, from a file that stands alone, in a folder that only this user can
/// read and that is gone afterwards, without a network.
/// </summary>
public sealed partial class PdfPrinter(CrampSettings settings, IServiceScopeFactory scopes, IWebHostEnvironment web, ILoggerFactory logs) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly ILogger _log = logs.CreateLogger<PdfPrinter>();

    /// <summary>There is a Chromium to print with.</summary>
    public bool IsThere => settings.Chromium is not null;

    public void Dispose() => _turn.Dispose();

    /// <summary>The file, or null when it could not be made in time.</summary>
    public async Task<byte[]?> PrintAsync(Sheet sheet, Paper paper, CancellationToken cancel)
    {
        if (settings.Chromium is not { } program) return null;
        var html = await HtmlAsync(sheet, paper, cancel);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(Patience);
        var hasTurn = false;
        try
        {
            await _turn.WaitAsync(late.Token);
            hasTurn = true;
            return await PrintAsync(program, html, late.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            LogFailed(_log, e.GetType().Name);
            return null;
        }
        finally
        {
            if (hasTurn) _turn.Release();
        }
    }

    private async Task<string> HtmlAsync(Sheet sheet, Paper paper, CancellationToken cancel)
    {
        var styles = await StylesAsync(paper, cancel);
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<SummaryDocument>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(SummaryDocument.Sheet)] = sheet,
            [nameof(SummaryDocument.InlineStyles)] = styles,
        }))).ToHtmlString());
    }

    /// <summary>The style sheet with its fonts inside and the size of the paper named.</summary>
    private async Task<string> StylesAsync(Paper paper, CancellationToken cancel)
    {
        var styles = Encoding.UTF8.GetString(await ReadAsync("print.css", cancel)).Replace("@page { ", $"@page {{ size: {paper}; ", StringComparison.Ordinal);
        foreach (var font in new[] { "fonts/atkinson-next-latin.woff2", "fonts/atkinson-next-latin-ext.woff2" })
            styles = styles.Replace($"\"{font}\"", $"\"data:font/woff2;base64,{Convert.ToBase64String(await ReadAsync(font, cancel))}\"", StringComparison.Ordinal);
        return styles;
    }

    private async Task<byte[]> ReadAsync(string path, CancellationToken cancel)
    {
        await using var stream = web.WebRootFileProvider.GetFileInfo(path).CreateReadStream();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancel);
        return copy.ToArray();
    }

    private async Task<byte[]?> PrintAsync(string program, string html, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("crampinsight-paper-");
        var (page, file) = (Path.Combine(folder.FullName, "paper.html"), Path.Combine(folder.FullName, "paper.pdf"));
        try
        {
            await File.WriteAllTextAsync(page, html, cancel);
            await RunAsync(Start(program, folder.FullName, page, file), cancel);
            if (File.Exists(file)) return await File.ReadAllBytesAsync(file, cancel);
            LogFailed(_log, "no file");
            return null;
        }
        finally
        {
            File.Delete(page);
            File.Delete(file);
            Remove(folder);
        }
    }

    private static ProcessStartInfo Start(string program, string folder, string page, string file)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var argument in new[]
        {
            "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync", "--disable-background-networking",
            "--disable-component-update", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--no-pdf-header-footer", $"--print-to-pdf={file}", new Uri(page).AbsoluteUri,
        }) start.ArgumentList.Add(argument);
        // Chromium's own walls do not stand when it runs as root; what it opens is only ever our page.
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess) start.ArgumentList.Insert(0, "--no-sandbox");
        start.Environment["HOME"] = folder;
        return start;
    }

    private static async Task RunAsync(ProcessStartInfo start, CancellationToken cancel)
    {
        using var process = Process.Start(start)!;
        // What it says is read so that it never waits, and forgotten: it may name what is on the page.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    // The page and the file are gone by now; what is left is an empty profile, which a last child of Chromium may still hold.
    private void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogLeft(_log, e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "The paper could not be made into a PDF: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Warning, "An empty browser profile was left in the temporary folder: {Reason}")]
    private static partial void LogLeft(ILogger logger, string reason);
}
