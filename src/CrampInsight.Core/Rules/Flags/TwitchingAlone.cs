using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// M7: twitching for more than four weeks, still there within the last two, and no weakness in that time. Common and mostly harmless. Evidence pack C4.
/// </summary>
public sealed class TwitchingAlone : Rule
{
    private const int Days = 28;
    private const int Window = 56;

    public override string Id => "M7";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Mention];

    public override Evidence Evidence { get; } = new([], null, ["MND"]);

    public override int MinimumNights => 2;

    public override bool CallsOrdinary => true;

    public override Finding? Evaluate(RuleContext context)
    {
        var nights = context.Journal.Last(Window, context.AsOf);
        var because = NightSpans.Signs(nights, Twitching);
        if (because.Count < 2 || context.AsOf.DaysSince(because[0].Night) >= 14 || because[0].Night.DaysSince(because[^1].Night) <= Days) return null;
        return NightSpans.AnySign(nights, MarkedWeakness, BothLegsWeak, SpreadingWeakness, MuscleThinning, FootDropOrTripping,
            SlurredSpeech, TroubleSwallowingOrBreathing)
            ? null
            : new() { Rule = this, Tier = Tier.Mention, Because = because };
    }
}
