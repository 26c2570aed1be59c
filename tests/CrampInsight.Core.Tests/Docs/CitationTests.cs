using System.Globalization;
using System.Text.RegularExpressions;

namespace CrampInsight.Core.Tests.Docs;

/// <summary>Whoever reads "evidence pack C2" in the code can open it.</summary>
public sealed partial class CitationTests
{
    private const int FewestCitations = 100;
    private const int Limit = 1000;

    // A part of the evidence, a section, what stands between two of them, and words in quotation marks behind one.
    private const string Letter = @"([A-H](\d[a-z]?)?|0)\b";
    private const string Number = @"\d+(\.\d+)?";
    private const string And = "(, and |, | and | or | to )";
    private const string Words = """(,? (column )?"[^"]*",?)?""";

    [Fact]
    public void Every_citation_in_the_code_has_a_heading_in_docs()
    {
        (string Document, Regex Pattern)[] kinds = [("evidence.md", Evidence()), ("contract.md", Contract()), ("statistics.md", Statistics()), ("safety.md", Safety())];
        var code = Code();
        List<string> missing = [];
        var found = 0;
        foreach (var (document, pattern) in kinds)
        {
            var sections = Sections(File.ReadAllText(Path.Combine(Repository.Root, "docs", document)));
            var cited = code.SelectMany(c => pattern.Matches(c.Text).SelectMany(Cited).Select(p => (c.File, p.Id, p.Words))).ToList();
            cited.ShouldNotBeEmpty(document);
            found += cited.Count;
            foreach (var (file, id, words) in cited)
                if (!sections.TryGetValue(id, out var section)) missing.Add($"{file}: {document} has no heading {id}");
                else if (!section.Contains(words, StringComparison.OrdinalIgnoreCase)) missing.Add($"{file}: {document}, {id} does not speak of \"{words}\"");
        }

        missing.ShouldBeEmpty();
        found.ShouldBeGreaterThan(FewestCitations);
    }

    /// <summary>Every file below <c>src</c>. A comment of several lines is one line: a citation may be broken anywhere.</summary>
    private static List<(string File, string Text)> Code()
    {
        var src = Path.Combine(Repository.Root, "src");
        return
        [
            .. Directory.EnumerateFiles(src, "*.*", SearchOption.AllDirectories)
                .Where(f => Path.GetExtension(f) is ".cs" or ".razor")
                .Select(f => (File: Path.GetRelativePath(src, f), Text: File.ReadAllText(f)))
                .Where(f => !f.File.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
                .Select(f => (f.File, LineBreak().Replace(f.Text, " "))),
        ];
    }

    /// <summary>"A1, B0 and B1" are three; "3.2 to 3.4" too. Words in quotation marks stand in the section that they follow.</summary>
    private static IEnumerable<(string Id, string Words)> Cited(Match match)
    {
        var parts = Part().Matches(match.Groups["parts"].Value);
        for (var i = 0; i < parts.Count; i++)
        {
            var id = parts[i].Groups["id"].Value;
            yield return (id, parts[i].Groups["words"].Value);
            if (i + 1 == parts.Count || char.IsLetter(id[0])) continue;
            if (!match.Groups["parts"].Value[parts[i].Index..parts[i + 1].Index].EndsWith(" to ", StringComparison.Ordinal)) continue;
            var (chapter, first) = (id.Split('.')[0], Last(id));
            for (var between = first + 1; between < Last(parts[i + 1].Groups["id"].Value); between++)
                yield return (id == chapter ? $"{between}" : $"{chapter}.{between}", "");
        }
    }

    private static int Last(string id) => int.Parse(id.Split('.')[^1], CultureInfo.InvariantCulture);

    /// <summary>From a numbered heading to the next one that stands as high.</summary>
    private static Dictionary<string, string> Sections(string document)
    {
        Dictionary<string, string> sections = new(StringComparer.Ordinal);
        var headings = Heading().Matches(document);
        foreach (Match heading in headings)
        {
            if (!heading.Groups["id"].Success) continue;
            var next = headings.FirstOrDefault(h => h.Index > heading.Index && h.Groups["level"].Length <= heading.Groups["level"].Length);
            sections.Add(heading.Groups["id"].Value, document[heading.Index..(next?.Index ?? document.Length)]);
        }

        return sections;
    }

    [GeneratedRegex(
        "(?i:evidence pack)( (section|part)s?)? (?<parts>" + Letter + "(" + Words + And + Letter + ")*" + Words + ")",
        RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Evidence();

    [GeneratedRegex(
        "(?i:contract)(['’]s)? sections? (?<parts>" + Number + "(" + Words + And + Number + ")*" + Words + ")",
        RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Contract();

    [GeneratedRegex(
        "(?i:safety) sections? (?<parts>" + Number + "(" + And + Number + ")*)",
        RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Safety();

    [GeneratedRegex(
        "(?i:statistics)( specification)?( sections?)? (?<parts>" + Number + "(" + And + Number + ")*)",
        RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Statistics();

    [GeneratedRegex("""(?<id>[A-H](\d[a-z]?)?\b|\d+(\.\d+)?)(,? (column )?"(?<words>[^"]*)")?""", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?<level>#{2,6}) ((?<id>[A-H](\d[a-z]?)?|\d+\.\d+|\d+)\.? )?", RegexOptions.ExplicitCapture | RegexOptions.Multiline, Limit)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\r?\n[ \t]*(//+ ?)?", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex LineBreak();
}
