using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>
/// No wind-down, or only a short one on a stressful day (3 or 4 of 4) or after a short night; the wind-down has to be answered. Evidence pack
/// A3b and B1.
/// </summary>
public sealed class CalmingRoutine : SuggestionRule
{
    /// <summary>Hours; below this sleep counts as short.</summary>
    public const decimal ShortSleep = 7;

    public const int Full = 2;

    public override string Id => "calming-routine";

    public override int Ease => 5;

    public override Evidence Evidence { get; } = new([4, 7], Grade.Weak, ["AASM15", "APA"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.WindDown, FactorCatalogue.Stress, FactorCatalogue.SleepHours];

    // A quiet evening does no harm to anybody; only the flag comes first.
    protected override bool IsUnsafe(RuleContext context) => false;

    protected override bool? Applies(NightEntry night, RuleContext context)
    {
        var windDown = night.Read(FactorCatalogue.WindDown);
        var stress = night.Read(FactorCatalogue.Stress);
        var sleep = night.Read(FactorCatalogue.SleepHours);
        // A wind-down that was not asked about is not one that was left out.
        if (windDown is not { } done) return null;
        return done == 0 || (done < Full && (stress >= Strong || sleep < ShortSleep));
    }

    protected override string What(NightEntry night) => night.Read(FactorCatalogue.WindDown) == 0 ? "no-wind-down"
        : night.Read(FactorCatalogue.Stress) >= Strong ? "strong.stress"
        : "short-sleep";

    protected override decimal? Amount(NightEntry night) => What(night) == "short-sleep" ? night.Read(FactorCatalogue.SleepHours) : null;
}
