using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Reviews;

/// <summary>Something done for the legs or for rest, and on how many evenings.</summary>
/// <param name="Factor">What was done; a remedy by its declaration.</param>
/// <param name="Evenings">Evenings of the week on which it was done.</param>
/// <param name="Answered">Evenings of the week on which it was answered.</param>
/// <param name="QuietNights">Of the evenings on which it was done, those with a night answered "no cramps".</param>
/// <param name="AnsweredNights">Of the evenings on which it was done, those with an answered night.</param>
public sealed record RemedyUse(Factor Factor, int Evenings, int Answered, int QuietNights, int AnsweredNights)
{
    internal static IReadOnlyList<RemedyUse> Find(NightEntry[] nights, FactorSet factors) =>
    [
        .. factors.All.Where(f => f.IsRemedy).Select(f => Of(f, nights))
            .Where(u => u.Evenings > 0).OrderByDescending(u => u.Evenings),
    ];

    private static RemedyUse Of(Factor factor, NightEntry[] nights)
    {
        NightEntry[] answered = [.. nights.Where(n => FactorMove.Number(n.Readings.Find(factor.Id)) is not null)];
        NightEntry[] done = [.. answered.Where(n => FactorMove.Number(n.Readings.Find(factor.Id)) > 0)];
        return new(factor, done.Length, answered.Length, done.Count(n => n.Cramps == CrampAnswer.None), done.Count(n => n.Cramps is not null));
    }

    public override string ToString() => nameof(RemedyUse);
}

/// <summary>Something done during cramps.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Times">For how many cramps of the week.</param>
/// <param name="Rated">How many of these times it was said how much it helped.</param>
/// <param name="Helped">Times it helped well or a lot (2 or 3 of 3).</param>
public sealed record ReliefUse(ReliefKind Kind, int Times, int Rated, int Helped)
{
    private const int Well = 2;

    internal static IReadOnlyList<ReliefUse> Find(NightEntry[] nights) =>
    [
        .. nights.SelectMany(n => n.Episodes).SelectMany(e => e.Relief).Where(r => r.Kind != ReliefKind.Nothing).GroupBy(r => r.Kind)
            .Select(g => new ReliefUse(g.Key, g.Count(), g.Count(r => r.Helped is not null), g.Count(r => r.Helped >= Well)))
            .OrderByDescending(u => u.Times).ThenBy(u => u.Kind),
    ];

    public override string ToString() => nameof(ReliefUse);
}
