using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Patterns.Model;

/// <summary>From the n values of one exposure to its one to three columns of n. Statistics 3.2 and 3.3; all numbers are the specification's.</summary>
internal sealed class Coding
{
    /// <summary>Fewest nights with an answer. Statistics 3.2.</summary>
    public const int FewestNights = 20;

    /// <summary>Fewest nights with an answer, as a share of n. Statistics 3.2.</summary>
    public const double FewestShare = 0.40;

    /// <summary>Fewest nights that differ from the commonest value. Statistics 3.2.</summary>
    public const int FewestDifferent = 4;

    /// <summary>Values are drawn in to so many standard deviations around the mean.</summary>
    private const double Winsor = 2.5;

    /// <summary>High days lie above this quantile of the answered values.</summary>
    private const double HighQuantile = 2.0 / 3;

    /// <summary>Fewest high days, as a share of the answered nights.</summary>
    private const double HighShare = 0.10;

    /// <summary>Prior share of the high-day and of the day-before form; the same-day form has what they leave.</summary>
    private const double FormShare = 0.15;

    private Coding(double mean, double sd, double centre, double half, List<Column> columns)
    {
        Mean = mean;
        Sd = sd;
        High = centre + half;
        Low = centre - half;
        Columns = columns;
    }

    /// <summary>Mean m of the answered nights, in the exposure's own unit.</summary>
    public double Mean { get; }

    /// <summary>Sample standard deviation s of the answered nights, in the exposure's own unit; above 0.</summary>
    public double Sd { get; }

    /// <summary>The coded same-day value that stands for "high" (one standard deviation above the mean) or "present".</summary>
    public double High { get; }

    /// <summary>The coded same-day value that stands for "low" (one standard deviation below the mean) or "absent"; 1 less than <see cref="High"/>.</summary>
    public double Low { get; }

    /// <summary>One to three columns: same day, then high days and the day before where there is enough of them.</summary>
    public List<Column> Columns { get; }

    /// <summary>The columns of an exposure, or null when it falls short of statistics 3.2.</summary>
    /// <param name="exposure">Its index, 0 to p − 1, which the columns carry.</param>
    /// <param name="coding">Yes or no, or graded.</param>
    /// <param name="values">n values of the nights; NaN when not answered.</param>
    /// <param name="before">n values of the calendar days before; NaN when not answered.</param>
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

    /// <summary>Present 1 or absent 0, less the mean: the coefficient is the log odds ratio of present against absent.</summary>
    private static Coding Binary(int exposure, double[] values, double[] before, double mean, double sd)
    {
        double Code(double v) => double.IsFinite(v) ? v - mean : 0;
        var yesterday = IsKnown(before) ? Array.ConvertAll(before, Code) : null;
        List<Column> columns = [new(exposure, Form.SameDay, Array.ConvertAll(values, Code), yesterday is null ? 1 : 1 - FormShare, 1)];
        if (yesterday is not null) columns.Add(new(exposure, Form.DayBefore, yesterday, FormShare, 1));
        return new(mean, sd, 0.5 - mean, 0.5, columns);
    }

    /// <summary>(v − m) / 2s after drawing in: the coefficient is the log odds ratio of one standard deviation above the mean against one below.</summary>
    private static Coding Graded(int exposure, double[] values, double[] before, Values known, double mean, double sd)
    {
        double Clip(double v) => Math.Clamp(v, mean - (Winsor * sd), mean + (Winsor * sd));
        double Code(double v) => double.IsFinite(v) ? (Clip(v) - mean) / (2 * sd) : 0;
        var high = HighDays(exposure, values, known, Clip, sd);
        var yesterday = IsKnown(before) ? new Column(exposure, Form.DayBefore, Array.ConvertAll(before, Code), FormShare, 1) : null;
        Column same = new(exposure, Form.SameDay, Array.ConvertAll(values, Code), 1 - (high is null ? 0 : FormShare) - (yesterday is null ? 0 : FormShare), 1);
        return new(mean, sd, 0, 0.5, [.. new[] { same, high, yesterday }.OfType<Column>()]);
    }

    /// <summary>1 from the cut on and 0 below it, less its mean; null when too few days are high.</summary>
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
        var x = Array.ConvertAll(values, v => double.IsFinite(v) ? (v >= cut ? 1 : 0) - share : 0);
        return new(exposure, Form.HighDay, x, FormShare, cross / square * 2 * sd);
    }

    /// <summary>The day before is known for at least <see cref="FewestShare"/> of the n nights.</summary>
    private static bool IsKnown(double[] before) => before.Count(double.IsFinite) >= FewestShare * before.Length;
}
