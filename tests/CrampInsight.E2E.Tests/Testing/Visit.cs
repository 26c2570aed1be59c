using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests.Testing;

/// <summary>One person at one device.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _consoleErrors = [];

    private Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _consoleErrors.Add(message.Text);
        };
    }

    public IPage Page { get; }

    public IBrowserContext Context => _context;

    /// <summary>What the browser complained about, such as a broken content security policy.</summary>
    public IReadOnlyList<string> ConsoleErrors => _consoleErrors;

    public static Task<Visit> StartAsync(BrowserFixture browser, AppServer app, int width = 390, int height = 844, string theme = "night", string locale = "en-GB", string? session = null) =>
        StartAsync(browser, app.Address, width, height, theme, locale, session);

    public static async Task<Visit> StartAsync(BrowserFixture browser, string address, int width = 390, int height = 844, string theme = "night", string locale = "en-GB", string? session = null)
    {
        var context = await browser.Browser.NewContextAsync(new()
        {
            BaseURL = address,
            ViewportSize = new() { Width = width, Height = height },
            TimezoneId = Anna.Zone,
            Locale = locale,
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = session,
        });
        await context.AddCookiesAsync([new() { Name = "ci-theme", Value = theme, Url = address }]);
        context.SetDefaultTimeout(45000);
        return new(context, await context.NewPageAsync());
    }

    /// <summary>First run: makes the account and arrives at Tonight.</summary>
    public async Task MakeAccountAsync(string name = Anna.Name)
    {
        await Page.GotoAsync("/");
        await Page.GetByLabel("Name").FillAsync(name);
        await Page.GetByLabel("Password").FillAsync(Anna.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Start my diary" }).ClickAsync();
        await ReadyAsync();
    }

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await ReadyAsync();
    }

    /// <summary>Taps are heard from now on.</summary>
    public Task ReadyAsync() => Page.Locator("html[data-interactive=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>The question of a factor where it stands open: on Tonight below its line's name, on a night in its own card.</summary>
    public ILocator Factor(string id) => Page.Locator($".factor[data-factor='{id}']");

    /// <summary>The line of a factor in Tonight's list, folded or open.</summary>
    public ILocator Line(string id) => Page.Locator($"[data-testid=question][data-factor='{id}']");

    public ILocator Radio(string factor, string answer) => Factor(factor).GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true });

    /// <summary>Opens a question of Tonight's list if it is folded.</summary>
    public async Task OpenAsync(string factor)
    {
        if (await Line(factor).CountAsync() == 0) return;
        // Looked at and pressed in one go: the list may just be opening it by itself.
        await Line(factor).EvaluateAsync("line => { if (line.getAttribute('aria-expanded') === 'false') line.querySelector('button.opens').click(); }");
        await Factor(factor).WaitForAsync();
    }

    /// <summary>Ticks a warning sign of tonight.</summary>
    public async Task TickAsync(string sign)
    {
        await Page.GetByTestId("signs").ClickAsync();
        await Page.GetByLabel(sign).CheckAsync();
        await Page.GetByTestId("signs-done").ClickAsync();
    }

    public async Task AnswerAsync(string factor, string answer)
    {
        await OpenAsync(factor);
        await Radio(factor, answer).ClickAsync();
        await SavedAsync();
    }

    public Task SavedAsync() => Page.GetByTestId("saved").WaitForAsync();

    public async Task PictureAsync(string name, bool fullPage = true)
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = fullPage, Animations = ScreenshotAnimations.Disabled });
    }

    /// <summary>Every WCAG 2.2 A and AA rule that axe knows.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        return [.. result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html} {string.Join(" / ", n.Any.Select(a => a.Message))}"))];
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
