using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// M5: more than 14 UK units of alcohol a week on average over four weeks, with at least 21 answered evenings. Where drinking may be a
/// dependence it warns of stopping all at once. Where the last answers tell of heavy drinking it does not wait for the 21 evenings.
/// Evidence pack C4 and B0, contract section 7, safety section 4.
/// </summary>
public sealed class WeeklyAlcohol : Rule
{
    public const decimal UnitsAWeek = 14;
    public const int AnsweredEvenings = 21;

    public override string Id => "M5";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Mention];

    public override Evidence Evidence { get; } = new([2], null, ["CMO"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Alcohol];

    public override int MinimumNights => AnsweredEvenings;

    public override Finding? Evaluate(RuleContext context)
    {
        decimal units = 0;
        List<Because> because = [];
        var answered = 0;
        var nights = context.FourWeeks;
        for (var i = nights.Length - 1; i >= 0; i--)
            if (nights[i].Read(FactorCatalogue.Alcohol) is { } drunk)
            {
                answered++;
                units += drunk;
                if (drunk > 0) because.Add(new(nights[i].Night, "alcohol", drunk));
            }

        if (answered < AnsweredEvenings || units * 7 / answered <= UnitsAWeek)
            return HeavyDrinking.Holds(context) ? Heavy(HeavyDrinking.Last(context)) : null;
        return new()
        {
            Rule = this,
            Tier = Tier.Mention,
            Amounts = [decimal.Round(units * 7 / answered)],
            Cautions = context.Switches.AlcoholDependent ? ["alcohol-not-alone"] : [],
            Level = units * 7 / answered,
            Because = because,
        };
    }

    private Finding Heavy(List<Because> last) => new()
    {
        Rule = this,
        Tier = Tier.Mention,
        Wording = "heavy",
        Amounts = [last.Count(b => b.Amount >= HeavyDrinking.Heavy), last.Count],
        Cautions = ["alcohol-not-alone"],
        Level = last.Sum(b => b.Amount),
        Because = last,
    };
}
