namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// B12: cramp nights a week at least doubled against the four weeks before, and up by three or more, with 21 answered nights in each. No cramps before
/// counts as zero. Evidence pack C3, contract section 7.
/// </summary>
public sealed class CrampsDoubled : Rule
{
    public const decimal Rise = 3;

    public override string Id => "B12";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([1], null, []);

    public override int MinimumNights => 2 * Thresholds.AnsweredOfFourWeeks;

    public override Finding? Evaluate(RuleContext context)
    {
        var now = context.FourWeeks;
        var before = context.Journal.Last(28, context.AsOf.AddDays(-28));
        if (NightSpans.Answered(now) < Thresholds.AnsweredOfFourWeeks || NightSpans.Answered(before) < Thresholds.AnsweredOfFourWeeks) return null;
        var (rateNow, rateBefore) = (NightSpans.CrampsAWeek(now)!.Value, NightSpans.CrampsAWeek(before)!.Value);
        if (rateNow < 2 * rateBefore || rateNow - rateBefore < Rise) return null;
        return new()
        {
            Rule = this,
            Tier = Tier.Book,
            Amounts = [NightSpans.CrampNights(now), NightSpans.CrampNights(before)],
            Level = rateNow,
            Because = NightSpans.Cramps(now),
        };
    }
}
