using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules;

/// <summary>
/// The document's "cramps that go on though you drink and stretch" (paragraph 5): enough drinks and some stretching on at least five days a
/// week over four weeks, and a cramp night a week or more. It brings the lens of rest and feelings, and a mention for the clinician.
/// </summary>
internal static class DespiteSelfCare
{
    public const int Days = 20;

    public static bool Holds(ReadOnlySpan<NightEntry> fourWeeks) =>
        NightSpans.Answered(fourWeeks) >= Thresholds.AnsweredOfFourWeeks && NightSpans.CrampsAWeek(fourWeeks) >= 1
        && NightSpans.Count(fourWeeks, n => n.Read(FactorCatalogue.Water) >= Thresholds.FewDrinks) >= Days
        && NightSpans.Count(fourWeeks, n => n.Read(FactorCatalogue.Stretching) > 0) >= Days;
}
