using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// B13: tired, cold or a change in weight, or great thirst with a lot of urine, within four weeks, with cramps once a week or more. Great thirst
/// tonight or last night beside a change in weight or vomiting within the week, or under 18, is for the same day, with cramps or without.
/// Evidence pack C3, safety section 6; a judgement.
/// </summary>
public sealed class TiredOrThirsty : Rule
{
    public const int CrampNights = 2;

    public override string Id => "B13";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay, Tier.Book];

    public override Evidence Evidence { get; } = new([3], null, ["THY"]);

    public override int MinimumNights => CrampNights;

    public override Finding? Evaluate(RuleContext context)
    {
        if (IsForToday(context))
        {
            var today = NightSpans.Signs(context.Week, GreatThirst, ColdTiredOrWeightChange, VomitingOrDiarrhoea);
            return new() { Rule = this, Tier = Tier.SameDay, Wording = "today", Ticked = NightSpans.Ticked(today), Level = Degrees(today), Because = today };
        }

        var because = NightSpans.Signs(context.FourWeeks, ColdTiredOrWeightChange, GreatThirst);
        if (because.Count == 0 || NightSpans.CrampNights(context.FourWeeks) < CrampNights || NightSpans.CrampsAWeek(context.FourWeeks) < 1) return null;
        return new() { Rule = this, Tier = Tier.Book, Ticked = NightSpans.Ticked(because), Level = Degrees(because), Because = because };
    }

    private static bool IsForToday(RuleContext context) =>
        NightSpans.AnySign(context.Now, GreatThirst)
        && (NightSpans.AnySign(context.Week, ColdTiredOrWeightChange, VomitingOrDiarrhoea) || context.Person.AgeIn(context.AsOf.Evening) < Under18.Adult);

    private static decimal Degrees(List<Because> because) => because.Select(b => b.What).Distinct(StringComparer.Ordinal).Count();
}
