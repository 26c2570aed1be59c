namespace CrampInsight.Web.Tests.Structure;

/// <summary>Folders of one assembly use each other in one direction, and the page about it says what is so.</summary>
public sealed class FolderTests
{
    /// <summary>From the ground up: each may use what stands before it.</summary>
    private static readonly string[] Storeys = ["Core", "Data", "Data.Sqlite", "Web"];

    /// <summary>
    /// Arrows that close a cycle and are on their way out. This list only ever becomes shorter: a new arrow that closes a cycle is turned round, not written here,
    /// and one that is gone has to be taken off.
    /// </summary>
    private static readonly HashSet<(Folder From, Folder To)> OnTheirWayOut = [];

    private static readonly FolderGraph Graph = FolderGraph.Read(Storeys.Select(s => Path.Combine(AppContext.BaseDirectory, $"CrampInsight.{s}.dll")).Where(File.Exists));

    [Fact]
    public void No_folder_comes_back_to_itself()
    {
        var cycles = Graph.Cycles(OnTheirWayOut);
        cycles.ShouldBeEmpty(string.Join("\n\n", cycles.Select(Describe)));
    }

    [Fact]
    public void An_arrow_on_its_way_out_still_closes_a_cycle() =>
        OnTheirWayOut.Where(a => !Graph.UsesOf(a.From).Contains(a.To) || !Graph.Reach(a.To, new HashSet<(Folder, Folder)>()).Contains(a.From))
            .Select(a => $"{a.From} → {a.To} is no longer part of a cycle: take it off the list.").ShouldBeEmpty();

    [Fact]
    public void No_arrow_leads_up_to_another_assembly() =>
        Graph.Arrows.Where(a => a.From.Part != a.To.Part && Array.IndexOf(Storeys, a.To.Part) >= Array.IndexOf(Storeys, a.From.Part))
            .Select(a => $"{a.From} → {a.To}: {string.Join(", ", a.Uses)}").ShouldBeEmpty();

    [Fact]
    public void The_page_about_the_architecture_shows_the_folders_as_they_are()
    {
        var file = Path.Combine(Repository.Root, "docs", "architecture.md");
        var page = File.ReadAllText(file);
        var now = FolderPage.Write(page, Graph);
        if (page != now && Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(file, now);
        var (before, after) = (page.Split('\n'), now.Split('\n'));
        before.Except(after).Select(l => "- " + l).Concat(after.Except(before).Select(l => "+ " + l))
            .ShouldBeEmpty("Write it anew with UPDATE_DOCS=1 dotnet test --project tests/CrampInsight.Web.Tests and look at what changed.");
        page.ShouldBe(now);
    }

    /// <summary>The folders of a cycle, and for each arrow among them the types that make it.</summary>
    private static string Describe(IReadOnlyList<Folder> cycle) =>
        $"{string.Join(", ", cycle)} reach each other:\n" + string.Join('\n', Graph.Arrows
            .Where(a => cycle.Contains(a.From) && cycle.Contains(a.To) && !OnTheirWayOut.Contains((a.From, a.To)))
            .Select(a => $"  {a.From} → {a.To}: {string.Join(", ", a.Uses)}"));
}
