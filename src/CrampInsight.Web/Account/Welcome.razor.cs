using CrampInsight.Data.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CrampInsight.Web.Account;

/// <summary>What this is and is not, and the first account.</summary>
public sealed partial class Welcome(AccountMaker maker, SignInManager<DiaryUser> signIn, NavigationManager navigation)
{
    private bool _mayRegister;
    private bool _isFirst;
    private IReadOnlyList<string> _problems = [];

    [SupplyParameterFromForm(FormName = "welcome")]
    private NewAccount Input { get; set; } = null!;

    private string? Invalid => _problems.Count > 0 ? "true" : null;

    protected override async Task OnInitializedAsync()
    {
        // Null on a first look, filled when the form was sent.
        Input ??= new();
        _isFirst = !await maker.AnyAccountAsync(CancellationToken.None);
        _mayRegister = await maker.MayRegisterAsync(CancellationToken.None);
    }

    private async Task MakeAsync()
    {
        if (string.IsNullOrWhiteSpace(Input.Name) || string.IsNullOrEmpty(Input.Password))
        {
            _problems = [AccountTexts.Required];
            return;
        }

        var (user, problems) = await maker.MakeAsync(Input.Name, Input.Password, Input.TimeZone, CancellationToken.None);
        _problems = problems;
        if (user is null) return;
        await signIn.SignInAsync(user, isPersistent: true);
        navigation.NavigateTo("/");
    }

    private sealed class NewAccount
    {
        public string Name { get; set; } = "";

        public string Password { get; set; } = "";

        public string? TimeZone { get; set; }
    }
}
