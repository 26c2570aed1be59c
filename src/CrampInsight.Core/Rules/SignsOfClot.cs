using CrampInsight.Core.Diary;
using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules;

/// <summary>Whether signs of a clot stand. The flags E1 and S1 and the safety switches ask the same question here. Evidence pack C1 and C2.</summary>
internal static class SignsOfClot
{
    /// <summary>Signs of a clot in a lung; any one is enough.</summary>
    public static readonly string[] Lung = [Breathless, ChestPain, CoughingBlood, Collapse];

    public static bool InLung(ReadOnlySpan<NightEntry> nights) => NightSpans.AnySign(nights, Lung);

    /// <summary>
    /// One leg newly swollen, or sore between cramps or at rest and warm or red; with a raised clot risk, soreness between cramps alone is
    /// enough. A hot, swollen foot counts too, unless diabetes or numb feet make it S5's.
    /// </summary>
    public static bool InLeg(ReadOnlySpan<NightEntry> nights, bool clotRisk, bool feelsLess) =>
        NightSpans.AnySign(nights, OneLegSwelling)
        || (!feelsLess && NightSpans.AnySign(nights, HotSwollenFoot))
        || (NightSpans.AnySign(nights, PainBetweenCramps) && clotRisk)
        || (NightSpans.AnySign(nights, PainBetweenCramps, LegPainAtRest) && NightSpans.AnySign(nights, OneLegWarmOrRed));
}
