using CrampInsight.Data.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CrampInsight.Web.Account;

public sealed partial class SignOut(UserManager<DiaryUser> users, SignInManager<DiaryUser> signIn, Sessions sessions, NavigationManager navigation)
{
    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private async Task LeaveAsync()
    {
        // A new stamp ends the sessions of all devices: whoever signs out on one of them may not have the others at hand.
        if (await users.GetUserAsync(HttpContext.User) is { } user)
        {
            await users.UpdateSecurityStampAsync(user);
            sessions.End(user.Id);
        }

        await signIn.SignOutAsync();
        navigation.NavigateTo(AccountSetup.SignInPath);
    }
}
