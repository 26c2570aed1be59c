using System.Globalization;
using System.Text;

namespace CrampInsight.Web.Tests.Structure;

/// <summary>The part of <c>docs/architecture.md</c> that says which folder uses which: a drawing and a table an assembly.</summary>
internal static class FolderPage
{
    public const string Begin = "<!-- folders: written from the code, see the test FolderTests -->";
    public const string End = "<!-- end of folders -->";

    /// <summary>The page with its folders as they are now.</summary>
    public static string Write(string page, FolderGraph graph)
    {
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin) throw new InvalidOperationException($"The page has lost its marks \"{Begin}\" and \"{End}\".");
        return page[..(begin + Begin.Length)] + "\n" + Section(graph) + page[end..];
    }

    private static string Section(FolderGraph graph)
    {
        StringBuilder text = new();
        foreach (var part in graph.Folders.GroupBy(f => f.Part))
        {
            List<Folder> folders = [.. part];
            text.Append(CultureInfo.InvariantCulture, $"\n### {part.Key}\n");
            Draw(text, graph, folders);
            Table(text, graph, folders);
        }

        return text.Append('\n').ToString();
    }

    /// <summary>An arrow is left out where a way over other folders says it already: what is left can be taken in.</summary>
    private static void Draw(StringBuilder text, FolderGraph graph, List<Folder> folders)
    {
        List<(Folder From, Folder To)> arrows =
        [
            .. graph.Arrows.Where(a => a.From.Part == folders[0].Part && a.To.Part == a.From.Part).Select(a => (a.From, a.To))
                .Where(a => !graph.Reach(a.From, new HashSet<(Folder, Folder)> { a }).Contains(a.To)),
        ];
        if (arrows.Count == 0) return;
        text.Append("\n```mermaid\nflowchart TD\n");
        foreach (var folder in folders) text.Append(CultureInfo.InvariantCulture, $"  {Id(folder)}[\"{Plain(folder)}\"]\n");
        foreach (var (from, to) in arrows) text.Append(CultureInfo.InvariantCulture, $"  {Id(from)} --> {Id(to)}\n");
        text.Append("```\n");
    }

    private static void Table(StringBuilder text, FolderGraph graph, List<Folder> folders)
    {
        List<string> below = [.. folders.SelectMany(graph.UsesOf).Select(f => f.Part).Where(p => p != folders[0].Part).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        text.Append(CultureInfo.InvariantCulture, $"\n| folder | uses here |{string.Concat(below.Select(b => $" uses in {b} |"))}\n|---|---|{string.Concat(below.Select(_ => "---|"))}\n");
        foreach (var folder in folders)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Plain(folder)} |");
            foreach (var part in below.Prepend(folder.Part)) text.Append(CultureInfo.InvariantCulture, $" {string.Join(", ", graph.UsesOf(folder).Where(f => f.Part == part).Select(Plain))} |");
            text.Append('\n');
        }
    }

    private static string Plain(Folder folder) => folder.Name == Folder.Root ? Folder.Root : folder.Name.Replace('.', '/');

    private static string Id(Folder folder) => folder.Name == Folder.Root ? "root" : folder.Name.Replace('.', '_');
}
