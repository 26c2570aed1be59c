using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// M9: in four weeks every cramp night, two or more, followed a day of hard leg effort, and at least three nights after easier days had none.
/// Cramps of sport are another matter than night cramps. Evidence pack C4; the counts are a judgement.
/// </summary>
public sealed class SportCramps : Rule
{
    /// <summary>"Harder" of the leg effort answers.</summary>
    public const int Hard = 3;
    public const int CrampNights = 2;
    public const int EasyNights = 3;

    public override string Id => "M9";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Mention];

    public override Evidence Evidence { get; } = new([3], null, ["MILLER22"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.LegEffort];

    public override int MinimumNights => CrampNights + EasyNights;

    public override Finding? Evaluate(RuleContext context)
    {
        var nights = context.FourWeeks;
        var cramps = NightSpans.CrampNights(nights);
        if (cramps < CrampNights
            || NightSpans.Count(nights, n => n.Cramps == CrampAnswer.Some && n.Read(FactorCatalogue.LegEffort) >= Hard) < cramps) return null;
        if (NightSpans.Count(nights, n => n.Cramps == CrampAnswer.None && n.Read(FactorCatalogue.LegEffort) < Hard) < EasyNights) return null;
        return new()
        {
            Rule = this,
            Tier = Tier.Mention,
            Level = cramps,
            Because = NightSpans.Because(nights, n => n.Cramps == CrampAnswer.Some, "hard-effort"),
        };
    }
}
