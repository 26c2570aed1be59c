using CrampInsight.Core.Factors;
using CrampInsight.Core.Nights;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>No wind-down, or a stressful day (3 or 4 of 4) without a full one. Evidence pack A3b and B1.</summary>
public sealed class CalmingRoutine : SuggestionRule
{
    public const int Stressed = 3;
    public const int Full = 2;

    public override string Id => "calming-routine";

    public override int Ease => 5;

    public override Evidence Evidence { get; } = new([4, 7], Grade.Weak, ["AASM15", "APA"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.WindDown, FactorCatalogue.Stress];

    // A quiet evening does no harm to anybody; only the flag comes first.
    protected override bool IsUnsafe(RuleContext context) => false;

    protected override bool? Applies(NightEntry night, RuleContext context)
    {
        var windDown = night.Read(FactorCatalogue.WindDown);
        var stress = night.Read(FactorCatalogue.Stress);
        if (windDown is null && stress is null) return null;
        return windDown == 0 || (stress >= Stressed && windDown != Full);
    }

    protected override string What(NightEntry night) => night.Read(FactorCatalogue.WindDown) == 0 ? "no-wind-down" : "stressful-day";
}
