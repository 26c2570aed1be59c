namespace CrampInsight.Core.Rules;

/// <summary>How soon a flag asks for a clinician. Highest first.</summary>
public enum Tier { Emergency, SameDay, Book, Mention }

/// <summary>Which tiers, and which findings, are urgent.</summary>
public static class Urgency
{
    /// <summary>Emergency or same day. While such a flag stands it is shown whatever was answered to it, and ideas and patterns wait.</summary>
    public static bool IsUrgent(this Tier tier) => tier is Tier.Emergency or Tier.SameDay;

    /// <summary>An emergency or same-day flag stands among these findings.</summary>
    public static bool AreUrgent(this IEnumerable<Finding> findings) => findings.Any(f => f.IsUrgent);
}
