using CrampInsight.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CrampInsight.Web.Account;

/// <summary>Refuses passwords that are guessed first: common ones, names, keyboard walks. Length alone does not see them.</summary>
public sealed class GuessablePassword : IPasswordValidator<DiaryUser>
{
    /// <summary>zxcvbn's scale of 0 to 4; 2 stands against about a hundred million guesses.</summary>
    private const int Enough = 2;

    // Judging a very long text takes long and tells nothing more.
    private const int Judged = 64;

    public Task<IdentityResult> ValidateAsync(UserManager<DiaryUser> manager, DiaryUser user, string? password)
    {
        var text = password ?? "";
        var result = Zxcvbn.Zxcvbn.MatchPassword(text[..Math.Min(Judged, text.Length)], [user.UserName ?? "", "crampinsight"]);
        return Task.FromResult(result.Score >= Enough
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = nameof(GuessablePassword), Description = AccountTexts.PasswordGuessable }));
    }
}
