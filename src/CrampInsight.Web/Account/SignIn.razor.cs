using CrampInsight.Data.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CrampInsight.Web.Account;

public sealed partial class SignIn(SignInManager<DiaryUser> signIn, AccountMaker maker, SignInGate gate, NavigationManager navigation)
{
    private bool _mayRegister;
    private IReadOnlyList<string> _problems = [];

    [SupplyParameterFromForm(FormName = "sign-in")]
    private Credentials Input { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "returnUrl")]
    private string? ReturnUrl { get; set; }

    private string? Invalid => _problems.Count > 0 ? "true" : null;

    protected override async Task OnInitializedAsync()
    {
        // Null on a first look, filled when the form was sent.
        Input ??= new();
        _mayRegister = await maker.MayRegisterAsync(CancellationToken.None);
    }

    private async Task SignInAsync()
    {
        SignInResult result;
        if (!string.IsNullOrEmpty(Input.Passkey))
        {
            result = await PasskeySignInAsync(Input.Passkey);
            if (!result.Succeeded && !result.IsLockedOut)
            {
                _problems = [AccountTexts.PasskeyFailed];
                return;
            }
        }
        else
        {
            if (!gate.Allows(Input.Name))
            {
                _problems = [AccountTexts.TooManyTries];
                return;
            }

            result = await signIn.PasswordSignInAsync(Input.Name.Trim(), Input.Password, isPersistent: true, lockoutOnFailure: true);
        }

        if (result.Succeeded) navigation.NavigateTo(LocalAddress.Or(ReturnUrl, "/"));
        else _problems = [result.IsLockedOut ? AccountTexts.Locked : AccountTexts.SignInFailed];
    }

    private async Task<SignInResult> PasskeySignInAsync(string passkey)
    {
        try
        {
            return await signIn.PasskeySignInAsync(passkey);
        }
        catch (InvalidOperationException)
        {
            // The question this answers is no longer known: the page was sent twice, or lay open too long.
            return SignInResult.Failed;
        }
    }

    private sealed class Credentials
    {
        public string Name { get; set; } = "";

        public string Password { get; set; } = "";

        public string? Passkey { get; set; }
    }
}
