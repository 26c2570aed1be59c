namespace CrampInsight.Core.Reviews;

/// <summary>Where a trend went from its beginning to its end.</summary>
public enum Change { TooLittle, NoneClear, Fewer, More }

public static class ChangeOf
{
    /// <summary>Fewer answered nights than this at either end tell too little: the same as for what is usual.</summary>
    private const int FewestNights = NormalRange.FewestNights;

    /// <summary>
    /// A change is clear only when the bands at the first and the last point do not touch. That is stricter than a test of the difference,
    /// which suits a look that is taken every week.
    /// </summary>
    public static Change CrampNights(Trends trends)
    {
        ArgumentNullException.ThrowIfNull(trends);
        var half = trends.Points.Count / 2;
        if (trends.Points.Take(half).Sum(p => p.AnsweredNights) < FewestNights
            || trends.Points.Skip(half).Sum(p => p.AnsweredNights) < FewestNights) return Change.TooLittle;
        if (trends.Points[0].CrampNightsLine is not { } first || trends.Points[^1].CrampNightsLine is not { } last) return Change.TooLittle;
        return last.High < first.Low ? Change.Fewer : last.Low > first.High ? Change.More : Change.NoneClear;
    }
}
