using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Patterns.Model;

namespace CrampInsight.Core.Patterns;

/// <summary>A diary's triggers and protectors, with the right amount of doubt. Pure, and the same for the same diary.</summary>
public static class TriggerFinder
{
    /// <summary>So many suspects may be named before logging. Statistics 3.13.</summary>
    public const int MostSuspects = 5;

    /// <summary>So many exposures are compared at most.</summary>
    public const int MostExposures = 60;

    /// <summary>What is always so has no nights to compare with: the prior alone speaks. Statistics 3.2.</summary>
    private const double PriorHarmful = 0.5 * 1.95;

    /// <summary>The report as of an evening.</summary>
    /// <param name="journal">The diary; nights after <paramref name="asOf"/> do not count.</param>
    /// <param name="exposures">What may be compared; only those that were answered at all enter.</param>
    /// <param name="asOf">The last night.</param>
    /// <param name="suspects">Exposure ids that the person named before logging; the first five count.</param>
    public static TriggerReport Report(Journal journal, IReadOnlyList<Exposure> exposures, Night asOf, IReadOnlyList<string>? suspects = null)
    {
        var named = (suspects ?? []).Take(MostSuspects).ToHashSet(StringComparer.Ordinal);
        var tracked = Tracked(journal, exposures, asOf, named);
        var series = DiarySeries.Of(journal, tracked, asOf);
        HashSet<int> indices = [.. Enumerable.Range(0, tracked.Count).Where(j => named.Contains(tracked[j].Id))];
        var look = WeeklyLook.At(series, tracked, indices);
        List<FactorReport> factors = [];
        for (var j = 0; j < tracked.Count; j++) factors.Add(Factor(series, tracked, j, look));
        factors = Held(series, tracked, asOf, indices, look, factors);
        return new(
            asOf, series.Nights, series.CrampNights, StatusOf(series),
            [.. factors.OrderBy(f => f.Posterior is null).ThenByDescending(f => f.Posterior?.Best).ThenBy(f => tracked.IndexOf(f.Exposure))],
            [.. look.Result.OneOfTwo.Select(p => (factors[p.One], factors[p.Other]))]);
    }

    private static TriggerStatus StatusOf(Series series) =>
        !SparseFit.IsEnough(series) ? TriggerStatus.CountsOnly
        : series.Nights >= Ladder.ReadyNights && series.CrampNights >= Ladder.ReadyCramps ? TriggerStatus.Ready
        : TriggerStatus.TakingShape;

    // Each one more costs all the others, and time grows with their square: of very many, those answered most often.
    private static List<Exposure> Tracked(Journal journal, IReadOnlyList<Exposure> exposures, Night asOf, HashSet<string> named)
    {
        List<Exposure> answered = [];
        foreach (var exposure in exposures)
            if (Answers(journal, exposure, asOf, most: 1) > 0) answered.Add(exposure);
        if (answered.Count <= MostExposures) return answered;
        var kept = answered.OrderByDescending(e => named.Contains(e.Id)).ThenByDescending(e => Answers(journal, e, asOf, int.MaxValue))
            .Take(MostExposures).ToHashSet();
        return answered.FindAll(kept.Contains);
    }

    private static int Answers(Journal journal, Exposure exposure, Night asOf, int most)
    {
        var count = 0;
        foreach (var night in journal.Between(new(DateOnly.MinValue), asOf))
            if (exposure.Read(night) is not null && ++count >= most) break;
        return count;
    }

    private static FactorReport Factor(Series series, List<Exposure> tracked, int j, WeeklyLook look)
    {
        var values = series.Values[j];
        Values known = new(values);
        double? middle = tracked[j].Coding == ExposureCoding.Binary || known.Count == 0 ? null : known.At((known.Count - 1) / 2);
        int with = 0, crampsWith = 0, without = 0, crampsWithout = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i])) continue;
            if (values[i] > (middle ?? 0.5))
            {
                with++;
                if (series.Cramps[i]) crampsWith++;
            }
            else
            {
                without++;
                if (series.Cramps[i]) crampsWithout++;
            }
        }

        var posterior = look.Result.Posteriors[j];
        return new()
        {
            Exposure = tracked[j],
            Verdict = look.Verdicts[j],
            Posterior = posterior,
            NightsWith = with,
            CrampsWith = crampsWith,
            NightsWithout = without,
            CrampsWithout = crampsWithout,
            Middle = middle,
            Probability = posterior?.Harmful ?? (PriorHarmful / Math.Max(2, tracked.Count)),
            Needs = NeedsOf(series, known, look.Verdicts[j]),
        };
    }

    private static Needs NeedsOf(Series series, Values known, Verdict verdict)
    {
        var free = series.Nights - series.CrampNights;
        var nights = Math.Max(Math.Max(0, SparseFit.FewestNights - series.Nights),
            Math.Max(SparseFit.FewestOfEach - series.CrampNights, SparseFit.FewestOfEach - free));
        var answers = Math.Max(0, Math.Max(Coding.FewestNights, (int)Math.Ceiling(Coding.FewestShare * series.Nights)) - known.Count);
        var differences = known.Count == 0 ? 0 : Math.Max(0, Coding.FewestDifferent - known.Different);
        if (nights > 0 || answers > 0 || differences > 0) return new(Math.Max(0, nights), 0, answers, differences);
        return verdict is Verdict.NotEnoughData or Verdict.PossibleTrigger or Verdict.PossibleProtector
            ? new(0, Ladder.Missing(series.CrampNights), 0, 0) : default;
    }

    // Likely at three weekly looks, or said aloud a week ago and still more likely than not. Statistics 3.9.
    private static List<FactorReport> Held(
        Series series, List<Exposure> tracked, Night asOf, HashSet<int> suspects, WeeklyLook now, List<FactorReport> factors)
    {
        List<WeeklyLook> looks = [now];
        WeeklyLook Back(int week) =>
            WeeklyLook.At(series.Until(asOf.AddDays(-Headlines.DaysBetween * week).Evening.DayNumber), tracked, suspects, now.Result.Tuning);
        WeeklyLook At(int week)
        {
            // The first looks back are needed together, and none waits for another.
            if (looks.Count == 1 && week > 0) looks.AddRange(Enumerable.Range(1, Headlines.Looks - 1).AsParallel().AsOrdered().Select(Back));
            while (looks.Count <= week) looks.Add(Back(looks.Count));
            return looks[week];
        }

        var farthest = FarthestLook(series.Nights);
        bool IsPossible(int week, int j) => At(week).Result.Posteriors[j]?.Best >= Verdicts.PossibleFrom;
        bool IsLikely(int week, int j) => At(week).Verdicts[j] is Verdict.LikelyTrigger or Verdict.LikelyProtector;
        bool IsShown(int week, int j) => IsPossible(week, j)
            && (Enumerable.Range(week, Headlines.Looks).All(w => IsLikely(w, j)) || (week < farthest && IsShown(week + 1, j)));

        return [.. factors.Select((f, j) => IsPossible(0, j) ? f with { IsHeadline = IsShown(0, j) } : f)];
    }

    // A long diary changes little in a week, and each look back costs a fit.
    private static int FarthestLook(int nights) => nights <= 500 ? 10 : nights <= 1500 ? 2 : 0;

    private sealed record WeeklyLook(SparseResult Result, IReadOnlyList<Verdict> Verdicts)
    {
        public static WeeklyLook At(Series series, List<Exposure> tracked, HashSet<int> suspects, Tuning? near = null)
        {
            var result = SparseFit.Run(series, suspects, near);
            // What is told after the night may be coloured by it: possible is the most that can be said.
            return new(result, [.. Patterns.Verdicts.Of(result.Posteriors).Select((v, j) => !tracked[j].IsRecalled ? v : v switch
            {
                Verdict.LikelyTrigger => Verdict.PossibleTrigger,
                Verdict.LikelyProtector => Verdict.PossibleProtector,
                _ => v,
            })]);
        }
    }
}
