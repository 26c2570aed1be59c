using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules;

/// <summary>
/// Signs of a leg, a lung or a spine in danger within two weeks. A sign is not over because it was ticked the day before yesterday: until
/// somebody says that it was checked, nothing is offered that rubs, warms, stretches or loads the legs. Safety section 3.
/// </summary>
internal static class SignsOfLegDanger
{
    private static readonly string[] All =
        [.. SignsOfClot.Lung, LegColdOrPale, LegPainAtRest, CannotMoveFoot, OneLegSwelling, OneLegWarmOrRed, PainBetweenCramps, HotSwollenFoot, SaddleNumbness];

    /// <summary>Findings that such a sign raises. "Already checked" on any of them speaks for the signs up to that evening.</summary>
    private static readonly string[] Findings = ["E1", "E2", "E3", "E11", "S1", "S5", "S7", "S10", "S11", "B6"];

    public static bool Stand(RuleContext context)
    {
        foreach (var night in context.TwoWeeks)
            foreach (var sign in All)
                if (night.HasSign(sign) && context.CheckedSince(night.Night, Findings) is null) return true;
        return false;
    }
}
