using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Web.Ui.Charts;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Nights;

/// <summary>A year as twelve little months; each opens its month.</summary>
public sealed partial class YearGrid
{
    [Parameter, EditorRequired]
    public int Year { get; set; }

    [Parameter, EditorRequired]
    public Night Current { get; set; }

    [Parameter, EditorRequired]
    public Journal Journal { get; set; } = Journal.Empty;

    private static DayOfWeek FirstDay => CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek;

    private IEnumerable<DateOnly> Months => Enumerable.Range(1, 12).Select(m => new DateOnly(Year, m, 1));

    private DateOnly ThisMonth => new(Current.Evening.Year, Current.Evening.Month, 1);

    private DateOnly Start => Year == Current.Evening.Year ? ThisMonth : new(Year, 12, 1);

    private static string Name(DateOnly month) => month.ToString("MMMM", CultureInfo.CurrentCulture);

    private NightState StateOf(Night night) => night > Current ? NightState.Future : NightStates.Of(Journal.Find(night));

    private string Label(DateOnly month)
    {
        var (answered, cramps) = (0, 0);
        foreach (var night in Journal.Between(new(month), new(month.AddMonths(1).AddDays(-1))))
        {
            if (night.Cramps is not null) answered++;
            if (night.Cramps == CrampAnswer.Some) cramps++;
        }

        return Words.Fill(NightTexts.MonthWords, Name(month), answered, cramps);
    }
}
