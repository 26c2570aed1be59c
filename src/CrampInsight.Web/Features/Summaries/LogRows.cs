using CrampInsight.Core.Diary;
using CrampInsight.Web.Ui.Charts;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Features.Summaries;

/// <summary>The nights of a period one by one, a line for each cramp. Notes stay at home.</summary>
internal static class LogRows
{
    public static IReadOnlyList<LogRow> Of(Sheet sheet)
    {
        List<LogRow> rows = [];
        foreach (var night in sheet.Journal.Between(sheet.Summary.Period.From, sheet.Summary.Period.To))
        {
            if (night.Cramps is null && night.Signs.Count == 0 && night.Episodes.Count == 0) continue;
            var signs = string.Join(", ", night.Signs.Select(Words.Sign));
            var sleep = night.SleepDisturbance is { } disturbed ? Words.Number(disturbed) : "";
            var cramps = NightStates.Of(night) == NightState.Blank ? SummaryTexts.LogUnanswered : NightStates.Word(night);
            if (night.Episodes.Count == 0) rows.Add(new(night.Night, true, cramps, "", "", "", "", sleep, signs));
            for (var i = 0; i < night.Episodes.Count; i++)
            {
                var episode = night.Episodes[i];
                var own = string.Join(", ", episode.Signs.Except(night.Signs, StringComparer.Ordinal).Select(Words.Sign));
                rows.Add(new(
                    night.Night, i == 0, i == 0 ? cramps : "", Words.When(episode), Where(episode),
                    episode.Minutes is { } minutes ? Words.Number(minutes) : "", episode.Pain is { } pain ? Words.Number(pain) : "",
                    i == 0 ? sleep : "", string.Join(", ", new[] { i == 0 ? signs : "", own }.Where(s => s.Length > 0))));
            }
        }

        return rows;
    }

    private static string Where(Episode episode) =>
        string.Join(", ", new[] { episode.Leg is { } leg ? Words.Leg(leg) : "" }.Concat(episode.Muscles.Select(Words.Muscle)).Where(w => w.Length > 0));
}
