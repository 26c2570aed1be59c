using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// B13: tired, cold or a change in weight, or great thirst with a lot of urine, within four weeks, with cramps once a week or more. Evidence pack C3; a
/// judgement.
/// </summary>
public sealed class TiredOrThirsty : Rule
{
    public const int CrampNights = 2;

    public override string Id => "B13";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([3], null, ["THY"]);

    public override int MinimumNights => CrampNights;

    public override Finding? Evaluate(RuleContext context)
    {
        var because = NightSpans.Signs(context.FourWeeks, ColdTiredOrWeightChange, GreatThirst);
        if (because.Count == 0 || NightSpans.CrampNights(context.FourWeeks) < CrampNights || NightSpans.CrampsAWeek(context.FourWeeks) < 1) return null;
        return new() { Rule = this, Tier = Tier.Book, Level = because.Select(b => b.What).Distinct(StringComparer.Ordinal).Count(), Because = because };
    }
}
