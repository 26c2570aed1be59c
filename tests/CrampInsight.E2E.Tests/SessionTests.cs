using System.Text.Json.Nodes;
using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests;

/// <summary>A page that lies open on another tab or device ends with its session: nothing is written through it any more, and it shows the way to sign in.</summary>
public sealed class SessionTests(BrowserFixture browser)
{
    private const string New = "nine quiet herons at dusk";

    [Fact]
    public async Task Signing_out_in_one_tab_ends_the_other()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        using var program = await app.ProgramOfAsync(Anna.Name);
        var first = await OpenTabAsync(visit.Context);
        await SignOutAsync(visit.Page);
        await TapAsync(first);
        await first.WaitForURLAsync("**/account/sign-in?returnUrl=%2F");
        (await NightsAsync(program)).ShouldBe(0);

        // And from there straight back to where it was.
        await SignInAsync(first, Anna.Password);
        await first.WaitForURLAsync(app.Address + "/", new() { WaitUntil = WaitUntilState.Commit });
        await Water(first).ClickAsync();
        await first.GetByTestId("saved").WaitForAsync();
        (await NightsAsync(program)).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_password_ends_the_page_on_another_device_and_not_another_tab_of_this_one()
    {
        await using var app = AppServer.Listening();
        await using var phone = await Visit.StartAsync(browser, app);
        await phone.MakeAccountAsync();
        using var program = await app.ProgramOfAsync(Anna.Name);
        await using var laptop = await Visit.StartAsync(browser, app, 1280, 900, "day");
        await laptop.Page.GotoAsync("/");
        await SignInAsync(laptop.Page, Anna.Password);
        await laptop.ReadyAsync();
        var tab = await OpenTabAsync(phone.Context);
        await tab.EvaluateAsync("() => { window.isAsItWas = true; }");

        await phone.Page.GotoAsync("/account/password");
        await phone.Page.GetByLabel("Password now").FillAsync(Anna.Password);
        await phone.Page.GetByLabel("New password").FillAsync(New);
        await phone.Page.Locator("main form button[type=submit]").ClickAsync();
        await phone.Page.GetByText("Your password was changed.").WaitForAsync();

        await TapAsync(laptop.Page);
        await laptop.Page.WaitForURLAsync("**/account/sign-in?returnUrl=%2F");
        (await NightsAsync(program)).ShouldBe(0);
        await tab.WaitForFunctionAsync("() => !window.isAsItWas && document.documentElement.dataset.interactive === 'true'");
        await Water(tab).ClickAsync();
        await tab.GetByTestId("saved").WaitForAsync();
        await phone.GoAsync("/");
    }

    [Fact]
    public async Task A_password_reset_by_another_process_ends_the_page_within_seconds()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        var (code, _, errors) = await RunningProgram.RunAsync(["user", "reset-password", Anna.Name, "--password-stdin"], New + "\n", ("CrampInsight__DataFolder", app.DataFolder));
        code.ShouldBe(0, errors);
        await visit.Page.WaitForURLAsync("**/account/sign-in?returnUrl=%2F", new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task Deleting_the_account_ends_the_page_on_another_device()
    {
        await using var app = AppServer.Listening();
        await using var phone = await Visit.StartAsync(browser, app);
        await phone.MakeAccountAsync();
        await using var laptop = await Visit.StartAsync(browser, app, 1280, 900, "day", session: await phone.Context.StorageStateAsync());
        await laptop.GoAsync("/");
        await phone.Page.GotoAsync("/account/delete");
        await phone.Page.Locator("input[type=radio][value=account]").CheckAsync();
        await phone.Page.Locator("input[type=checkbox]").CheckAsync();
        await phone.Page.Locator("main form button[type=submit]").ClickAsync();
        await TapAsync(laptop.Page);
        // Nobody has an account any more, so the way in begins with the welcome.
        await laptop.Page.WaitForURLAsync("**/welcome");
    }

    private static ILocator Water(IPage page) => page.Locator(".factor[data-factor='water']").GetByRole(AriaRole.Radio, new() { Name = "6", Exact = true });

    private static async Task<IPage> OpenTabAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.Locator("html[data-interactive=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    /// <summary>A tap on an answer, if the page still has one.</summary>
    private static async Task TapAsync(IPage page)
    {
        try
        {
            await Water(page).ClickAsync(new() { Timeout = 1000 });
        }
        catch (Exception e) when (e is TimeoutException or PlaywrightException)
        {
            // The page was gone before the finger came down.
        }
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync("/account/sign-out");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/account/sign-in");
    }

    private static async Task SignInAsync(IPage page, string password)
    {
        await page.GetByLabel("Name").FillAsync(Anna.Name);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    private static async Task<int> NightsAsync(HttpClient program) => JsonNode.Parse(await program.GetStringAsync("/api/v1/diary"))!["nights"]!.AsArray().Count;
}
