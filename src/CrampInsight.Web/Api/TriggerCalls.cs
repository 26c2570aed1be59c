using CrampInsight.Core.Diary;
using CrampInsight.Core.Patterns;

namespace CrampInsight.Web.Api;

/// <summary>What goes together with cramp nights as of an evening. Figures for programs: they stand whether or not a page hides them.</summary>
internal static class TriggerCalls
{
    /// <summary>What is missing before more can be said.</summary>
    private sealed record Missing(int Nights, int CrampNights, int Answers, int Differences);

    private sealed record FactorAnswer(
        string Id, string Factor, string Verdict, bool Headline, double? OddsRatio, double? Low, double? High, double Probability,
        int NightsWith, int CrampsWith, int NightsWithout, int CrampsWithout, Missing? Needs);

    private sealed record Answer(string AsOf, int AnsweredNights, int CrampNights, string Status, IEnumerable<FactorAnswer> Factors, IEnumerable<string[]> OneOfTwo);

    public static void Map(RouteGroupBuilder api) => api.MapGet("/triggers", GetAsync).WithSummary("What goes together with cramp nights as of an evening, with its doubt.").Answers<Answer>().Refuses(StatusCodes.Status400BadRequest);

    private static async Task<IResult> GetAsync(ApiDiary diary, string? on)
    {
        var person = await diary.PersonAsync();
        if (!diary.TryEvening(on, person, out var asOf)) return Problems.NoDate();
        var whole = await diary.SinceAsync(_ => null);
        var report = whole.PatternsOn(asOf);
        return Results.Ok(new Answer(
            asOf.ToString(), report.AnsweredNights, report.CrampNights, Ids.Of(report.Status),
            [.. report.Factors.Select(Of)], [.. report.OneOfTwo.Select(p => new[] { p.One.Exposure.Id, p.Other.Exposure.Id })]));
    }

    private static FactorAnswer Of(FactorReport f) => new(
        f.Exposure.Id, f.Exposure.FactorId, Ids.Of(f.Verdict), f.IsHeadline, f.Posterior?.OddsRatio, f.Posterior?.Low, f.Posterior?.High, f.Probability,
        f.NightsWith, f.CrampsWith, f.NightsWithout, f.CrampsWithout,
        f.Needs.IsNothing ? null : new(f.Needs.Nights, f.Needs.CrampNights, f.Needs.Answers, f.Needs.Differences));
}
