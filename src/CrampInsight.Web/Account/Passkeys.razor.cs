using System.Buffers.Text;
using CrampInsight.Data.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CrampInsight.Web.Account;

public sealed partial class Passkeys(UserManager<DiaryUser> users, SignInManager<DiaryUser> signIn)
{
    private const int Most = 10;
    private const int LongestName = 64;

    private DiaryUser? _user;
    private IList<UserPasskeyInfo> _passkeys = [];
    private IReadOnlyList<string> _problems = [];
    private string? _done;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "add-passkey")]
    private NewPasskey? Input { get; set; }

    [SupplyParameterFromForm]
    private string? RemoveId { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _user = await users.GetUserAsync(HttpContext.User);
        if (_user is not null) _passkeys = await users.GetPasskeysAsync(_user);
    }

    private async Task AddAsync()
    {
        if (_user is null || string.IsNullOrEmpty(Input?.Passkey))
        {
            _problems = [AccountTexts.PasskeyFailed];
            return;
        }

        if (_passkeys.Count >= Most)
        {
            _problems = [AccountTexts.PasskeyMany];
            return;
        }

        var made = await AttestAsync(Input.Passkey);
        var name = (Input.Name ?? "").Trim();
        if (made is not null) made.Name = name.Length == 0 ? AccountTexts.PasskeyUnnamed : name[..Math.Min(LongestName, name.Length)];
        if (made is null || !(await users.AddOrUpdatePasskeyAsync(_user, made)).Succeeded)
        {
            _problems = [AccountTexts.PasskeyFailed];
            return;
        }

        _passkeys = await users.GetPasskeysAsync(_user);
        _done = AccountTexts.PasskeyAdded;
    }

    private async Task<UserPasskeyInfo?> AttestAsync(string passkey)
    {
        try
        {
            return (await signIn.PerformPasskeyAttestationAsync(passkey)).Passkey;
        }
        catch (InvalidOperationException)
        {
            // The question this answers is no longer known: the page was sent twice, or lay open too long.
            return null;
        }
    }

    private async Task RemoveAsync()
    {
        if (_user is null || !Base64Url.IsValid(RemoveId)) return;
        await users.RemovePasskeyAsync(_user, Base64Url.DecodeFromChars(RemoveId));
        _passkeys = await users.GetPasskeysAsync(_user);
        _done = AccountTexts.PasskeyRemoved;
    }

    private sealed class NewPasskey
    {
        public string? Name { get; set; }

        public string? Passkey { get; set; }
    }
}
