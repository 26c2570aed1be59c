using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Charts;

/// <summary>
/// One night from evening to morning: its cramps at their hour, larger when they hurt more, and beneath it how heavy the day was. A cramp whose
/// time is a guess has no place of its own: it is a bar over the part of the night that was named.
/// </summary>
internal static class NightDrawing
{
    private const double Noon = 12;
    private const double Evening = 18;
    private const double NextNoon = 36;

    /// <summary>Where the drawings of these nights begin: six in the evening, or noon when a cramp came earlier.</summary>
    public static double StartOf(IEnumerable<NightEntry?> nights) =>
        nights.Any(n => n is not null && n.Episodes.Any(e => e.About is null && HourOf(n.Night, e) < Evening)) ? Noon : Evening;

    /// <summary>The hours above the nights.</summary>
    public static MarkupString Hours(double start)
    {
        var svg = new Svg(1.3, "plot");
        // Four at most: on a phone more would run into each other.
        double[] hours = start < Evening ? [12, 24, 36] : [18, 24, 30, 36];
        for (var i = 0; i < hours.Length; i++)
            svg.Text(At(hours[i], start), 1, Words.Clock(default(DateTime).AddHours(hours[i] % 24)), "middle", Svg.Label(i));

        return svg.Done();
    }

    public static MarkupString Draw(Night night, NightEntry? entry, double start)
    {
        var svg = new Svg(3.6, "plot nightrow");
        svg.Box(0, 0.2, 100, 1.7, 0.85, entry?.Cramps is null ? "sky open" : "sky");
        foreach (var hour in Marks(start)) svg.Line(At(hour, start), 0.4, 1.7, "grid");
        if (entry is { Cramps: CrampAnswer.None }) svg.Text(50, 1.4, "–", "middle", "quietmark");
        if (entry is { Cramps: CrampAnswer.Some, Episodes.Count: 0 }) svg.Text(50, 1.35, NightTexts.NoDetails, "middle", "label");
        List<Episode> cramps = [.. entry?.Episodes ?? []];
        foreach (var about in cramps.Select(e => e.About).OfType<About>().Distinct()) Guess(svg, about, start);
        foreach (var episode in cramps.Where(e => e.About is null))
            svg.Dot(At(HourOf(night, episode), start), 1.05, 0.3 + (0.045 * (episode.Pain ?? 3)), episode.Pain is null ? "cramp unrated" : "cramp");
        Load(svg, 2, NightTexts.LoadLegs, entry?.Read(FactorCatalogue.LegEffort));
        Load(svg, 52, NightTexts.LoadStress, entry?.Read(FactorCatalogue.Stress));
        return svg.Done();
    }

    // From edge to edge where the time is not known. Several guesses of one part are one bar; the words beside say how many.
    private static void Guess(Svg svg, About about, double start)
    {
        var (from, to) = about.Hours();
        svg.Box(At(from, start), 0.7, At(to, start) - At(from, start), 0.7, 0.35, "guess");
    }

    // Four boxes, as many filled as were said; none at all when it was not answered.
    private static void Load(Svg svg, double left, string label, int? value)
    {
        for (var i = 0; i < 4; i++) svg.Box(left + (i * 6), 2.5, 4.6, 0.65, 0.15, value is null ? "load blank" : i < value ? "load full" : "load");
        svg.Text(left + 25, 3.1, label, css: "label");
    }

    private static IEnumerable<double> Marks(double start) => start < Evening ? [18, 24, 30] : [21, 24, 27, 30, 33];

    private static double At(double hour, double start) => 2 + (96 * Math.Clamp((hour - start) / (NextNoon - start), 0, 1));

    private static double HourOf(Night night, Episode episode) => (episode.StartedAt.Local - night.Evening.ToDateTime(default)).TotalHours;
}
