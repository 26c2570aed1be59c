using System.Globalization;
using CrampInsight.Core.Reviews;
using CrampInsight.Web.Ui.Charts;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Weeks;

/// <summary>A quarter of a year, week by week; the week that is looked at stands last.</summary>
public sealed partial class WeekStrip
{
    [Parameter, EditorRequired]
    public WeekReview Review { get; set; } = null!;

    private static DayOfWeek FirstDay => CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek;

    private MarkupString Drawing
    {
        get
        {
            var last = Review.Strip.Count - 1;
            return BarDrawing.Draw(
                ("strip", WeekTexts.StripTitle, WeekTexts.StripAbout),
                [.. Review.Strip.Select((w, i) => new Bar(w.Figures.AnsweredNights == 0 ? null : (double)w.Figures.CrampNights, i == last))],
                7,
                [(0, Date(0)), (0.5, Date(last / 2)), (1, Date(last))],
                4.5,
                showValues: true);
        }
    }

    private string Date(int index) => Review.Strip[index].Week.FromOn(FirstDay).Evening.ToString("d MMM", CultureInfo.CurrentCulture);
}
