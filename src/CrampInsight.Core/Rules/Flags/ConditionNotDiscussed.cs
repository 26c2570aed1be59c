using CrampInsight.Core.People;
using static CrampInsight.Core.People.Conditions;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// B9: diabetes, kidney, thyroid or liver disease or a nerve condition, cramps at least once in each of the last two weeks, and not yet
/// discussed with a clinician (a stored answer, at first no). Document paragraph 3; evidence pack C3, contract section 7.
/// </summary>
public sealed class ConditionNotDiscussed : Rule
{
    public override string Id => "B9";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([3], null, ["AAFP12", "HALL-PROT"]);

    public override int MinimumNights => 2;

    public override bool IsSettledByTalk => true;

    public override Finding? Evaluate(RuleContext context)
    {
        var conditions = Count(context.Person, context.AsOf.Evening);
        if (conditions == 0 || NightSpans.CrampNights(context.Week) == 0
            || NightSpans.CrampNights(context.Journal.Last(7, context.AsOf.AddDays(-7))) == 0) return null;
        return new() { Rule = this, Tier = Tier.Book, Level = conditions, Because = NightSpans.Cramps(context.TwoWeeks) };
    }

    private static int Count(Person person, DateOnly day)
    {
        bool[] has = [person.HasDiabetes(day), person.HasKidneyDisease(), person.HasThyroidTrouble(day),
            person.Has(Cirrhosis), person.Has(NerveCompression), person.Has(Neuropathy)];
        return has.Count(h => h);
    }
}
