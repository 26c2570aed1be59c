using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// S1: one leg newly swollen, or sore between cramps or at rest and warm or red; or a hot, swollen foot where neither diabetes nor numb
/// feet make it S5. With a raised clot risk, soreness between cramps alone is enough. No score is worked out or shown.
/// Evidence pack C2, contract section 7, safety section 3.
/// </summary>
public sealed class LegClot : Rule
{
    public override string Id => "S1";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay];

    public override Evidence Evidence { get; } = new([], null, ["NICE158", "NICE-QS", "DVT-UK"]);

    public override bool CanBeChecked => true;

    public override Finding? Evaluate(RuleContext context)
    {
        var feelsLess = context.Person.FeelsLess(context.AsOf.Evening);
        if (!SignsOfClot.InLeg(context.Now, context.Switches.ClotRisk, feelsLess)) return null;
        // Pain at rest is soreness here only beside a warm or red leg; by itself it is another matter.
        var warm = NightSpans.AnySign(context.Now, OneLegWarmOrRed);
        var because = NightSpans.Signs(context.Now,
            [OneLegSwelling, OneLegWarmOrRed, PainBetweenCramps, .. warm ? [LegPainAtRest] : (string[])[], .. feelsLess ? (string[])[] : [HotSwollenFoot]]);
        return new() { Rule = this, Tier = Tier.SameDay, Ticked = NightSpans.Ticked(because), Because = because };
    }
}
