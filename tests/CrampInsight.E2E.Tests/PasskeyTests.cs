using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests;

public sealed class PasskeyTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_passkey_can_be_added_and_used_to_sign_in()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        // Passkeys belong to a name, and an address of numbers is none.
        var home = app.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var devices = await visit.Context.NewCDPSessionAsync(visit.Page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        await visit.Page.GotoAsync(home + "/welcome");
        await visit.Page.GetByLabel("Name").FillAsync("anna");
        await visit.Page.GetByLabel("Password").FillAsync(Anna.Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Start my diary" }).ClickAsync();
        await visit.ReadyAsync();

        await visit.Page.GotoAsync(home + "/account/passkeys");
        await visit.Page.GetByLabel("Name for this passkey").FillAsync("my phone");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await visit.Page.GetByText("The passkey was added.").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove my phone" }).WaitForAsync();

        await visit.Page.GotoAsync(home + "/account/sign-out");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await visit.ReadyAsync();
        await visit.Page.GetByTestId("last-night").WaitForAsync();
    }
}
