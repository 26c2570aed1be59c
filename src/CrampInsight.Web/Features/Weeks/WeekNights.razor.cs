using CrampInsight.Core.Reviews;
using CrampInsight.Web.Ui.Charts;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Weeks;

/// <summary>The seven nights, drawn as nights; each row opens its night.</summary>
public sealed partial class WeekNights
{
    [Parameter, EditorRequired]
    public WeekReview Review { get; set; } = null!;

    private double Start => NightDrawing.StartOf(Review.Nights.Select(n => n.Entry));
}
