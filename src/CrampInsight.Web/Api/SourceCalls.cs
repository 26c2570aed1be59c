using CrampInsight.Core.Diary;
using CrampInsight.Core.Rules;

namespace CrampInsight.Web.Api;

/// <summary>What the rules rest on, what has become of it, and when it was last looked at. The same for everybody.</summary>
internal static class SourceCalls
{
    private sealed record Reference(string Key, string Citation, string? Address, string? Doi, string Status, string? Notice, DateOnly LookedAt, bool ReadInFull);

    private sealed record Answer(IEnumerable<Reference> Sources);

    public static void Map(RouteGroupBuilder api) => api.MapGet("/sources", Get).WithSummary("What the rules rest on, with the status of each source and when it was last looked at.").Answers<Answer>();

    private static IResult Get() => Results.Ok(new Answer(
        [.. Sources.All.Select(s => new Reference(s.Key, s.Citation, s.Address, s.Doi, Ids.Of(s.Status), s.Notice, s.LookedAt, s.ReadInFull))]));
}
