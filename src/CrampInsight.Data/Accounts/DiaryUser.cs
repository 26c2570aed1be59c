using Microsoft.AspNetCore.Identity;

namespace CrampInsight.Data.Accounts;

/// <summary>An account. One account owns one diary; its id is the owner of every row.</summary>
public sealed class DiaryUser : IdentityUser;
