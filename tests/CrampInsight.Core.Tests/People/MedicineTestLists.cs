namespace CrampInsight.Core.Tests.People;

/// <summary>Names that were written apart from the list of medicines, to try it on.</summary>
internal static class MedicineTestLists
{
    public static IReadOnlyList<string> Languages { get; } = ["English", "German", "French", "Spanish", "Italian", "Dutch", "Portuguese"];

    public static List<string> Outside() => Read("outside-the-classes.txt");

    /// <summary>A name in each of <see cref="Languages"/>.</summary>
    public static List<string[]> Spellings() => [.. Read("spellings.txt").Select(l => l.Split('|', StringSplitOptions.TrimEntries))];

    public static List<(string Country, string Name, string Class)> Brands() =>
    [
        .. Read("brands.txt").Select(l => l.Split('|', StringSplitOptions.TrimEntries)).SelectMany(l => l[1].Split(',', StringSplitOptions.TrimEntries)
            .Select(b => (l[0], b[..b.LastIndexOf(' ')], b[(b.LastIndexOf(' ') + 1)..]))),
    ];

    private static List<string> Read(string file) =>
        [.. File.ReadAllLines(Path.Combine(Repository.Root, "tests/CrampInsight.Core.Tests/People", file)).Where(l => l.Length > 0 && l[0] != '#')];
}
