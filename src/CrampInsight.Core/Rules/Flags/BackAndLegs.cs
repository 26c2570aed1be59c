using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>B11: back pain on standing that eases on sitting, ticked within two weeks. Evidence pack C3.</summary>
public sealed class BackAndLegs : Rule
{
    public override string Id => "B11";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([3], null, ["MATS09"]);

    public override Finding? Evaluate(RuleContext context)
    {
        var because = NightSpans.Signs(context.TwoWeeks, BackPainStanding);
        return because.Count == 0 ? null : new() { Rule = this, Tier = Tier.Book, Level = because.Count, Because = because };
    }
}
