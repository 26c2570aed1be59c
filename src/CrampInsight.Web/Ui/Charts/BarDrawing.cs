using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Charts;

/// <summary>One bar. Null is "not answered" and is drawn as an empty, dashed foot; 0 is an answer and has a solid foot.</summary>
public readonly record struct Bar(double? Value, bool IsMarked = false);

/// <summary>Bars side by side.</summary>
internal static class BarDrawing
{
    private const double Top = 1.4;

    /// <param name="name">Id, title and description.</param>
    /// <param name="bars">From left to right.</param>
    /// <param name="top">The value at the upper edge; at least 1.</param>
    /// <param name="below">Words below: how far across (0–1), and what.</param>
    /// <param name="height">Height of the bars in rem.</param>
    /// <param name="showValues">Writes each value above its bar; otherwise a line across says what the tallest comes to.</param>
    public static MarkupString Draw((string Id, string Title, string Description) name, IReadOnlyList<Bar> bars, double top, IReadOnlyList<(double At, string Words)> below, double height, bool showValues)
    {
        var svg = new Svg(Top + height + 1.8, "plot", name);
        var step = 100.0 / Math.Max(1, bars.Count);
        var gap = step * 0.14;
        if (!showValues) svg.Part(0, Top, 100, height, Trace.Across(0, "grid")).Text(0, Top - 0.3, Words.Number((decimal)top), css: "label");
        for (var i = 0; i < bars.Count; i++)
        {
            var left = (step * i) + gap;
            var width = step - (2 * gap);
            if (bars[i].Value is not { } value)
            {
                svg.Box(left, Top + height - 0.5, width, 0.5, 0.15, "bar-blank");
                continue;
            }

            var tall = Math.Max(0.14, height * Math.Clamp(value, 0, top) / top);
            svg.Box(left, Top + height - tall, width, tall, value > 0 ? 0.2 : 0, bars[i].IsMarked ? "bar marked" : "bar");
            if (showValues) svg.Text(left + (width / 2), Top + height - tall - 0.3, Words.Number((decimal)value), "middle", bars[i].IsMarked ? "label strong" : "label");
        }

        for (var i = 0; i < below.Count; i++)
        {
            var (at, words) = below[i];
            svg.Text(100 * at, Top + height + 1.3, words, at < 0.06 ? "start" : at > 0.94 ? "end" : "middle", Svg.Label(i));
        }

        return svg.Done();
    }
}
