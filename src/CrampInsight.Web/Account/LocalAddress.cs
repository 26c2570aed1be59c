namespace CrampInsight.Web.Account;

/// <summary>Where to go after signing in: only ever a place on this server.</summary>
public static class LocalAddress
{
    /// <summary>The address when it is a path of this server, else the other one. "//evil.example" and "/\evil" are not paths.</summary>
    public static string Or(string? address, string otherwise) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) && Uri.TryCreate(address, UriKind.Relative, out _) ? address : otherwise;
}
