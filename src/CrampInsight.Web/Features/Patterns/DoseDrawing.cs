using CrampInsight.Core.Patterns;
using CrampInsight.Web.Ui.Charts;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Patterns;

/// <summary>The share of cramp nights at each step, with its range.</summary>
internal static class DoseDrawing
{
    private const double Row = 2.9;

    public static MarkupString Draw(IReadOnlyList<DoseStep> steps, Func<DoseStep, string> words, string title, string description)
    {
        var svg = new Svg(Row * steps.Count, "plot", ("dose", title, description));
        for (var i = 0; i < steps.Count; i++)
        {
            var top = Row * i;
            var (low, high) = steps[i].Interval;
            svg.Text(0, top + 1, words(steps[i]), css: "strong");
            svg.Box(0, top + 1.5, 100, 0.5, 0.25, "sky");
            svg.Box(100 * low, top + 1.5, Math.Max(0.5, 100 * (high - low)), 0.5, 0.25, "bar");
            svg.Dot(Math.Clamp(100 * steps[i].Share, 1.5, 98.5), top + 1.75, 0.42, "cramp");
        }

        return svg.Done();
    }
}
