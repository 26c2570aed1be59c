namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// M6: from 60 on, the first cramp night within four weeks after at least fourteen answered nights without any in the rules' window; or from
/// 75 on, a cramp night a week or more. Evidence pack C4; a judgement: a diary cannot know what came before it.
/// </summary>
public sealed class NewWithAge : Rule
{
    public const int Age = 60;
    public const int HighAge = 75;
    public const int NightsBefore = 14;
    public const int CrampNights = 2;

    public override string Id => "M6";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Mention];

    public override Evidence Evidence { get; } = new([], null, ["CKS"]);

    public override bool CallsOrdinary => true;

    public override Finding? Evaluate(RuleContext context)
    {
        if (context.Person.AgeIn(context.AsOf.Evening) is not { } age || age < Age) return null;
        var nights = context.FourWeeks;
        var because = NightSpans.Cramps(nights);
        if (because.Count == 0) return null;
        if (age >= HighAge && because.Count >= CrampNights && NightSpans.CrampsAWeek(nights) >= 1)
            return new() { Rule = this, Tier = Tier.Mention, Wording = "weekly", Level = NightSpans.CrampsAWeek(nights), Because = because };
        var earlier = context.Journal.Between(context.AsOf.AddDays(1 - Thresholds.WindowNights), because[^1].Night.Previous);
        return NightSpans.CrampNights(earlier) == 0 && NightSpans.Answered(earlier) >= NightsBefore
            ? new() { Rule = this, Tier = Tier.Mention, Because = because }
            : null;
    }
}
