namespace CrampInsight.Core.Reviews;

/// <summary>The figures of a week that are compared with the weeks before.</summary>
public enum Figure { CrampNights, Cramps, WorstPain, MedianPain, Minutes, SleepDisturbance }

/// <summary>How a figure stands beside what is normal for this person.</summary>
public enum Standing
{
    /// <summary>Nothing was said about it this week.</summary>
    NotAnswered,

    /// <summary>There was no cramp this week whose pain or trouble could be rated.</summary>
    NothingToRate,

    /// <summary>Too little was said in the four weeks before to know what is usual.</summary>
    TooLittleBefore,

    /// <summary>The same as usual, or nearer than can be told apart.</summary>
    AsUsual,

    /// <summary>Higher, but no higher than such weeks often come by chance.</summary>
    HigherInRange,

    /// <summary>Lower, but no lower than such weeks often come by chance.</summary>
    LowerInRange,

    /// <summary>Higher than the normal range.</summary>
    Higher,

    /// <summary>Lower than the normal range.</summary>
    Lower,
}

/// <summary>One figure of the week beside what is normal.</summary>
/// <param name="Figure">Which figure.</param>
/// <param name="Now">This week's value; null when not answered.</param>
/// <param name="Usual">What the four weeks before would lead one to expect for as many answered nights; null when too little is known.</param>
/// <param name="Low">Lower end of the normal range.</param>
/// <param name="High">Upper end of the normal range.</param>
/// <param name="Standing">The two in one word.</param>
public sealed record Comparison(Figure Figure, decimal? Now, decimal? Usual, decimal? Low, decimal? High, Standing Standing)
{
    /// <summary>Differences of less than half a point or half a cramp are not told apart.</summary>
    public const decimal Noticeable = 0.5m;

    public bool IsUnusual => Standing is Standing.Higher or Standing.Lower;

    internal static Comparison Of(Figure figure, decimal? now, decimal? usual, decimal? low, decimal? high)
    {
        var standing = (now, usual, low, high) switch
        {
            (null, _, _, _) => Standing.NotAnswered,
            (_, null, _, _) or (_, _, null, _) or (_, _, _, null) => Standing.TooLittleBefore,
            var (n, _, _, h) when n > h => Standing.Higher,
            var (n, _, l, _) when n < l => Standing.Lower,
            var (n, u, _, _) when Math.Abs(n.Value - u.Value) < Noticeable => Standing.AsUsual,
            var (n, u, _, _) => n > u ? Standing.HigherInRange : Standing.LowerInRange,
        };
        return new(figure, now, usual, low, high, standing);
    }

    public override string ToString() => nameof(Comparison);
}
