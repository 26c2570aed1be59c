using System.Collections.Frozen;
using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Rules;

/// <summary>Small questions about a stretch of nights.</summary>
internal static class NightSpans
{
    private static readonly FrozenDictionary<string, int> Order =
        Diary.Signs.All.Select((s, i) => KeyValuePair.Create("sign." + s.Id, i)).ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Any(ReadOnlySpan<NightEntry> nights, Func<NightEntry, bool> test)
    {
        foreach (var night in nights)
            if (test(night)) return true;
        return false;
    }

    public static bool AnySign(ReadOnlySpan<NightEntry> nights, params ReadOnlySpan<string> signs)
    {
        foreach (var night in nights)
            foreach (var sign in signs)
                if (night.HasSign(sign)) return true;
        return false;
    }

    public static int Count(ReadOnlySpan<NightEntry> nights, Func<NightEntry, bool> test)
    {
        var count = 0;
        foreach (var night in nights)
            if (test(night)) count++;
        return count;
    }

    /// <summary>Nights with an answer about cramps.</summary>
    public static int Answered(ReadOnlySpan<NightEntry> nights) => Count(nights, n => n.Cramps is not null);

    public static int CrampNights(ReadOnlySpan<NightEntry> nights) => Count(nights, n => n.Cramps == CrampAnswer.Some);

    /// <summary>Cramp nights a week: cramp nights ÷ answered nights × 7 (contract section 7). Null when no night is answered.</summary>
    public static decimal? CrampsAWeek(ReadOnlySpan<NightEntry> nights) =>
        Answered(nights) is > 0 and var answered ? CrampNights(nights) * 7m / answered : null;

    /// <summary>The nights that fit, latest first, each with what was logged.</summary>
    public static List<Because> Because(ReadOnlySpan<NightEntry> nights, Func<NightEntry, bool> test, string what)
    {
        List<Because> because = [];
        for (var i = nights.Length - 1; i >= 0; i--)
            if (test(nights[i])) because.Add(new(nights[i].Night, what));
        return because;
    }

    /// <summary>The nights on which one of these signs was ticked, latest first, one line a sign.</summary>
    public static List<Because> Signs(ReadOnlySpan<NightEntry> nights, params ReadOnlySpan<string> signs)
    {
        List<Because> because = [];
        for (var i = nights.Length - 1; i >= 0; i--)
            foreach (var sign in signs)
                if (nights[i].HasSign(sign)) because.Add(new(nights[i].Night, "sign." + sign));
        return because;
    }

    /// <summary>The reasons among these, each once, in the order of the checklist; what is no sign comes first.</summary>
    public static IReadOnlyList<string> Ticked(IEnumerable<Because> because)
    {
        List<string> ticked = [.. because.Select(b => b.What).Distinct(StringComparer.Ordinal)];
        return ticked.Count < 2 ? ticked : [.. ticked.OrderBy(w => Order.GetValueOrDefault(w, -1))];
    }

    /// <summary>The cramp nights, latest first, with the number of logged cramps where there are any.</summary>
    public static List<Because> Cramps(ReadOnlySpan<NightEntry> nights)
    {
        List<Because> because = [];
        for (var i = nights.Length - 1; i >= 0; i--)
            // A night with "some" and nothing more is a cramp night, but no logged cramp.
            if (nights[i].Cramps == CrampAnswer.Some)
                because.Add(nights[i].Episodes.Count == 0 ? new(nights[i].Night, "cramp-night") : new(nights[i].Night, "cramps", nights[i].Episodes.Count));
        return because;
    }

    /// <summary>Two lists of reasons as one, latest first.</summary>
    public static List<Because> Both(IEnumerable<Because> one, IEnumerable<Because> other) => [.. one.Concat(other).OrderByDescending(b => b.Night)];
}
