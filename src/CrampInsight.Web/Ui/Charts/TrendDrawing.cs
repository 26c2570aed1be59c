using CrampInsight.Core.Reviews;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Charts;

/// <summary>One place across a trend.</summary>
/// <param name="Value">What was counted there; a dot.</param>
/// <param name="Line">The smoothed line and its band.</param>
/// <param name="Beside">Another measure with a scale of its own; a dashed line with squares.</param>
public readonly record struct TrendDot(double? Value, Smoothed? Line, double? Beside);

/// <summary>Dots, a smoothed line and its band over time, and perhaps another measure laid over them.</summary>
internal static class TrendDrawing
{
    private const double Below = 1.8;
    private const double Top = 1.6;
    private const double Tall = 10.6;

    /// <summary>Percent of the width kept for the scale, so that the first dot does not stand on a number.</summary>
    private const double Left = 7;

    /// <param name="name">Id, title and description.</param>
    /// <param name="dots">Earliest first.</param>
    /// <param name="top">The value at the upper edge.</param>
    /// <param name="marks">Values with a line across.</param>
    /// <param name="times">Words below: how far across (0–1), and what.</param>
    /// <param name="besideTop">The upper edge of the other measure, and its words.</param>
    /// <param name="events">Lines down with a mark above: how far across (0–1), and the mark.</param>
    /// <param name="tall">Height of the plot in rem.</param>
    public static MarkupString Draw((string Id, string Title, string Description) name, IReadOnlyList<TrendDot> dots, double top, IReadOnlyList<double> marks, IReadOnlyList<(double At, string Words)> times, (double Top, string Words)? besideTop, IReadOnlyList<(double At, string Mark)>? events = null, double tall = Tall)
    {
        var svg = new Svg(Top + tall + Below, "plot", name);
        var step = 1000.0 / Math.Max(1, dots.Count);
        double?[] across = [.. dots.Select((_, i) => (double?)(step * (i + 0.5)))];
        var inside = string.Concat(marks.Select(m => Trace.Across(Y(m, top), m == 0 ? "base" : "grid")))
            + Trace.Band(across, [.. dots.Select(d => At(d.Line?.Low, top))], [.. dots.Select(d => At(d.Line?.High, top))], step / 3, "band")
            + Trace.Line(across, [.. dots.Select(d => At(d.Line?.Value, top))], "line")
            + Trace.Dots(across, [.. dots.Select(d => At(d.Value, top))], dots.Count > 60 ? "dots fine" : "dots");
        if (besideTop is { } beside)
        {
            double?[] other = [.. dots.Select(d => At(d.Beside, beside.Top))];
            inside += Trace.Line(across, other, "beside") + Trace.Dots(across, other, "beside-dots");
        }

        svg.Part(Left, Top, 100 - Left, tall, inside);
        foreach (var (at, mark) in events ?? []) svg.Line(Across(at), Top, Top + tall, "event").Text(Math.Clamp(Across(at), 1, 99), Top - 0.45, mark, "middle", "label strong");
        foreach (var mark in marks.Where(m => m > 0)) svg.Text(Left - 1.5, Top + (tall * Y(mark, top) / 1000) + 0.28, Words.Number((decimal)mark), "end", "label");
        if (besideTop is { } b) svg.Text(100, Top - 0.45, b.Words, "end", "label beside-label");
        for (var i = 0; i < times.Count; i++)
        {
            var (at, words) = times[i];
            svg.Text(Across(at), Top + tall + 1.3, words, at < 0.1 ? "start" : at > 0.9 ? "end" : "middle", Svg.Label(i));
        }

        return svg.Done();
    }

    private static double Across(double at) => Left + ((100 - Left) * at);

    private static double Y(double value, double top) => 1000 * (1 - (Math.Clamp(value, 0, top) / top));

    private static double? At(double? value, double top) => value is { } v ? Y(v, top) : null;
}
