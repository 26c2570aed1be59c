namespace CrampInsight.Core.Patterns;

/// <summary>When a likely pattern may be said aloud. Statistics 3.9: repeated looks find something sooner or later, so it has to hold.</summary>
public static class Headlines
{
    /// <summary>Weekly looks in a row at which it has to be likely.</summary>
    public const int Looks = 3;

    public const int DaysBetween = 7;
}
