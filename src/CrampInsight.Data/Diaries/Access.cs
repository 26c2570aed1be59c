namespace CrampInsight.Data.Diaries;

public enum DiaryRole
{
    /// <summary>May do everything; the diary goes with the last of them.</summary>
    Owner,

    /// <summary>May read everything and write nothing.</summary>
    Reader,
}

/// <summary>What an account may open.</summary>
/// <param name="Diary">The diary.</param>
/// <param name="Role">As what.</param>
/// <param name="By">The id of the account.</param>
public sealed record Access(DiaryId Diary, DiaryRole Role, string By)
{
    public bool MayWrite => IsWriter(Role);

    internal static bool IsWriter(DiaryRole role) => role switch { DiaryRole.Owner => true, DiaryRole.Reader => false };

    public override string ToString() => nameof(Access);
}
