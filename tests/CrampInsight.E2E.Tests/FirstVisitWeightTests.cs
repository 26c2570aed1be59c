using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests;

/// <summary>Measured on the published program: only there are files compressed.</summary>
public sealed class FirstVisitWeightTests(BrowserFixture browser, PublishedApp published)
{
    private const long Least = 20 * 1024;
    private const long MostOfTonight = 160 * 1024;
    private const long MostSignedOut = 48 * 1024;

    [Fact]
    public async Task The_first_visit_of_tonight_transfers_at_most_160_kilobytes()
    {
        await using var app = await published.StartAsync(published.NewDataFolder());
        var session = await SignedInAsync(app);
        // The same person on a device that has nothing stored yet but the session.
        (await WeighAsync(app, "/", session)).ShouldBeInRange(Least, MostOfTonight);
    }

    [Theory]
    [InlineData("/welcome", false)]
    [InlineData("/account/sign-in", true)]
    public async Task The_first_visit_of_somebody_signed_out_transfers_at_most_48_kilobytes(string path, bool hasAccount)
    {
        await using var app = await published.StartAsync(published.NewDataFolder());
        if (hasAccount) await SignedInAsync(app);
        (await WeighAsync(app, path, null)).ShouldBeInRange(Least, MostSignedOut);
    }

    private async Task<string> SignedInAsync(RunningApp app)
    {
        await using var context = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(app.Address + "/");
        await page.GetByLabel("Name").FillAsync("anna");
        await page.GetByLabel("Password").FillAsync(Anna.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start my diary" }).ClickAsync();
        await page.Locator("html[data-interactive=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return await context.StorageStateAsync();
    }

    private async Task<long> WeighAsync(RunningApp app, string path, string? session)
    {
        await using var fresh = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, StorageState = session });
        var visit = await fresh.NewPageAsync();
        var network = await fresh.NewCDPSessionAsync(visit);
        long bytes = 0;
        network.Event("Network.loadingFinished").OnEvent += (_, e) => bytes += (long)e!.Value.GetProperty("encodedDataLength").GetDouble();
        network.Event("Network.webSocketFrameReceived").OnEvent += (_, e) => bytes += Deflated(e!.Value.GetProperty("response").GetProperty("payloadData").GetString()!);
        await network.SendAsync("Network.enable");
        await visit.GotoAsync(app.Address + path);
        if (session is not null) await visit.Locator("html[data-interactive=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await visit.WaitForLoadStateAsync(LoadState.NetworkIdle);
        TestContext.Current.TestOutputHelper!.WriteLine($"First visit of {path}: {bytes / 1024.0:0.0} KB");
        return bytes;
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
}
