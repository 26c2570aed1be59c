using Microsoft.Playwright;

// One after the other: several servers, browsers and a publish at once would wait for each other on a small machine.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
[assembly: AssemblyFixture(typeof(CrampInsight.E2E.Tests.Testing.BrowserFixture))]

namespace CrampInsight.E2E.Tests.Testing;

/// <summary>One real Chromium for all tests; each test has its own context, as another person's browser would be.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Settings of a person's own, as arguments of the program.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = SystemBrowser.Find(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", .. Settings],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
