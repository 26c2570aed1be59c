using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using static CrampInsight.Core.Factors.FactorCatalogue;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// B10: one remedy done on five or more days in each of four weeks (six for stretching, as long as it was tested), cramp nights down by less
/// than a quarter against the four weeks before it began, and still at least one a week. Evidence pack C3, contract section 7.
/// </summary>
/// <remarks>
/// Rates are compared, so that an unanswered night is neither with nor without cramps. At least 21 of the last 28 nights and 14 of the 28
/// before the habit have an answer (a judgement: nothing is published).
/// </remarks>
public sealed class NoChangeWithSelfCare : Rule
{
    public const int DaysAWeek = 5;
    public const int Weeks = 4;
    public const int WeeksOfStretching = 6;
    public const decimal Response = 0.25m;
    public const int AnsweredBefore = 14;

    private static readonly (Factor Factor, Func<NightEntry, bool> Done)[] Remedies =
    [
        (FactorCatalogue.Stretching, n => n.Read(FactorCatalogue.Stretching) > 0),
        .. new[] { WarmShower, HeatingPad, Massage, FactorCatalogue.NeutralFeet, Walk, GentleYoga,
            SlowBreathing, Meditation, Journaling, QuietReflection, EasedOff }
            .Select(f => ((Factor)f, (Func<NightEntry, bool>)(n => n.Read(f) == true))),
        (WindDown, n => n.Read(WindDown) > 0),
    ];

    public override string Id => "B10";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([5, 6], null, ["GOVUK-Q", "COCH-MG", "HALL12"]);

    public override IReadOnlyList<Factor> Reads { get; } = [.. Remedies.Select(r => r.Factor)];

    public override int MinimumNights => Thresholds.AnsweredOfFourWeeks + AnsweredBefore;

    public override Finding? Evaluate(RuleContext context)
    {
        var now = context.FourWeeks;
        if (NightSpans.Answered(now) < Thresholds.AnsweredOfFourWeeks || NightSpans.CrampsAWeek(now) is not { } rate || rate < 1) return null;
        foreach (var (factor, done) in Remedies)
        {
            var weeks = factor == FactorCatalogue.Stretching ? WeeksOfStretching : Weeks;
            if (!IsHabit(context, done, weeks)) continue;
            var before = context.Journal.Last(28, context.AsOf.AddDays(-7 * weeks));
            if (NightSpans.Answered(before) < AnsweredBefore || rate <= (1 - Response) * NightSpans.CrampsAWeek(before)) continue;
            return new() { Rule = this, Tier = Tier.Book, Amounts = [NightSpans.CrampNights(now)], Level = rate, Because = NightSpans.Cramps(now) };
        }

        return null;
    }

    private static bool IsHabit(RuleContext context, Func<NightEntry, bool> done, int weeks)
    {
        for (var week = 0; week < weeks; week++)
            if (NightSpans.Count(context.Journal.Last(7, context.AsOf.AddDays(-7 * week)), done) < DaysAWeek) return false;
        return true;
    }
}
