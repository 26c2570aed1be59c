using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules;

/// <summary>Every vignette of <c>vignettes.txt</c>: a small diary and exactly what the whole book says about it.</summary>
public sealed class VignetteTests
{
    private static readonly List<string[]> Table =
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "CrampInsight.Core.Tests", "Rules", "vignettes.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split("=>", StringSplitOptions.TrimEntries))];

    public static TheoryData<string, string> Vignettes
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (var row in Table) data.Add(row[0], row[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Vignettes))]
    public void The_book_says_this_and_nothing_else(string story, string said) =>
        string.Join(' ', Story.Of(story).Findings().Select(f => f.Tier is { } tier ? $"{f.Rule.Id}/{tier.ToString()[0]}" : f.Rule.Id)).ShouldBe(said);

    [Fact]
    public void No_vignette_stands_twice() => Table.Select(r => r[0]).ShouldBeUnique();
}
