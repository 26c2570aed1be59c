using Microsoft.AspNetCore.Identity;

namespace CrampInsight.Data.Accounts;

/// <summary>An account: a name and a way to prove it. What it may open stands in the table of access.</summary>
public sealed class DiaryUser : IdentityUser;
