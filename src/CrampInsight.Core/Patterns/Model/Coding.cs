namespace CrampInsight.Core.Patterns.Model;

/// <summary>From values to columns. Statistics 3.2 and 3.3; all numbers are the specification's.</summary>
internal sealed class Coding
{
    public const int FewestNights = 20;
    public const double FewestShare = 0.40;
    public const int FewestDifferent = 4;

    private const double Winsor = 2.5;
    private const double HighQuantile = 2.0 / 3;
    private const double HighShare = 0.10;
    private const double FormShare = 0.15;

    private Coding(double mean, double sd, double centre, double half, List<Column> columns)
    {
        Mean = mean;
        Sd = sd;
        High = centre + half;
        Low = centre - half;
        Columns = columns;
    }

    /// <summary>Mean of the answered nights.</summary>
    public double Mean { get; }

    /// <summary>Standard deviation of the answered nights.</summary>
    public double Sd { get; }

    /// <summary>The coded value that stands for "high" or "present".</summary>
    public double High { get; }

    /// <summary>The coded value that stands for "low" or "absent".</summary>
    public double Low { get; }

    public List<Column> Columns { get; }

    /// <summary>The columns of an exposure, or null when there is not enough of it.</summary>
    public static Coding? Of(int exposure, ExposureCoding coding, double[] values, double[] before)
    {
        if (coding == ExposureCoding.Binary) (values, before) = (Array.ConvertAll(values, YesOrNo), Array.ConvertAll(before, YesOrNo));
        Values known = new(values);
        if (known.Count < FewestNights || known.Count < FewestShare * values.Length || known.Different < FewestDifferent) return null;
        var (mean, sd) = (known.Mean, known.Deviation);
        // Numbers too large to square have no standard deviation to speak of.
        if (!double.IsFinite(mean) || !double.IsFinite(sd) || sd <= 0) return null;
        return coding == ExposureCoding.Binary ? Binary(exposure, values, before, mean, sd) : Graded(exposure, values, before, known, mean, sd);
    }

    // Whatever number stands for "there", it is there or not.
    private static double YesOrNo(double v) => !double.IsFinite(v) ? double.NaN : v == 0 ? 0 : 1;

    private static Coding Binary(int exposure, double[] values, double[] before, double mean, double sd)
    {
        double Code(double v) => double.IsFinite(v) ? v - mean : 0;
        var yesterday = IsKnown(before) ? Array.ConvertAll(before, Code) : null;
        List<Column> columns = [new(exposure, Form.SameDay, Array.ConvertAll(values, Code), yesterday is null ? 1 : 1 - FormShare, 1)];
        if (yesterday is not null) columns.Add(new(exposure, Form.DayBefore, yesterday, FormShare, 1));
        return new(mean, sd, 0.5 - mean, 0.5, columns);
    }

    private static Coding Graded(int exposure, double[] values, double[] before, Values known, double mean, double sd)
    {
        double Clip(double v) => Math.Clamp(v, mean - (Winsor * sd), mean + (Winsor * sd));
        double Code(double v) => double.IsFinite(v) ? (Clip(v) - mean) / (2 * sd) : 0;
        var high = HighDays(exposure, values, known, Clip, sd);
        var yesterday = IsKnown(before) ? new Column(exposure, Form.DayBefore, Array.ConvertAll(before, Code), FormShare, 1) : null;
        Column same = new(exposure, Form.SameDay, Array.ConvertAll(values, Code), 1 - (high is null ? 0 : FormShare) - (yesterday is null ? 0 : FormShare), 1);
        return new(mean, sd, 0, 0.5, [.. new[] { same, high, yesterday }.OfType<Column>()]);
    }

    private static Column? HighDays(int exposure, double[] values, Values known, Func<double, double> clip, double sd)
    {
        var quantile = known.At((int)Math.Floor(HighQuantile * (known.Count - 1)));
        var above = known.Distinct.Where(v => v.Value > quantile).ToList();
        var high = above.Sum(v => v.Count);
        if (high < FewestDifferent || high < HighShare * known.Count) return null;
        var cut = above[0].Value;
        var share = (double)high / known.Count;
        // The step's slope on the graded value turns its coefficient into the standard contrast.
        var wMean = known.Distinct.Sum(v => v.Count * clip(v.Value)) / known.Count;
        double cross = 0, square = 0;
        foreach (var (v, count) in known.Distinct)
        {
            var w = clip(v) - wMean;
            cross += count * w * ((v >= cut ? 1 : 0) - share);
            square += count * w * w;
        }

        if (!(square > 0)) return null;
        return new(exposure, Form.HighDay, Array.ConvertAll(values, v => double.IsFinite(v) ? (v >= cut ? 1 : 0) - share : 0), FormShare, cross / square * 2 * sd);
    }

    private static bool IsKnown(double[] before) => before.Count(double.IsFinite) >= FewestShare * before.Length;
}
