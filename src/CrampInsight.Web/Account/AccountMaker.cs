using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using CrampInsight.Data.Accounts;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Web.Account;

/// <summary>Makes accounts in the browser, as far as the server's owner allows it.</summary>
public sealed class AccountMaker(UserManager<DiaryUser> users, DiaryAccessReader access, DiaryWriter writer, CrampSettings settings)
{
    private const int LongestName = 64;

    // Two first visitors at once: only one of them is the first.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public Task<bool> AnyAccountAsync(CancellationToken cancel) => users.Users.AnyAsync(cancel);

    public async Task<bool> MayRegisterAsync(CancellationToken cancel) => settings.Registration switch
    {
        Registration.Open => true,
        Registration.Closed => false,
        Registration.FirstOnly => !await AnyAccountAsync(cancel),
    };

    /// <summary>The new account, or sentences that say what to do.</summary>
    public async Task<(DiaryUser? User, IReadOnlyList<string> Problems)> MakeAsync(string name, string password, string? timeZone, CancellationToken cancel)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName) return (null, [AccountTexts.NameLength]);
        await OneAtATime.WaitAsync(cancel);
        try
        {
            if (!await MayRegisterAsync(cancel)) return (null, [AccountTexts.RegistrationClosed]);
            var user = new DiaryUser { UserName = name };
            var result = await users.CreateAsync(user, password);
            if (!result.Succeeded) return (null, [.. result.Errors.Select(Say).Distinct(StringComparer.Ordinal)]);
            if (Zones.TryFind(timeZone, out _) && await access.FindAsync(user.Id, cancel) is { Diary: var diary })
                await writer.CommitAsync(diary, [new PersonEdit(p => p with { TimeZone = timeZone })], cancel: cancel);
            return (user, []);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    public static string Say(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => AccountTexts.NameTaken,
        nameof(IdentityErrorDescriber.InvalidUserName) => AccountTexts.NameLength,
        nameof(IdentityErrorDescriber.PasswordTooShort) => AccountTexts.PasswordShort,
        nameof(IdentityErrorDescriber.PasswordMismatch) => AccountTexts.PasswordWrong,
        _ => error.Description,
    };
}
