namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// M1: at least one and fewer than three cramp nights a week over four weeks, and no higher flag. The document's "repeated, worth
/// listening to" (paragraphs 1 and 3). When drinks and stretches were logged on most of those days, it says so (paragraph 5).
/// Evidence pack A3b and C4.
/// </summary>
public sealed class WeeklyCramps : Rule
{
    public override string Id => "M1";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Mention];

    public override Evidence Evidence { get; } = new([1, 3, 5], null, ["CKS"]);

    public override int MinimumNights => Thresholds.AnsweredOfFourWeeks;

    public override bool YieldsToFlags => true;

    public override bool CallsOrdinary => true;

    public override Finding? Evaluate(RuleContext context)
    {
        var nights = context.FourWeeks;
        if (NightSpans.Answered(nights) < Thresholds.AnsweredOfFourWeeks
            || NightSpans.CrampsAWeek(nights) is not (>= 1 and < Thresholds.FrequentNightsAWeek)) return null;
        return new()
        {
            Rule = this,
            Tier = Tier.Mention,
            Wording = DespiteSelfCare.Holds(nights) ? "despite" : "",
            Amounts = [NightSpans.CrampNights(nights), NightSpans.Answered(nights)],
            Level = NightSpans.CrampsAWeek(nights),
            Because = NightSpans.Cramps(nights),
        };
    }
}
