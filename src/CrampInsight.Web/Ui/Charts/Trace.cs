using System.Text;

namespace CrampInsight.Web.Ui.Charts;

/// <summary>Paths inside a part of 1000 by 1000. A missing value interrupts a line; nothing is drawn across a gap.</summary>
internal static class Trace
{
    public static string Line(IReadOnlyList<double?> across, IReadOnlyList<double?> values, string css)
    {
        var path = new StringBuilder();
        var drawing = false;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } y && across[i] is { } x)
            {
                path.Append(drawing ? 'L' : 'M').Append(Svg.N(x)).Append(' ').Append(Svg.N(y));
                // A lone point would be invisible: a line of no length shows as a dot.
                if (!drawing) path.Append("h0");
                drawing = true;
            }
            else drawing = false;
        }

        return path.Length == 0 ? "" : $"<path d=\"{path}\" class=\"{css}\"/>";
    }

    /// <summary>Round dots that stay round although the part is stretched: lines of no length with round ends.</summary>
    public static string Dots(IReadOnlyList<double?> across, IReadOnlyList<double?> values, string css)
    {
        var path = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
            if (values[i] is { } y && across[i] is { } x) path.Append('M').Append(Svg.N(x)).Append(' ').Append(Svg.N(y)).Append("h0");
        return path.Length == 0 ? "" : $"<path d=\"{path}\" class=\"{css}\"/>";
    }

    /// <summary>The area between two lines, one piece for each unbroken stretch.</summary>
    public static string Band(IReadOnlyList<double?> across, IReadOnlyList<double?> low, IReadOnlyList<double?> high, double halfStep, string css)
    {
        var path = new StringBuilder();
        for (var i = 0; i < low.Count; i++)
        {
            if (low[i] is null) continue;
            var end = i;
            while (end + 1 < low.Count && low[end + 1] is not null) end++;
            // A single stretch has a width of its own, so that its band can be seen.
            var (a, b) = i == end ? (-halfStep, halfStep) : (0, 0);
            path.Append('M').Append(Svg.N(across[i]!.Value + a)).Append(' ').Append(Svg.N(high[i]!.Value));
            for (var j = i; j <= end; j++) path.Append('L').Append(Svg.N(across[j]!.Value + b)).Append(' ').Append(Svg.N(high[j]!.Value));
            for (var j = end; j >= i; j--) path.Append('L').Append(Svg.N(across[j]!.Value + b)).Append(' ').Append(Svg.N(low[j]!.Value));
            path.Append('L').Append(Svg.N(across[i]!.Value + a)).Append(' ').Append(Svg.N(low[i]!.Value)).Append('Z');
            i = end;
        }

        return path.Length == 0 ? "" : $"<path d=\"{path}\" class=\"{css}\"/>";
    }

    public static string Across(double y, string css) => $"<path d=\"M0 {Svg.N(y)}H1000\" class=\"{css}\"/>";
}
