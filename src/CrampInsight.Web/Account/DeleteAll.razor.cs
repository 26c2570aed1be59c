using CrampInsight.Data.Accounts;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Tokens;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CrampInsight.Web.Account;

/// <summary>The second of two steps: what is there, what shall go, and a tick.</summary>
public sealed partial class DeleteAll(UserManager<DiaryUser> users, SignInManager<DiaryUser> signIn, DiaryTransfer transfer, TokenStore tokens, NavigationManager navigation)
{
    private const string Diary = "diary";
    private const string Account = "account";

    private DiaryUser? _user;
    private IReadOnlyList<string> _problems = [];
    private int _nights;
    private int _cramps;
    private int _medicines;
    private bool _isDone;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "delete")]
    private Choice? Input { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _user = await users.GetUserAsync(HttpContext.User);
        if (_user is null) return;
        var (person, journal) = await transfer.ReadAsync(_user.Id, HttpContext.RequestAborted);
        (_nights, _cramps, _medicines) = (journal.Entries.Count, journal.Entries.Sum(n => n.Episodes.Count), person.Medications.Count);
    }

    private async Task DeleteAsync()
    {
        if (_user is null || Input is not { Sure: true, What: Diary or Account })
        {
            _problems = [AccountTexts.DeleteMissing];
            return;
        }

        await transfer.EraseAsync(_user.Id, CancellationToken.None);
        if (Input.What == Diary)
        {
            _isDone = true;
            return;
        }

        await tokens.RevokeAllAsync(_user.Id, CancellationToken.None);
        await users.DeleteAsync(_user);
        await signIn.SignOutAsync();
        navigation.NavigateTo(AccountSetup.WelcomePath);
    }

    private sealed class Choice
    {
        public string? What { get; set; }

        public bool Sure { get; set; }
    }
}
