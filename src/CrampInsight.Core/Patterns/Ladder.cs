namespace CrampInsight.Core.Patterns;

/// <summary>
/// How many cramp nights it takes. It is cramp nights that count, not nights: a strong pattern (odds ratio 4) among 25 factors
/// is seen as possible or likely in about so many of 100 diaries. Statistics section 1.
/// </summary>
public static class Ladder
{
    /// <summary>From this many on a diary counts as ready, together with <see cref="ReadyNights"/>.</summary>
    public const int ReadyCramps = 20;

    public const int ReadyNights = 60;

    /// <summary>Cramp nights, and the chance to see a strong pattern, %.</summary>
    private static readonly (int Cramps, int Chance)[] Steps = [(10, 7), (20, 22), (30, 41), (45, 61), (60, 80), (90, 89)];

    /// <summary>
    /// Cramp nights still missing to the next step at which a strong pattern would more likely show than not; to the next step after it once there.
    /// </summary>
    public static int Missing(int crampNights)
    {
        foreach (var (cramps, chance) in Steps)
            if (chance > 50 && cramps > crampNights) return cramps - crampNights;
        return 0;
    }
}
