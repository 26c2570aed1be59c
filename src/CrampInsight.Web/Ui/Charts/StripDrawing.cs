using System.Globalization;
using System.Net;
using System.Text;
using CrampInsight.Core.Diary;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Charts;

/// <summary>Many weeks side by side, a column each, with the marks of the little months: they are told apart without colour.</summary>
internal static class StripDrawing
{
    private const int Size = MonthDrawing.Size;
    private const int Above = 18;

    /// <summary>Columns at least: a short stretch keeps cells of an ordinary size.</summary>
    private const int FewestColumns = 40;

    private const int LastNamedDay = 8;

    /// <summary>Height over width.</summary>
    public static double Ratio(Night from, Night to, DayOfWeek firstDay) => (Above + (7.0 * Size)) / (Columns(from, to, firstDay) * Size);

    public static MarkupString Draw((string Id, string Title, string Description) name, Night from, Night to, DayOfWeek firstDay, Func<Night, NightState> stateOf)
    {
        var columns = Columns(from, to, firstDay);
        var start = Start(from, firstDay);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg class=\"strip\" viewBox=\"0 0 {columns * Size} {Above + (7 * Size)}\" role=\"img\" aria-labelledby=\"{name.Id}-title {name.Id}-desc\">");
        text.Append(CultureInfo.InvariantCulture, $"<title id=\"{name.Id}-title\">{WebUtility.HtmlEncode(name.Title)}</title><desc id=\"{name.Id}-desc\">{WebUtility.HtmlEncode(name.Description)}</desc>");
        var labelled = -columns * Size;
        for (var night = from; night <= to; night = night.Next)
        {
            var days = night.DaysSince(start);
            var (x, y) = (days / 7 * Size, Above + (days % 7 * Size));
            text.Append(MonthDrawing.Cell(stateOf(night), x, y));
            // The first of a month names it. The month that is under way at the start is named when there is room before the next.
            var isNamed = night.Evening.Day == 1 || (night == from && night.Evening.Day <= LastNamedDay);
            if (!isNamed || x - labelled < 3 * Size || x > (columns - 2) * Size) continue;
            labelled = x;
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + 1}\" y=\"12\">{WebUtility.HtmlEncode(night.Evening.ToString("MMM", CultureInfo.CurrentCulture))}</text>");
        }

        return new(text.Append("</svg>").ToString());
    }

    private static Night Start(Night from, DayOfWeek firstDay) => from.AddDays(-(((int)from.Evening.DayOfWeek - (int)firstDay + 7) % 7));

    private static int Columns(Night from, Night to, DayOfWeek firstDay) => Math.Max(FewestColumns, (to.DaysSince(Start(from, firstDay)) / 7) + 1);
}
