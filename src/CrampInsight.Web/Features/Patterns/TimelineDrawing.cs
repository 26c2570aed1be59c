using CrampInsight.Core.Diary;
using CrampInsight.Web.Ui.Charts;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Patterns;

/// <summary>One night of the timeline; null is "not answered".</summary>
public readonly record struct TimelineNight(Night Night, double? Value, bool? Cramps)
{
    public override string ToString() => nameof(TimelineNight);
}

/// <summary>What was logged night by night, with cramp nights above and medicines that changed behind.</summary>
internal static class TimelineDrawing
{
    private const double Bars = 3.4;
    private const double Top = 1.5;

    public static MarkupString Draw(IReadOnlyList<TimelineNight> nights, IReadOnlyList<MedicinePeriod> medicines, string title, string description)
    {
        var svg = new Svg(7, "plot", ("timeline", title, description));
        var step = 100.0 / Math.Max(1, nights.Count);
        var most = nights.Max(n => n.Value) is > 0 and var top ? top : 1;
        foreach (var medicine in medicines)
        {
            var from = medicine.From is { } began ? step * began.DaysSince(nights[0].Night) : 0;
            var to = medicine.To is { } ended ? step * ended.DaysSince(nights[0].Night) : 100;
            if (to > from) svg.Box(from, 0, to - from, Top + Bars, 0, "shade");
            if (medicine.Changed is { } changed) svg.Line(step * changed.DaysSince(nights[0].Night), 0, Top + Bars, "grid");
        }

        for (var i = 0; i < nights.Count; i++)
        {
            if (nights[i].Value is > 0 and var value) svg.Box(step * i, Top + (Bars * (1 - (value / most))), step * 0.8, Bars * value / most, 0, "bar");
            if (nights[i].Cramps == true) svg.Dot(step * (i + 0.4), 0.8, 0.28, "cramp");
        }

        svg.Text(0, Top + Bars + 1.3, Words.ShortDate(nights[0].Night.Evening), css: "label").Text(100, Top + Bars + 1.3, Words.ShortDate(nights[^1].Night.Evening), "end", "label");
        return svg.Done();
    }
}
