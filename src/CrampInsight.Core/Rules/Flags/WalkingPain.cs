using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// B6: calf pain when walking that eases within ten minutes of rest, on two of fourteen days; or a cold or pale foot, night pain that
/// eases when the leg hangs down, or a slow sore on a foot. Evidence pack C3; the count is a judgement. While the walking pain stands,
/// the walking suggestion is silent.
/// </summary>
public sealed class WalkingPain : Rule
{
    public const int Days = 2;

    public override string Id => "B6";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([2], null, ["BHF"]);

    public override Finding? Evaluate(RuleContext context)
    {
        var nights = context.TwoWeeks;
        // With diabetes or numb feet a sore is for today: S5.
        string[] foot = context.Person.FeelsLess(context.AsOf.Evening) ? [LegColdOrPale, RestPainEasedHanging]
            : [LegColdOrPale, RestPainEasedHanging, FootUlcerOrBurn];
        var walking = NightSpans.Count(nights, n => n.HasSign(CalfPainWalking));
        var footSigns = NightSpans.Signs(nights, foot);
        // A leg that is for now or for today is not for the next two weeks.
        if (walking < Days && (footSigns.Count == 0 || ColdLeg.Stands(context) || RestPain.Stands(context) || LegAfterInjury.Stands(context))) return null;
        return new()
        {
            Rule = this,
            Tier = Tier.Book,
            Wording = walking >= Days ? "" : "foot",
            Ticked = walking >= Days ? [] : NightSpans.Ticked(footSigns),
            Level = walking + footSigns.Count,
            Because = NightSpans.Both(NightSpans.Signs(nights, CalfPainWalking), footSigns),
        };
    }
}
