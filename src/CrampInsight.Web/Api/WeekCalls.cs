using CrampInsight.Core.Reviews;

namespace CrampInsight.Web.Api;

/// <summary>The figures of a week, from Monday's evening to Sunday's, beside the four weeks before.</summary>
internal static class WeekCalls
{
    private record Figures(decimal AnsweredNights, decimal CrampNights, decimal Cramps, int? WorstPain, decimal? MedianPain, decimal? Minutes, decimal? SleepDisturbance)
    {
        public Figures(WeekFigures f)
            : this(f.AnsweredNights, f.CrampNights, f.Cramps, f.WorstPain, f.MedianPain, f.Minutes, f.SleepDisturbance)
        {
        }
    }

    private sealed record Answer(string Week, string From, string To, WeekFigures Counted, Figures Before) : Figures(Counted)
    {
        [System.Text.Json.Serialization.JsonIgnore]
        public WeekFigures Counted { get; } = Counted;
    }

    public static void Map(RouteGroupBuilder api) => api.MapGet("/weeks/{week}", GetAsync).WithSummary("The figures of an ISO week, and of the four weeks before it, per week.").Answers<Answer>().Refuses(StatusCodes.Status404NotFound);

    private static async Task<IResult> GetAsync(ApiDiary diary, string week)
    {
        if (!IsoWeek.TryParse(week, out var asked)) return Problems.NotFound();
        var from = asked.AddWeeks(-WeekReview.WeeksBefore).From;
        var journal = await diary.Reader.ReadAsync(diary.Id, from, asked.To, diary.Cancel);
        return Results.Ok(new Answer(
            asked.ToString(), asked.From.ToString(), asked.To.ToString(), WeekFigures.Of(journal.Between(asked.From, asked.To)),
            new(WeekFigures.Of(journal.Between(from, asked.From.Previous), WeekReview.WeeksBefore))));
    }
}
