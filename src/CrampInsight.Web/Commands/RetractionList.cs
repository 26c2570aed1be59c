using System.Text;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Web.Hosting;

namespace CrampInsight.Web.Commands;

/// <summary>
/// A downloaded list of retracted and corrected papers, such as the one of Retraction Watch: a table with commas, one of whose columns names
/// DOIs in its header. A column with PubMed in its header is read too. Safety section 9.
/// </summary>
internal static class RetractionList
{
    private static readonly string[] Beginnings = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"];

    /// <summary>One line for each source that the list names, then one line that sums up.</summary>
    /// <exception cref="StartException">There is no column of DOIs.</exception>
    public static IEnumerable<string> Check(TextReader text)
    {
        using var rows = Rows(text).GetEnumerator();
        var header = rows.MoveNext() ? rows.Current : [];
        var dois = Columns(header, "doi");
        if (dois.Count == 0) throw new StartException("This list has no column with DOI in its header.");
        var numbers = Columns(header, "pubmed");
        var count = 0;
        HashSet<Source> named = [];
        while (rows.MoveNext())
        {
            count++;
            foreach (var source in Sources.All)
                if (dois.Exists(i => Is(Plain(Cell(rows.Current, i)), source.Doi)) || numbers.Exists(i => Is(Cell(rows.Current, i).Trim(), source.PubMedId)))
                    named.Add(source);
        }

        return [.. Sources.All.Where(named.Contains).Select(Say), $"{count} entries read; {named.Count} of {Sources.All.Count} sources are among them."];
    }

    private static string Say(Source source)
    {
        var rules = RuleBook.All.Where(r => r.Evidence.Sources.Contains(source.Key, StringComparer.Ordinal)).Select(r => r.Id).ToList();
        return $"{source.Key} ({source.Doi ?? source.Address}), marked {Ids.Of(source.Status)}: {(rules.Count == 0 ? "no rule rests on it" : "rests under " + string.Join(", ", rules))}";
    }

    private static List<int> Columns(List<string> header, string word) =>
        [.. header.Select((h, i) => (h, i)).Where(c => c.h.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(c => c.i)];

    private static string Cell(List<string> row, int column) => column < row.Count ? row[column] : "";

    private static bool Is(string cell, string? id) => id is not null && cell == id;

    private static string Plain(string doi)
    {
        var plain = doi.Trim().ToLowerInvariant();
        return Beginnings.FirstOrDefault(b => plain.StartsWith(b, StringComparison.Ordinal)) is { } beginning ? plain[beginning.Length..].Trim() : plain;
    }

    /// <summary>Rows of a table with commas; a cell in quotation marks may hold commas, line breaks and doubled quotation marks.</summary>
    private static IEnumerable<List<string>> Rows(TextReader text)
    {
        List<string> row = [];
        StringBuilder cell = new();
        var quoted = false;
        for (var c = text.Read(); c >= 0; c = text.Read())
        {
            switch ((char)c)
            {
                case '"' when quoted && text.Peek() == '"':
                    cell.Append((char)text.Read());
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !quoted:
                    break;
                case '\n' when !quoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    yield return row;
                    row = [];
                    break;
                default:
                    cell.Append((char)c);
                    break;
            }
        }

        if (cell.Length == 0 && row.Count == 0) yield break;
        row.Add(cell.ToString());
        yield return row;
    }
}
