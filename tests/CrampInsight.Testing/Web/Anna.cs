namespace CrampInsight.Testing;

/// <summary>The person who keeps a diary in most tests.</summary>
public static class Anna
{
    public const string Name = "anna";
    public const string Password = "velvet tractor sings low";
    public const string Zone = "Europe/Berlin";
}
