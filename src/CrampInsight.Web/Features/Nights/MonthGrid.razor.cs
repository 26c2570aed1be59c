using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Web.Ui.Charts;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Nights;

/// <summary>One month as a grid that the arrow keys walk. Weeks begin on the person's own first day.</summary>
public sealed partial class MonthGrid
{
    [Parameter, EditorRequired]
    public DateOnly Month { get; set; }

    [Parameter, EditorRequired]
    public Night Current { get; set; }

    [Parameter, EditorRequired]
    public Journal Journal { get; set; } = Journal.Empty;

    /// <summary>The nights that fit a search; null when nothing is searched.</summary>
    [Parameter]
    public IReadOnlySet<Night>? Found { get; set; }

    private static DayOfWeek FirstDay => CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek;

    private static IEnumerable<(string Short, string Name)> DayNames
    {
        get
        {
            var format = CultureInfo.CurrentCulture.DateTimeFormat;
            return Enumerable.Range(0, 7).Select(i => ((int)FirstDay + i) % 7).Select(d => (format.ShortestDayNames[d], format.DayNames[d]));
        }
    }

    private int Lead => ((int)Month.DayOfWeek - (int)FirstDay + 7) % 7;

    /// <summary>The one cell the Tab key reaches: tonight, or the last night of an earlier month.</summary>
    private Night Start => Current.Evening.Year == Month.Year && Current.Evening.Month == Month.Month ? Current : new(Month.AddMonths(1).AddDays(-1));

    private IEnumerable<Night?[]> Weeks =>
        Enumerable.Repeat<Night?>(null, Lead).Concat(Enumerable.Range(0, DateTime.DaysInMonth(Month.Year, Month.Month)).Select(i => (Night?)new Night(Month.AddDays(i)))).Chunk(7);

    private bool Fits(Night night) => Found?.Contains(night) == true;

    private string Label(Night night, NightEntry? entry)
    {
        List<string> parts = [$"{Words.LongDate(night.Evening)}: {NightStates.Word(entry)}"];
        if (night == Current) parts.Add(NightTexts.Tonight);
        if (Fits(night)) parts.Add(NightTexts.Fits);
        return string.Join(", ", parts);
    }
}
