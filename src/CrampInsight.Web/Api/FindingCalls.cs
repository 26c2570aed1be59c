using CrampInsight.Core.Diary;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Api;

/// <summary>What the rules say as of an evening. Reading it here shows nothing to anybody, so nothing is remembered.</summary>
internal static class FindingCalls
{
    private sealed record Reason(string Evening, string What);

    private sealed record Flag(string Id, string Tier, string Title, string Text, IEnumerable<Reason> Because, IReadOnlyList<string> Sources, IEnumerable<string> Cautions, IEnumerable<string> Actions);

    private sealed record Suggestion(string Id, string Text, IEnumerable<Reason> Because, string? Grade, int? Paragraph, IEnumerable<string> Cautions, IEnumerable<string> Actions);

    private sealed record Answer(string AsOf, IEnumerable<Flag> Flags, IEnumerable<Suggestion> Suggestions);

    public static void Map(RouteGroupBuilder api) => api.MapGet("/findings", GetAsync).WithSummary("Flags and suggestions as of an evening.").Answers<Answer>().Refuses(StatusCodes.Status400BadRequest);

    private static async Task<IResult> GetAsync(ApiDiary diary, string? on)
    {
        var person = await diary.PersonAsync();
        if (!diary.TryEvening(on, person, out var asOf)) return Problems.NoDate();
        var whole = await diary.SinceAsync(_ => null);
        var said = whole.Memory;
        var patterns = PatternMemory.Strong(whole.PatternsOn(asOf), said);
        // What a person does not want to see stays away; what was shown when does not matter here.
        var findings = RuleBook.Evaluate(whole.Journal, person, asOf, said, patterns);
        var showing = Showing.Choose(findings, [.. said.Where(e => e.Kind is FindingEventKind.NotForMe or FindingEventKind.Restored)], asOf);
        return Results.Ok(new Answer(
            asOf.ToString(),
            [.. showing.Flags.Select(f => new Flag(f.Rule.Id, Ids.Of(f.Tier!.Value), Words.Title(f), Words.Say(f), Reasons(f), f.Rule.Evidence.Sources, Words.Cautions(f), Words.Actions(f)))],
            [.. showing.Suggestions.Select(f => new Suggestion(f.Rule.Id, Words.Say(f), Reasons(f), f.Rule.Evidence.Grade is { } grade ? Ids.Of(grade) : null, f.Rule.Evidence.Paragraphs.Count > 0 ? f.Rule.Evidence.Paragraphs[0] : null, Words.Cautions(f), Words.Actions(f)))]));
    }

    private static List<Reason> Reasons(Finding finding) => [.. finding.Because.Select(b => new Reason(b.Night.ToString(), Words.What(b)))];
}
