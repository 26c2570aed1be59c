using CrampInsight.Core.Diary;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Charts;

/// <summary>How a night looks in a calendar; told apart by shape, not by colour alone.</summary>
public enum NightState { Blank, None, Some, Several, Future }

/// <summary>A month in little: a ring is "no cramps", a full square is cramps, a square with two dots is two or more, a point is not answered.</summary>
internal static class MonthDrawing
{
    internal const int Size = 20;

    public static MarkupString Draw(DateOnly month, DayOfWeek firstDay, Func<Night, NightState> stateOf, Night today)
    {
        var text = new System.Text.StringBuilder($"<svg class=\"mini\" viewBox=\"0 0 {7 * Size} {6 * Size}\" aria-hidden=\"true\">");
        var lead = ((int)month.DayOfWeek - (int)firstDay + 7) % 7;
        for (var day = 0; day < DateTime.DaysInMonth(month.Year, month.Month); day++)
        {
            var (x, y) = ((lead + day) % 7 * Size, (lead + day) / 7 * Size);
            var night = new Night(month.AddDays(day));
            text.Append(Cell(stateOf(night), x, y));
            if (night == today) text.Append(Today(x, y));
        }

        return new(text.Append("</svg>").ToString());
    }

    /// <summary>One cell for the key beside the drawing.</summary>
    public static MarkupString Key(NightState state) => new($"<svg class=\"mini\" viewBox=\"0 0 {Size} {Size}\" aria-hidden=\"true\">{Cell(state, 0, 0)}</svg>");

    /// <summary>The mark of the night under way, for the key.</summary>
    public static MarkupString KeyToday => new($"<svg class=\"mini\" viewBox=\"0 0 {Size} {Size}\" aria-hidden=\"true\">{Today(0, 0)}</svg>");

    private static string Today(int x, int y) => $"<rect x=\"{x + 1}\" y=\"{y + 1}\" width=\"{Size - 2}\" height=\"{Size - 2}\" rx=\"5\" class=\"m-today\"/>";

    internal static string Cell(NightState state, int x, int y) => state switch
    {
        NightState.None => $"<circle cx=\"{x + 10}\" cy=\"{y + 10}\" r=\"5\" class=\"m-none\"/>",
        NightState.Some => $"<rect x=\"{x + 2}\" y=\"{y + 2}\" width=\"16\" height=\"16\" rx=\"4\" class=\"m-some\"/>",
        NightState.Several => $"<rect x=\"{x + 1}\" y=\"{y + 1}\" width=\"18\" height=\"18\" rx=\"4\" class=\"m-several\"/><circle cx=\"{x + 6}\" cy=\"{y + 10}\" r=\"2.4\" class=\"m-hole\"/><circle cx=\"{x + 14}\" cy=\"{y + 10}\" r=\"2.4\" class=\"m-hole\"/>",
        NightState.Blank => $"<circle cx=\"{x + 10}\" cy=\"{y + 10}\" r=\"2.2\" class=\"m-blank\"/>",
        NightState.Future => "",
    };
}
