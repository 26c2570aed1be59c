using CrampInsight.Data.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CrampInsight.Web.Account;

public sealed partial class SignOut(SignInManager<DiaryUser> signIn, NavigationManager navigation)
{
    private async Task LeaveAsync()
    {
        await signIn.SignOutAsync();
        navigation.NavigateTo(AccountSetup.SignInPath);
    }
}
