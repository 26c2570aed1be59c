using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// B4: a dropping foot or tripping, a muscle that got thinner, or clear weakness, ticked within two weeks; any one. When it is sudden, E3, E4 and E7
/// speak. Evidence pack C3.
/// </summary>
public sealed class Weakness : Rule
{
    public override string Id => "B4";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([3], null, ["MAYO", "NHS-OLD"]);

    public override Finding? Evaluate(RuleContext context)
    {
        var because = NightSpans.Signs(context.TwoWeeks, FootDropOrTripping, MuscleThinning, MarkedWeakness);
        return because.Count == 0 ? null : new()
        {
            Rule = this,
            Tier = Tier.Book,
            Level = because.Select(b => b.What).Distinct(StringComparer.Ordinal).Count(),
            Ticked = NightSpans.Ticked(because),
            Because = because,
        };
    }
}
