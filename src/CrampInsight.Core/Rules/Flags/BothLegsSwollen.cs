using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>B7: both legs swollen on three or more of seven days. With short breath it is E1. Evidence pack C3; the tier is a judgement.</summary>
public sealed class BothLegsSwollen : Rule
{
    public const int Days = 3;

    public override string Id => "B7";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([], null, ["NHS"]);

    public override int MinimumNights => Days;

    public override Finding? Evaluate(RuleContext context)
    {
        var because = NightSpans.Signs(context.Week, BothLegsSwelling);
        return because.Count < Days ? null : new()
        {
            Rule = this,
            Tier = Tier.Book,
            Amounts = [because.Count],
            Level = because.Count,
            // Some of these tablets can make ankles swell; who prescribes them knows.
            Cautions = context.Person.Takes(context.AsOf.Evening, People.MedicineClasses.CalciumChannelBlocker) ? ["name-your-tablets"] : [],
            Because = because,
        };
    }
}
