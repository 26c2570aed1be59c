namespace CrampInsight.Testing;

/// <summary>The files of the repository that the tests belong to.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The texts of one resource file, by key.</summary>
    public static IReadOnlyDictionary<string, string> Texts(string file) =>
        System.Xml.Linq.XDocument.Load(Files().Single(f => Path.GetFileNameWithoutExtension(f) == file)).Root!
            .Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    public static IEnumerable<string> TextFiles() =>
        Files().Select(f => Path.GetFileNameWithoutExtension(f)!);

    private static string[] Files() => Directory.GetFiles(Path.Combine(Root, "src", "CrampInsight.Web"), "*.resx", SearchOption.AllDirectories);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrampInsight.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
