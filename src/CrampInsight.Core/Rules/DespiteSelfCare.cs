using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Rules;

/// <summary>
/// The document's "cramps that go on though you drink and stretch" (paragraph 5): enough drinks and some stretching on at least five days a
/// week over four weeks, and a cramp night a week or more. It brings the lens of rest and feelings, and a mention for the clinician.
/// </summary>
internal static class DespiteSelfCare
{
    public const int Days = 20;

    public static bool Holds(ReadOnlySpan<NightEntry> fourWeeks) =>
        ContextOf.Answered(fourWeeks) >= Flags.WeeklyCramps.AnsweredNights && ContextOf.CrampsAWeek(fourWeeks) >= 1
        && ContextOf.Count(fourWeeks, n => n.Read(FactorCatalogue.Water) >= Hydration.FewDrinks) >= Days
        && ContextOf.Count(fourWeeks, n => n.Read(FactorCatalogue.Stretching) > 0) >= Days;
}
