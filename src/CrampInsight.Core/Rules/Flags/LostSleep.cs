using CrampInsight.Core.Diary;
using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// B2: cramps cost sleep. Woken with sleep disturbance of 5 or more on two nights in each of the last two weeks; or tired by day on three days
/// of the week; or two or more cramps in one night on two nights of the two weeks. Evidence pack C3, contract section 7.
/// </summary>
public sealed class LostSleep : Rule
{
    public const int Disturbed = 5;
    public const int NightsAWeek = 2;
    public const int TiredDays = 3;
    public const int Several = 2;

    public override string Id => "B2";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([1], null, ["NHS", "MAYO", "HANDOUT"]);

    public override int MinimumNights => Several;

    public override Finding? Evaluate(RuleContext context)
    {
        var lastWeek = context.Week;
        var weekBefore = context.Journal.Last(7, context.AsOf.AddDays(-7));
        if (NightSpans.Count(lastWeek, WasWoken) >= NightsAWeek && NightSpans.Count(weekBefore, WasWoken) >= NightsAWeek)
            return Flag("", NightSpans.Because(context.TwoWeeks, WasWoken, "woken"));
        if (NightSpans.Count(lastWeek, n => n.HasSign(DaytimeTiredness)) >= TiredDays)
            return Flag("tired", NightSpans.Signs(lastWeek, DaytimeTiredness));
        return NightSpans.Count(context.TwoWeeks, n => n.Episodes.Count >= Several) >= NightsAWeek
            ? Flag("several", [.. NightSpans.Cramps(context.TwoWeeks).Where(b => b.Amount >= Several)])
            : null;
    }

    private Finding Flag(string wording, List<Because> because) =>
        new() { Rule = this, Tier = Tier.Book, Wording = wording, Level = because.Count, Because = because };

    // A cramp that is known to have been slept through does not count; an unanswered one does.
    private static bool WasWoken(NightEntry night) =>
        night.Cramps == CrampAnswer.Some && night.SleepDisturbance >= Disturbed && (night.Episodes.Count == 0 || night.Episodes.Any(e => e.Woke != false));
}
