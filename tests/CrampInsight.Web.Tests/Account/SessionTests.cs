using System.Net;
using System.Security.Claims;
using CrampInsight.Data.Accounts;
using CrampInsight.Web.Account;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Tests.Testing;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Web.Tests.Account;

/// <summary>What ends a session ends it everywhere and at once.</summary>
public sealed class SessionTests
{
    private const string New = "nine quiet herons at dusk";
    private const string ToSignIn = "/account/sign-in?returnUrl=%2Fnights";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Signing_out_on_one_device_signs_out_the_other()
    {
        var (host, phone) = await Household.WithAnnaAsync();
        await using var app = host;
        var laptop = await AnotherDeviceAsync(host);
        await phone.SendAsync("/account/sign-out");
        await ShouldBeRefusedAsync(laptop);
    }

    [Fact]
    public async Task A_changed_password_signs_out_every_device_but_the_one_it_was_changed_on()
    {
        var (host, phone) = await Household.WithAnnaAsync();
        await using var app = host;
        var laptop = await AnotherDeviceAsync(host);
        await phone.SendAsync("/account/password", ("Input.Now", Anna.Password), ("Input.New", New));
        await ShouldBeRefusedAsync(laptop);
        (await phone.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_password_reset_by_the_command_line_signs_out_every_device()
    {
        var (host, phone) = await Household.WithAnnaAsync();
        await using var app = host;
        await ResetAsync(host);
        await ShouldBeRefusedAsync(phone);
        Visitor.Leads(await phone.SignInAsync(Anna.Name, New)).ShouldBe("/");
        (await phone.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_deleted_account_takes_its_sessions_and_tokens_along()
    {
        var host = new AppServer { Registration = "open" };
        await using var app = host;
        var program = await host.NewProgramAsync(Anna.Name);
        var (phone, laptop) = (await AnotherDeviceAsync(host), await AnotherDeviceAsync(host));
        await host.NewVisitor().RegisterAsync("berta");
        await phone.SendAsync("/account/delete", ("Input.What", "account"), ("Input.Sure", "true"));
        await ShouldBeRefusedAsync(laptop);
        (await program.GetAsync("/api/v1/diary", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_is_no_session_and_stays_when_its_owner_signs_out()
    {
        await using var host = new AppServer();
        var program = await host.NewProgramAsync(Anna.Name);
        await (await AnotherDeviceAsync(host)).SendAsync("/account/sign-out");
        (await program.GetAsync("/api/v1/diary", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_reaches_the_open_pages_of_that_account_and_no_others()
    {
        var host = new AppServer { Registration = "open" };
        await using var app = host;
        var (anna, berta) = (host.NewVisitor(), host.NewVisitor());
        await anna.RegisterAsync(Anna.Name);
        await berta.RegisterAsync("berta");
        await using var annas = await OpenPageAsync(host, Anna.Name);
        await using var bertas = await OpenPageAsync(host, "berta");
        await anna.SendAsync("/account/sign-out");
        (await annas.LeavesAsync()).ShouldBeTrue();
        bertas.HasLeft.ShouldBeFalse();
        (await berta.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_that_was_closed_hears_nothing_any_more()
    {
        var (host, _) = await Household.WithAnnaAsync();
        await using var app = host;
        var sessions = host.Services.GetRequiredService<Sessions>();
        var heard = 0;
        var watching = sessions.Watch("account", () => heard++);
        watching.Dispose();
        using var other = sessions.Watch("other account", () => heard++);
        sessions.End("account");
        await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        heard.ShouldBe(0);
    }

    [Fact]
    public void A_session_shows_nothing_of_itself() => new Session("account", "stamp").ToString().ShouldBe("Session");

    private static async Task<Visitor> AnotherDeviceAsync(AppServer host)
    {
        var device = host.NewVisitor();
        Visitor.Leads(await device.SignInAsync(Anna.Name)).ShouldBe("/");
        return device;
    }

    private static async Task ShouldBeRefusedAsync(Visitor device) => Visitor.Leads(await device.GetAsync("/nights")).ShouldBe(ToSignIn);

    private static async Task ResetAsync(AppServer host)
    {
        var (code, _, errors) = await RunningProgram.RunAsync(["user", "reset-password", Anna.Name, "--password-stdin"], New + "\n", ("CrampInsight__DataFolder", host.DataFolder));
        code.ShouldBe(0, errors);
    }

    /// <summary>What a circuit has: a scope of its own, and who it was opened for.</summary>
    private static async Task<OpenPage> OpenPageAsync(AppServer host, string name)
    {
        var scope = host.Services.CreateAsyncScope();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<DiaryUser>>().FindByNameAsync(name))!;
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<DiaryUser>>().CreateAsync(user);
        return new(scope, principal);
    }

    private sealed class OpenPage : IAsyncDisposable
    {
        private readonly AsyncServiceScope _scope;
        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public OpenPage(AsyncServiceScope scope, ClaimsPrincipal user)
        {
            _scope = scope;
            var provider = (ServerAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
            provider.SetAuthenticationState(Task.FromResult(new AuthenticationState(user)));
            provider.AuthenticationStateChanged += state => _ = HearAsync(state);
        }

        public bool HasLeft => _left.Task.IsCompleted;

        public async Task<bool> LeavesAsync() => await Task.WhenAny(_left.Task, Task.Delay(Soon, TestContext.Current.CancellationToken)) == _left.Task;

        public ValueTask DisposeAsync() => _scope.DisposeAsync();

        private async Task HearAsync(Task<AuthenticationState> state)
        {
            if ((await state).User.Identity?.IsAuthenticated != true) _left.TrySetResult();
        }
    }
}
