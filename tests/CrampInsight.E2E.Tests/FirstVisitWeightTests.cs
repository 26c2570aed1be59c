using System.Diagnostics;
using System.Text.RegularExpressions;
using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests;

/// <summary>Measured on the published program: only there are files compressed.</summary>
public sealed partial class FirstVisitWeightTests(BrowserFixture browser)
{
    private const long Most = 200 * 1024;

    [Fact]
    public async Task The_first_visit_of_tonight_transfers_at_most_200_kilobytes()
    {
        var folder = Directory.CreateTempSubdirectory("crampinsight-publish-");
        try
        {
            await RunAsync("publish", Path.Combine(Repository.Root, "src", "CrampInsight.Web"), "-c", "Release", "-o", Path.Combine(folder.FullName, "app"), "--nologo");
            var start = new ProcessStartInfo("dotnet", [Path.Combine(folder.FullName, "app", "CrampInsight.Web.dll")]) { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = Path.Combine(folder.FullName, "app") };
            start.Environment["CrampInsight__DataFolder"] = Path.Combine(folder.FullName, "data");
            start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
            using var app = Process.Start(start)!;
            try
            {
                var home = "";
                while (home.Length == 0 && await app.StandardOutput.ReadLineAsync() is { } line) home = Listening().Match(line).Groups["address"].Value;
                home.ShouldNotBeEmpty();
                await using var context = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
                var page = await context.NewPageAsync();
                await page.GotoAsync(home + "/");
                await page.GetByLabel("Name").FillAsync("anna");
                await page.GetByLabel("Password").FillAsync(Visit.Password);
                await page.GetByRole(AriaRole.Button, new() { Name = "Start my diary" }).ClickAsync();
                await page.Locator("html[data-interactive=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

                // The same person on a device that has nothing stored yet but the session.
                await using var fresh = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, StorageState = await context.StorageStateAsync() });
                var visit = await fresh.NewPageAsync();
                var network = await fresh.NewCDPSessionAsync(visit);
                long bytes = 0;
                network.Event("Network.loadingFinished").OnEvent += (_, e) => bytes += (long)e!.Value.GetProperty("encodedDataLength").GetDouble();
                network.Event("Network.webSocketFrameReceived").OnEvent += (_, e) => bytes += Deflated(e!.Value.GetProperty("response").GetProperty("payloadData").GetString()!);
                await network.SendAsync("Network.enable");
                await visit.GotoAsync(home + "/");
                await visit.Locator("html[data-interactive=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
                await visit.WaitForLoadStateAsync(LoadState.NetworkIdle);

                TestContext.Current.TestOutputHelper!.WriteLine($"First visit of Tonight: {bytes / 1024.0:0.0} KB");
                bytes.ShouldBeInRange(20 * 1024, Most);
            }
            finally
            {
                app.Kill(entireProcessTree: true);
                await app.WaitForExitAsync();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The browser reports a message after it was unpacked; on the line it was deflated, at least as well as here.
    private static long Deflated(string message)
    {
        var payload = new byte[message.Length];
        if (!Convert.TryFromBase64String(message, payload, out var length)) return message.Length;
        using var packed = new MemoryStream();
        using (var deflate = new System.IO.Compression.DeflateStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(payload, 0, length);
        return packed.Length;
    }

    private static async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, output);
    }

    [GeneratedRegex("listening on: (?<address>http://127.0.0.1:[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
