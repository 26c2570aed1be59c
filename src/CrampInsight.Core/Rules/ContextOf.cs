using CrampInsight.Core.Nights;

namespace CrampInsight.Core.Rules;

/// <summary>Small questions about a stretch of nights.</summary>
internal static class ContextOf
{
    public static bool Any(ReadOnlySpan<NightEntry> nights, Func<NightEntry, bool> test)
    {
        foreach (var night in nights)
            if (test(night)) return true;
        return false;
    }

    public static int Count(ReadOnlySpan<NightEntry> nights, Func<NightEntry, bool> test)
    {
        var count = 0;
        foreach (var night in nights)
            if (test(night)) count++;
        return count;
    }

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
}
