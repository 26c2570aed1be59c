using CrampInsight.Data.Diaries;

namespace CrampInsight.Data.Tests;

/// <summary>The engine can be changed because only its own assembly knows it.</summary>
public sealed class EngineTests
{
    private static readonly string[] Engines = ["sqlite", "pragma", "npgsql", "postgres"];

    [Fact]
    public void The_stores_are_built_without_an_engine() =>
        typeof(DiaryReader).Assembly.GetReferencedAssemblies().ShouldNotContain(a => Engines.Any(e => a.Name!.Contains(e, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void The_stores_say_no_word_of_an_engine()
    {
        var source = Path.Combine(Repository.Root, "src", "CrampInsight.Data");
        Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(f => Path.GetRelativePath(source, f).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Where(f => Engines.Any(e => File.ReadAllText(f).Contains(e, StringComparison.OrdinalIgnoreCase)))
            .ShouldBeEmpty();
    }
}
