using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>MH1: any emotional answer of 3 or 4 on ten of fourteen days, or "I can’t cope" within them. Evidence pack C3; the window is a judgement.</summary>
public sealed class HeavyHeart : Rule
{
    public const int Heavy = 3;
    public const int Days = 10;

    public override string Id => "MH1";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([4, 5, 7], null, ["GRAND17"]);

    public override IReadOnlyList<Factor> Reads => Emotions.All;

    public override int MinimumNights => Days;

    public override Finding? Evaluate(RuleContext context)
    {
        var cannotCope = NightSpans.Signs(context.TwoWeeks, CannotCope);
        var heavy = NightSpans.Because(context.TwoWeeks, IsHeavy, "heavy-day");
        if (heavy.Count < Days && cannotCope.Count == 0) return null;
        return new()
        {
            Rule = this,
            Tier = Tier.Book,
            Wording = cannotCope.Count > 0 ? "cope" : "",
            Amounts = cannotCope.Count > 0 ? [] : [heavy.Count],
            Level = heavy.Count,
            Because = NightSpans.Both(cannotCope, heavy),
        };
    }

    private static bool IsHeavy(NightEntry night)
    {
        foreach (var emotion in Emotions.All)
            if (night.Read(emotion) >= Heavy) return true;
        return false;
    }
}
