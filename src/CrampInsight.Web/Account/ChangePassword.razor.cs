using CrampInsight.Data.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CrampInsight.Web.Account;

public sealed partial class ChangePassword(UserManager<DiaryUser> users, SignInManager<DiaryUser> signIn, Sessions sessions)
{
    private bool _done;
    private IReadOnlyList<string> _problems = [];

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "password")]
    private Passwords? Input { get; set; }

    private async Task ChangeAsync()
    {
        if (await users.GetUserAsync(HttpContext.User) is not { } user || string.IsNullOrEmpty(Input?.Now) || string.IsNullOrEmpty(Input.New))
        {
            _problems = [AccountTexts.Required];
            return;
        }

        var result = await users.ChangePasswordAsync(user, Input.Now, Input.New);
        _done = result.Succeeded;
        _problems = [.. result.Errors.Select(AccountMaker.Say).Distinct(StringComparer.Ordinal)];
        if (!_done) return;
        // Other devices are signed out by the new stamp; this one stays.
        await signIn.RefreshSignInAsync(user);
        HttpContext.Response.OnCompleted(() =>
        {
            // Other tabs of this browser load again and stay too, but only once it has the new cookie.
            sessions.End(user.Id);
            return Task.CompletedTask;
        });
    }

    private sealed class Passwords
    {
        public string Now { get; set; } = "";

        public string New { get; set; } = "";
    }
}
