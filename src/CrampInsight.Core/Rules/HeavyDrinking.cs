using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules;

/// <summary>
/// Drinking so much that to stop all at once could harm, read from the answers: 8 UK units or more on 5 of the last 7 evenings with an
/// answer about alcohol, or more than 15 on any 3 of them. An evening without an answer counts neither way. Safety section 4.
/// </summary>
internal static class HeavyDrinking
{
    public const int Evenings = 7;
    public const decimal Heavy = 8;
    public const int HeavyEvenings = 5;
    public const decimal VeryHeavy = 15;
    public const int VeryHeavyEvenings = 3;

    public static bool Holds(RuleContext context)
    {
        var last = Last(context);
        return last.Count(b => b.Amount >= Heavy) >= HeavyEvenings || last.Count(b => b.Amount > VeryHeavy) >= VeryHeavyEvenings;
    }

    /// <summary>The last evenings with an answer, latest first, seven at most, each with its units.</summary>
    public static List<Because> Last(RuleContext context)
    {
        List<Because> last = [];
        var nights = context.Window;
        for (var i = nights.Length - 1; i >= 0 && last.Count < Evenings; i--)
            if (nights[i].Read(FactorCatalogue.Alcohol) is { } units) last.Add(new(nights[i].Night, "alcohol", units));
        return last;
    }
}
