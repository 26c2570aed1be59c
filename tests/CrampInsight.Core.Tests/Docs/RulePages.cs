using System.Globalization;
using System.Text;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;

namespace CrampInsight.Core.Tests.Docs;

/// <summary>The pages of <c>docs/rules</c> and <c>docs/coverage.md</c>, written from the rules, the catalogue and the texts.</summary>
internal static class RulePages
{
    private const string Note = "<!-- Written from the code. `UPDATE_DOCS=1 dotnet test --project tests/CrampInsight.Core.Tests` writes it anew. -->\n";

    private static readonly Dictionary<string, string> Texts = Repository.Texts("Rules").ToDictionary(t => t.Key, t => Plain(t.Value), StringComparer.Ordinal);
    private static readonly IReadOnlyDictionary<string, string> Labels = Repository.Texts("Factors");
    private static readonly IReadOnlyDictionary<string, string> Topics = Repository.Texts("Thinking");

    /// <summary>As it is said where the country is not known, with a blank where the ticked signs or a number will stand.</summary>
    private static string Plain(string text)
    {
        foreach (var (mark, words) in new[] { ("{emergency}", "your emergency number"), ("{urgent}", "an urgent care line"), ("{crisis}", "a crisis line") })
            text = text.Replace(mark, words, StringComparison.Ordinal);
        return text;
    }

    /// <summary>Path below <c>docs</c> and content of every page.</summary>
    public static IEnumerable<(string Path, string Content)> All() =>
        RuleBook.All.Select(r => ($"rules/{r.Id}.md", Page(r))).Append(("rules/README.md", Index())).Append(("coverage.md", Coverage())).Append(("sources.md", Table()));

    private static string Page(Rule rule)
    {
        StringBuilder page = new(Note);
        page.Append(CultureInfo.InvariantCulture, $"\n# {Name(rule)}\n\n{Summary(rule)}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"| | |\n|---|---|\n| Kind | {Kind(rule)} |\n| Asks | {Texts[$"{rule.Id}.Question"]} |\n");
        page.Append(CultureInfo.InvariantCulture, $"| Answered nights needed | {rule.MinimumNights} |\n");
        if (rule.Reads.Count > 0) page.Append(CultureInfo.InvariantCulture, $"| Reads | {string.Join(", ", rule.Reads.Select(f => $"`{f.Id}`"))} |\n");
        if (rule.Evidence.Grade is { } grade) page.Append(CultureInfo.InvariantCulture, $"| How sure | {Texts[$"Grade.{grade}"]} |\n");
        page.Append(CultureInfo.InvariantCulture, $"| Document | {(rule.Evidence.Paragraphs.Count == 0 ? "not named in it" : "paragraph " + string.Join(", ", rule.Evidence.Paragraphs))} |\n");
        page.Append(CultureInfo.InvariantCulture, $"| Code | `{rule.GetType().Name}` |\n");
        page.Append("\n## What it says\n\n");
        foreach (var text in Texts.Where(t => t.Key == $"{rule.Id}.Text" || t.Key.StartsWith($"{rule.Id}.Text.", StringComparison.Ordinal)))
            page.Append(CultureInfo.InvariantCulture, $"- {(text.Key.Split('.') is [_, _, var wording] ? $"*{wording}*: " : "")}{text.Value}\n");
        page.Append("\n## What it rests on\n\n");
        if (Texts.TryGetValue($"{rule.Id}.Document", out var document)) page.Append(CultureInfo.InvariantCulture, $"{document}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{Texts[$"{rule.Id}.Research"]}\n");
        if (rule.Evidence.Sources.Count > 0) page.Append('\n');
        foreach (var key in rule.Evidence.Sources) page.Append(CultureInfo.InvariantCulture, $"- {key}: {Sources.Find(key)!.Citation}\n");
        return page.ToString();
    }

    private static string Index()
    {
        StringBuilder page = new(Note);
        page.Append("\n# The rule book\n\n| id | kind | asks |\n|---|---|---|\n");
        foreach (var rule in RuleBook.All) page.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}]({rule.Id}.md) | {Kind(rule)} | {Texts[$"{rule.Id}.Question"]} |\n");
        return page.ToString();
    }

    private static string Coverage()
    {
        StringBuilder page = new(Note);
        page.Append("\n# The document, point by point\n\nWhere each point of the source document is logged, which rules act on it, and where it shows. A suggestion shows on Tonight after the check-in, a flag on every page; both on `/rules`.\n");
        foreach (var paragraph in DocumentTopics.All.GroupBy(t => t.Paragraph))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## Paragraph {paragraph.Key}\n\n| point | logged as | rules |\n|---|---|---|\n");
            foreach (var topic in paragraph)
                page.Append(CultureInfo.InvariantCulture, $"| {Topics["Topic." + topic.Key]} | {Logged(topic)} | {string.Join(", ", topic.Rules.Select(r => $"[{r}](rules/{r}.md)"))} |\n");
        }

        page.Append("\n## Every factor\n\n| id | paragraphs | asked | read by |\n|---|---|---|---|\n");
        foreach (var factor in FactorCatalogue.All)
            page.Append(CultureInfo.InvariantCulture, $"| `{factor.Id}` {Labels[factor.Id + ".Label"]} | {(factor.Paragraphs.Count == 0 ? "not named" : string.Join(", ", factor.Paragraphs))} | {(factor.Asked == Asked.Morning ? "in the morning" : "in the evening")}, {factor.Group} | {string.Join(", ", RuleBook.All.Where(r => r.Reads.Contains(factor)).Select(r => r.Id))} |\n");
        page.Append("\n## Every sign\n\n| id | on the open checklist |\n|---|---|\n");
        foreach (var sign in Signs.All) page.Append(CultureInfo.InvariantCulture, $"| `{sign.Id}` | {(sign.Urgent ? "yes" : "no: it counts over days and weeks")} |\n");
        return page.ToString();
    }

    private static string Table()
    {
        StringBuilder page = new(Note);
        page.Append("\n# Sources\n\nWhat the rules rest on, what has become of it, and when it was last looked at. A test fails when a look is older than twelve months. `sources check FILE` looks a downloaded list of retractions through for these.\n\n| key | source | where | status | looked at |\n|---|---|---|---|---|\n");
        foreach (var s in Sources.All)
            page.Append(CultureInfo.InvariantCulture, $"| {s.Key} | {s.Citation} | {string.Join(", ", new[] { s.Address, s.Doi is null || s.Address?.Contains(s.Doi, StringComparison.OrdinalIgnoreCase) == true ? null : "doi " + s.Doi }.OfType<string>())} | {Ids.Of(s.Status)}{(s.Notice is null ? "" : $" (doi {s.Notice})")} | {s.LookedAt:yyyy-MM-dd} |\n");
        return page.ToString();
    }

    private static string Logged(DocumentTopic topic)
    {
        List<string> places = [.. topic.Factors.Select(f => $"`{f.Id}`"), .. topic.Profile.Select(p => $"`{p}` (profile)")];
        return places.Count == 0 ? "cramps of the night" : string.Join(", ", places);
    }

    private static string Name(Rule rule) => Texts.TryGetValue($"{rule.Id}.Title", out var title) ? $"{rule.Id}: {title.Replace("{0}", "…", StringComparison.Ordinal)}" : rule.Id;

    private static string Kind(Rule rule) => rule switch
    {
        SuggestionRule { IsReflection: true } => "reflection, labelled as tradition",
        SuggestionRule => "suggestion",
        _ => "flag: " + string.Join(", or ", rule.Tiers.Select(Kind)),
    };

    private static string Kind(Tier tier) => tier switch
    {
        Tier.Emergency => "emergency",
        Tier.SameDay => "same day",
        Tier.Book => "within one to two weeks",
        Tier.Mention => "at the next visit",
    };

    /// <summary>The class's own documentation: what the code says of itself is what the page says.</summary>
    private static string Summary(Rule rule)
    {
        var file = Directory.GetFiles(Path.Combine(Repository.Root, "src", "CrampInsight.Core", "Rules"), rule.GetType().Name + ".cs", SearchOption.AllDirectories).ShouldHaveSingleItem();
        var lines = File.ReadLines(file).TakeWhile(l => !l.StartsWith("public", StringComparison.Ordinal)).Where(l => l.StartsWith("///", StringComparison.Ordinal)).Select(l => l[3..].Trim());
        var text = string.Join(' ', lines);
        foreach (var mark in new[] { "<summary> ", " </summary>", "<summary>", "</summary>", "<remarks> ", " </remarks>" }) text = text.Replace(mark, "", StringComparison.Ordinal);
        return System.Text.RegularExpressions.Regex.Replace(text.Trim(), "<see cref=\"(?<name>[^\"]+)\"/>", "`${name}`", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
