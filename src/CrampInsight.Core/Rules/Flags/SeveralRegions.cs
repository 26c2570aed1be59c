using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// B5: cramps elsewhere or twitching, together with weakness, thinner muscles, slurred speech or trouble swallowing, within four weeks.
/// Twitching alone is M7. Slurred speech is worth a visit whatever stands beside it (a judgement). Evidence pack C3.
/// </summary>
public sealed class SeveralRegions : Rule
{
    private static readonly string[] Regions = [CrampsElsewhere, Twitching];

    private static readonly string[] Loss = [MarkedWeakness, MuscleThinning, FootDropOrTripping, SlurredSpeech, TroubleSwallowingOrBreathing];

    public override string Id => "B5";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([], null, ["MND", "BMJBP"]);

    public override Finding? Evaluate(RuleContext context)
    {
        var together = NightSpans.AnySign(context.FourWeeks, Regions) && NightSpans.AnySign(context.FourWeeks, Loss);
        if (!together && !NightSpans.AnySign(context.FourWeeks, SlurredSpeech)) return null;
        var because = NightSpans.Signs(context.FourWeeks, [.. Regions, .. Loss]);
        var ticked = NightSpans.Ticked(because);
        return new() { Rule = this, Tier = Tier.Book, Ticked = ticked, Level = ticked.Count, Because = because };
    }
}
