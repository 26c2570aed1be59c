using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Rules.Book;

/// <summary>
/// What of the findings is put before the person tonight. Source: evidence pack C "Repeat policy" and B1 cadence, contract section 7 "Memory".
/// </summary>
public sealed record Showing(IReadOnlyList<Finding> Flags, IReadOnlyList<Finding> Suggestions)
{
    /// <summary>At most this many suggestions an evening.</summary>
    public const int MostSuggestions = 3;

    /// <summary>A suggestion comes again this many evenings after one on which it was shown, and not before: on the evenings between it rests.</summary>
    public const int RestNights = 3;

    /// <summary>A book flag is shown again after this many nights.</summary>
    public const int BookAgainNights = 7;

    /// <summary>"Arranged" and "already checked" put a book or mention flag away for eight weeks; a mention comes once in as many.</summary>
    public const int SnoozeNights = 56;

    public static Showing Choose(IReadOnlyList<Finding> findings, IReadOnlyList<FindingEvent> memory, Night asOf)
    {
        var flags = findings.Where(f => f.IsFlag && IsDue(f, memory, asOf)).ToList();
        var willing = findings.Where(f => !f.IsFlag && !IsHidden(memory, f.Rule.Id)).ToList();
        // What stood on the screen this evening stays there: a reload must not take it away.
        var standing = willing.Where(f => WasShown(memory, f, asOf)).ToList();
        // A tip put away this evening leaves its place empty: three is the most for one evening, not the most at a time.
        var used = memory.Where(e => e.Kind == FindingEventKind.Shown && e.Evening == asOf && !IsFlag(e.FindingId))
            .Select(e => e.FindingId).Distinct(StringComparer.Ordinal).Count();
        var chosen = Together(willing.Where(standing.Contains), [], MostSuggestions);
        var fresh = willing.Where(f => !standing.Contains(f) && !RestsUntilLater(memory, f, asOf));
        return new(flags, Together(fresh, chosen, chosen.Count + Math.Max(0, MostSuggestions - Math.Max(used, chosen.Count))));
    }

    /// <summary>Adds suggestions in their order, as long as they go together: at most one reflection, and never rest beside more movement.</summary>
    private static List<Finding> Together(IEnumerable<Finding> candidates, IReadOnlyList<Finding> chosen, int most)
    {
        List<Finding> together = [.. chosen];
        foreach (var candidate in candidates)
        {
            if (together.Count >= most) break;
            if (!together.Exists(f => Contradict(f, candidate))) together.Add(candidate);
        }

        return together;
    }

    private static bool Contradict(Finding one, Finding other)
    {
        var (a, b) = ((SuggestionRule)one.Rule, (SuggestionRule)other.Rule);
        return (a.IsReflection && b.IsReflection) || (a.PullOf(one), b.PullOf(other)) is (Pull.Rest, Pull.Move) or (Pull.Move, Pull.Rest);
    }

    /// <summary>"Not for me", and not brought back since.</summary>
    public static bool IsHidden(IReadOnlyList<FindingEvent> memory, string findingId) =>
        memory.LastOrDefault(e => e.FindingId == findingId && e.Kind is (FindingEventKind.NotForMe or FindingEventKind.Restored))
            is { FindingId: not null, Kind: FindingEventKind.NotForMe };

    private static bool IsFlag(string findingId) => findingId is [>= 'A' and <= 'Z', ..];

    private static bool WasShown(IReadOnlyList<FindingEvent> memory, Finding finding, Night on) =>
        memory.Any(e => e.Kind == FindingEventKind.Shown && e.FindingId == finding.Rule.Id && e.Evening == on);

    private static bool RestsUntilLater(IReadOnlyList<FindingEvent> memory, Finding finding, Night asOf) =>
        memory.Any(e => e.Kind == FindingEventKind.Shown && e.FindingId == finding.Rule.Id && asOf.DaysSince(e.Evening) is > 0 and < RestNights);

    private static bool IsDue(Finding flag, IReadOnlyList<FindingEvent> memory, Night asOf)
    {
        if (flag.IsUrgent) return true;
        var snoozes = memory.Where(e => e.FindingId == flag.Rule.Id && e.Kind is (FindingEventKind.Arranged or FindingEventKind.AlreadyChecked)).ToList();
        if (snoozes.Count > 0)
        {
            var last = snoozes[^1];
            // Worse than when it was put away: it comes back before its time.
            if (asOf.DaysSince(last.Evening) < SnoozeNights && !(flag.Level > last.Level)) return false;
        }

        if (WasShown(memory, flag, asOf)) return true;
        var pause = flag.Tier == Tier.Book ? BookAgainNights : SnoozeNights;
        return !memory.Any(e => e.Kind == FindingEventKind.Shown && e.FindingId == flag.Rule.Id
            && asOf.DaysSince(e.Evening) is var days && days > 0 && days < pause);
    }

    public override string ToString() => nameof(Showing);
}
