namespace CrampInsight.Core.Rules.Flags;

/// <summary>B12: cramp nights a week at least doubled against the four weeks before, and up by three or more, with 21 answered nights in each. No cramps before counts as zero. Evidence pack C3, contract section 7.</summary>
public sealed class CrampsDoubled : Rule
{
    public const int AnsweredNights = 21;
    public const decimal Rise = 3;

    public override string Id => "B12";

    public override Evidence Evidence { get; } = new([1], null, []);

    public override int MinimumNights => 2 * AnsweredNights;

    public override Finding? Evaluate(RuleContext context)
    {
        var now = context.FourWeeks;
        var before = context.Journal.Last(28, context.AsOf.AddDays(-28));
        if (ContextOf.Answered(now) < AnsweredNights || ContextOf.Answered(before) < AnsweredNights) return null;
        var (rateNow, rateBefore) = (ContextOf.CrampsAWeek(now)!.Value, ContextOf.CrampsAWeek(before)!.Value);
        if (rateNow < 2 * rateBefore || rateNow - rateBefore < Rise) return null;
        return new()
        {
            Rule = this,
            Tier = Tier.Book,
            Amounts = [ContextOf.CrampNights(now), ContextOf.CrampNights(before)],
            Level = rateNow,
            Because = ContextOf.Cramps(now),
        };
    }
}
