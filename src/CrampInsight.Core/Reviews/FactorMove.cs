using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Reviews;

/// <summary>
/// A factor that stood clearly elsewhere this week than in the four weeks before. It says that the days differed, not that cramps have to do with it.
/// </summary>
/// <param name="Factor">The factor.</param>
/// <param name="Option">For a choice, the option whose share moved; otherwise null.</param>
/// <param name="Now">Mean of the answered days this week; the share of days (0–1) for yes-no and choices.</param>
/// <param name="Before">The same for the four weeks before.</param>
/// <param name="DaysNow">Answered days this week.</param>
/// <param name="DaysBefore">Answered days in the four weeks before.</param>
/// <param name="Score">Size of the move in its own standard errors; only for ordering.</param>
public sealed record FactorMove(Factor Factor, Choice? Option, decimal Now, decimal Before, int DaysNow, int DaysBefore, double Score)
{
    /// <summary>Days that have to be answered this week.</summary>
    public const int FewestNow = 3;

    /// <summary>Days that have to be answered in the four weeks before.</summary>
    public const int FewestBefore = 7;

    /// <summary>At most so many are named.</summary>
    public const int Most = 4;

    // About one factor in forty passes by chance alone; the page says that some do.
    private const double Clear = 2.25;

    public bool IsUp => Now > Before;

    internal static IReadOnlyList<FactorMove> Find(NightEntry[] now, NightEntry[] before, FactorSet factors) =>
    [
        .. factors.All.SelectMany(f => Views(f).Select(v => Compare(f, v.Option, v.Value, now, before)))
            .OfType<FactorMove>().Where(m => m.Score >= Clear)
            .GroupBy(m => m.Factor).Select(g => g.MaxBy(m => m.Score)!)
            .OrderByDescending(m => m.Score).Take(Most),
    ];

    /// <summary>An answer as a number: amounts and scales as they are, yes as 1, each option of a choice as its own yes or no.</summary>
    internal static decimal? Number(Answer? answer) => answer?.Number;

    private static IEnumerable<(Choice? Option, Func<Answer?, decimal?> Value)> Views(Factor factor) => factor switch
    {
        ChoiceFactor choice => choice.Options.Select(o => ((Choice?)o, (Func<Answer?, decimal?>)(a => a?.Option is { } c ? c == o ? 1 : 0 : null))),
        TimeFactor => [],
        _ => [(null, Number)],
    };

    private static FactorMove? Compare(Factor factor, Choice? option, Func<Answer?, decimal?> value, NightEntry[] now, NightEntry[] before)
    {
        List<decimal> a = [.. now.Select(n => value(n.Readings.Find(factor.Id))).OfType<decimal>()];
        List<decimal> b = [.. before.Select(n => value(n.Readings.Find(factor.Id))).OfType<decimal>()];
        if (a.Count < FewestNow || b.Count < FewestBefore || a.Sum() / a.Count == b.Sum() / b.Count) return null;
        var (meanNow, meanBefore) = (a.Sum() / a.Count, b.Sum() / b.Count);
        // The spread of all answers together: a factor that never varied before still needs a real change to stand out.
        List<decimal> all = [.. a, .. b];
        var mean = all.Sum() / all.Count;
        var variance = (double)all.Sum(x => (x - mean) * (x - mean)) / (all.Count - 1);
        var score = (double)Math.Abs(meanNow - meanBefore) / Math.Sqrt(variance * ((1.0 / a.Count) + (1.0 / b.Count)));
        return new(factor, option, meanNow, meanBefore, a.Count, b.Count, score);
    }

    public override string ToString() => nameof(FactorMove);
}
