namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// B1: three or more cramp nights a week over the last four weeks with at least 21 of them answered, or five or more in any seven nights
/// among them. The rate is cramp nights divided by answered nights times seven. Evidence pack C3, contract section 7.
/// </summary>
public sealed class FrequentCramps : Rule
{
    public const int NightsInOneWeek = 5;

    public override string Id => "B1";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([1, 3], null, ["NIDIRECT", "CKS"]);

    public override int MinimumNights => NightsInOneWeek;

    public override Finding? Evaluate(RuleContext context)
    {
        var nights = context.FourWeeks;
        var answered = NightSpans.Answered(nights);
        var cramps = NightSpans.CrampNights(nights);
        var often = answered >= Thresholds.AnsweredOfFourWeeks && cramps * 7m / answered >= Thresholds.FrequentNightsAWeek;
        var worstWeek = 0;
        for (var last = context.AsOf.AddDays(-21); last <= context.AsOf; last = last.Next)
            worstWeek = Math.Max(worstWeek, NightSpans.CrampNights(context.Journal.Last(7, last)));
        if (!often && worstWeek < NightsInOneWeek) return null;
        return new()
        {
            Rule = this,
            Tier = Tier.Book,
            Wording = often ? "" : "week",
            Amounts = often ? [cramps, answered] : [worstWeek],
            Level = often ? cramps * 7m / answered : worstWeek,
            Because = NightSpans.Cramps(nights),
        };
    }
}
