namespace CrampInsight.Web.Hosting;

public enum Registration
{
    /// <summary>The first visitor makes the first account; nobody after that.</summary>
    FirstOnly,

    /// <summary>Anybody who reaches the server may make an account.</summary>
    Open,

    /// <summary>Nobody makes an account in the browser.</summary>
    Closed,
}

/// <summary>Settings of the section <c>CrampInsight</c>, read once at the start.</summary>
/// <param name="DataFolder">Database, keys, logs and backups.</param>
/// <param name="PasskeyDomain">Domain that passkeys belong to; null takes it from the address in use.</param>
/// <param name="Chromium">Program that turns pages into PDF; null when there is none.</param>
public sealed record CrampSettings(string DataFolder, Registration Registration, string? PasskeyDomain, string? Chromium = null)
{
    /// <summary>Reverse proxies on other machines whose word on the visitor's address is taken; one on this machine needs no naming.</summary>
    public IReadOnlyList<System.Net.IPNetwork> Proxies { get; init; } = [];

    public string DatabasePath => Path.Combine(DataFolder, "crampinsight.db");
}

/// <summary>The program cannot start; the message is one plain line for the person who runs it.</summary>
public sealed class StartException : Exception
{
    public StartException()
    {
    }

    public StartException(string message)
        : base(message)
    {
    }

    public StartException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
