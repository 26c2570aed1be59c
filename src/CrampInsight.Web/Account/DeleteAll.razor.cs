using CrampInsight.Data.Accounts;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Diaries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CrampInsight.Web.Account;

/// <summary>The second of two steps: what is there, what shall go, and a tick.</summary>
public sealed partial class DeleteAll(UserManager<DiaryUser> users, SignInManager<DiaryUser> signIn, Sessions sessions, DiaryAccessReader access, DiaryReader reader, Transfers transfers, NavigationManager navigation)
{
    private const string Diary = "diary";
    private const string Account = "account";

    private DiaryUser? _user;
    private DiaryId _diary;
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
        if (_user is null || await access.FindAsync(_user.Id, HttpContext.RequestAborted) is not { Diary: var diary }) return;
        _diary = diary;
        var (person, journal) = await reader.WholeAsync(diary, HttpContext.RequestAborted);
        (_nights, _cramps, _medicines) = (journal.Entries.Count, journal.Entries.Sum(n => n.Episodes.Count), person.Medications.Count);
    }

    private async Task DeleteAsync()
    {
        if (_user is null || Input is not { Sure: true, What: Diary or Account })
        {
            _problems = [AccountTexts.DeleteMissing];
            return;
        }

        if (Input.What == Diary)
        {
            await transfers.EraseAsync(_diary, CancellationToken.None);
            _isDone = true;
            return;
        }

        // What only they own goes with the account, and so does every token they made.
        await users.DeleteAsync(_user);
        sessions.End(_user.Id);
        await signIn.SignOutAsync();
        navigation.NavigateTo(AccountSetup.WelcomePath);
    }

    private sealed class Choice
    {
        public string? What { get; set; }

        public bool Sure { get; set; }
    }
}
