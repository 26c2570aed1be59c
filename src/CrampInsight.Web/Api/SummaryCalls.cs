using System.Text.Json.Serialization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Core.Insight;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.Summaries;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Api;

/// <summary>The figures of the summary for a visit. What is not known is null, never 0.</summary>
internal static class SummaryCalls
{
    private record Figures(int Nights, int AnsweredNights, int CrampNights, int NightsWithoutDetails, int Cramps, decimal? CrampNightsPerWeek, decimal? CrampsPerWeek, decimal? MedianMinutes, decimal? MedianPain, decimal? MeanSleepDisturbance, decimal? MedianSleepDisturbance)
    {
        public Figures(TrialFigures f)
            : this(f.Nights, f.AnsweredNights, f.CrampNights, f.NightsWithoutDetails, f.Cramps, f.CrampNightsAWeek, f.CrampsAWeek, f.MedianMinutes, f.MedianPain, f.MeanSleepDisturbance, f.MedianSleepDisturbance)
        {
        }
    }

    private sealed record Window([property: JsonIgnore] TrialFigures Counted, string From, string To, bool Enough, bool Baseline, decimal? CrampNightsChange, decimal? CrampsChange) : Figures(Counted);

    private sealed record Cramp(string Evening, string StartedAt, string? About, decimal? Minutes, int? Pain);

    private sealed record Medicine(string Name, IReadOnlyList<string> Classes, string? Dose, DateOnly? Started, DateOnly? Changed, DateOnly? Stopped);

    private sealed record Flag(string Id, string Tier, string Title, string Text, IEnumerable<string> Cautions, IEnumerable<string> Actions);

    private sealed record Sign(string Id, int Nights, string Last);

    private sealed record Pattern(string Id, string Verdict, double OddsRatio, double Low, double High, double Probability, int NightsWith, int CrampsWith, int NightsWithout, int CrampsWithout);

    private sealed record Patterns(string State, IEnumerable<Pattern> Factors);

    private sealed record Remedy(string Id, int Evenings, int Answered, int QuietNights, int AnsweredNights);

    private sealed record Relief(string Kind, int Times, int Rated, int Helped);

    private sealed record Answer(
        [property: JsonIgnore] TrialFigures Counted, string From, string To, string AsOf, string? FirstAnswered, IEnumerable<Window> Windows, IReadOnlyDictionary<string, int> Legs, IReadOnlyDictionary<string, int> Muscles, IReadOnlyList<int> Hours,
        IReadOnlyDictionary<string, int> Guesses,
        Cramp? Longest, Cramp? Worst, IEnumerable<Medicine> Medicines, IReadOnlyList<string> Conditions, string? Pregnancy, IEnumerable<Flag> Flags, IEnumerable<Sign> Signs, Patterns Patterns, IEnumerable<Remedy> Remedies, IEnumerable<Relief> Relief, string Questions)
        : Figures(Counted);

    public static void Map(RouteGroupBuilder api) => api.MapGet("/summary", GetAsync)
        .WithSummary("The figures of the summary for a visit; the last twelve weeks by default. Hours count from midnight; a cramp whose time is a guess stands in guesses.")
        .Answers<Answer>().Refuses(StatusCodes.Status400BadRequest);

    private static async Task<IResult> GetAsync(ApiDiary diary, string? from, string? to)
    {
        var current = diary.Tonight(await diary.PersonAsync());
        var last = current;
        if (!string.IsNullOrEmpty(to) && !IsDate(to, out last)) return NoDate("to");
        var first = SummaryPeriod.LastWeeks(SummaryPeriod.UsualWeeks, last).From;
        if (!string.IsNullOrEmpty(from) && !IsDate(from, out first)) return NoDate("from");
        if (first > last) return Problems.Of(StatusCodes.Status400BadRequest, "The period ends before it begins.");
        var period = new SummaryPeriod(first, last);
        var snapshot = await diary.SinceAsync(today => DiarySnapshot.NeededFor(period, today, withPatterns: true));
        return Results.Ok(Of(snapshot.Summary(period, withPatterns: true), (await diary.Reader.ChoicesAsync(diary.Id, diary.Cancel)).Questions));
    }

    private static bool IsDate(string text, out Night night) => Night.TryParse(text, out night) && night.Evening >= DocumentLimits.Earliest && night.Evening <= DocumentLimits.Latest;

    private static IResult NoDate(string name) => Problems.Of(StatusCodes.Status400BadRequest, $"The date \"{name}\" is written like 2026-11-22.");

    private static Answer Of(VisitSummary s, string questions) => new(
        s.Total, s.Period.From.ToString(), s.Period.To.ToString(), s.AsOf.ToString(), s.FirstAnswered?.ToString(),
        s.Windows.Select(w => new Window(w.Figures, w.From.ToString(), w.To.ToString(), w.IsEnough, w.IsBaseline, w.CrampNightsChange, w.CrampsChange)),
        s.Where.Legs.ToDictionary(l => Ids.Of(l.Key), l => l.Value, StringComparer.Ordinal), s.Where.Muscles.ToDictionary(m => Ids.Of(m.Key), m => m.Value, StringComparer.Ordinal), s.Where.Hours,
        s.Where.Guesses.ToDictionary(g => Ids.Of(g.Key), g => g.Value, StringComparer.Ordinal),
        Of(s.Longest), Of(s.Worst),
        s.Medicines.Select(m => new Medicine(m.Name, m.Classes, m.Dose, m.Started, m.Changed, m.Stopped)),
        s.Person.Conditions, s.Person.Pregnancy is { } pregnancy ? Ids.Of(pregnancy) : null,
        s.Flags.Select(f => new Flag(f.Rule.Id, Ids.Of(f.Tier!.Value), Words.Title(f), Words.Say(f), Words.Cautions(f), Words.Actions(f))),
        s.Signs.Select(t => new Sign(t.Sign, t.Nights, t.Last.ToString())),
        new(Ids.Of(s.Patterns.State), s.Patterns.Strongest.Select(Of)),
        s.Remedies.Select(r => new Remedy(r.Factor.Id, r.Evenings, r.Answered, r.QuietNights, r.AnsweredNights)),
        s.Relief.Select(r => new Relief(Ids.Of(r.Kind), r.Times, r.Rated, r.Helped)),
        questions);

    private static Cramp? Of(Episode? episode) => episode is null ? null : new(
        episode.StartedAt.Night.ToString(), episode.StartedAt.ToString(), episode.About is { } about ? Ids.Of(about) : null, episode.Minutes, episode.Pain);

    private static Pattern Of(FactorReport f) => new(
        f.Exposure.Id, Ids.Of(f.Told), f.Posterior!.OddsRatio, f.Posterior.Low, f.Posterior.High, f.Probability, f.NightsWith, f.CrampsWith, f.NightsWithout, f.CrampsWithout);
}
