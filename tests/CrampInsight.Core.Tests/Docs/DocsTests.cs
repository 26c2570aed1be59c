using CrampInsight.Core.Factors;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;

namespace CrampInsight.Core.Tests.Docs;

/// <summary>What <c>docs</c> says of the rules is what the code does.</summary>
public sealed class DocsTests
{
    [Fact]
    public void Every_page_written_from_the_code_says_what_the_code_does()
    {
        var docs = Path.Combine(Repository.Root, "docs");
        var write = Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1";
        List<string> stale = [];
        foreach (var (path, content) in RulePages.All().Append(("medicines.md", MedicinePage.Write())))
        {
            var file = Path.Combine(docs, path);
            if (File.Exists(file) && File.ReadAllText(file) == content) continue;
            stale.Add(path);
            if (!write) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }

        stale.ShouldBeEmpty("Write them anew with UPDATE_DOCS=1 and look at what changed.");
        Directory.GetFiles(Path.Combine(docs, "rules")).Select(f => "rules/" + Path.GetFileName(f)).Except(RulePages.All().Select(p => p.Path)).ShouldBeEmpty();
    }

    private static IEnumerable<Factor> OfTheDocument => FactorCatalogue.All.Where(f => f.Paragraphs.Count > 0);

    [Fact]
    public void Every_factor_of_the_document_is_in_its_point_by_point_list()
    {
        var listed = DocumentTopics.All.SelectMany(t => t.Factors.Select(f => (t.Paragraph, f.Id))).ToHashSet();
        foreach (var factor in OfTheDocument) factor.Paragraphs.Any(p => listed.Contains((p, factor.Id))).ShouldBeTrue(factor.Id);
    }

    [Fact]
    public void Every_factor_of_the_document_is_read_by_a_rule() => OfTheDocument.Except(RuleBook.All.SelectMany(r => r.Reads)).ShouldBeEmpty();

    [Fact]
    public void Every_remedy_is_in_the_point_by_point_list() =>
        RuleBook.All.OfType<SuggestionRule>().Select(r => r.Id).Except(DocumentTopics.All.SelectMany(t => t.Rules)).ShouldBeEmpty();

    [Fact]
    public void The_list_names_only_rules_that_exist_and_has_its_words()
    {
        DocumentTopics.All.SelectMany(t => t.Rules).Where(r => RuleBook.Find(r) is null).ShouldBeEmpty();
        var texts = Repository.Texts("Thinking");
        DocumentTopics.All.Select(t => "Topic." + t.Key).Concat(HonestyRow.All.SelectMany(h => new[] { "", ".Document", ".Research", ".Line" }.Select(part => $"Honesty.{h.Key}{part}"))).Except(texts.Keys).ShouldBeEmpty();
        HonestyRow.All.SelectMany(h => h.Sources).Where(s => Sources.Find(s) is null).ShouldBeEmpty();
        DocumentTopics.All.Select(t => t.Paragraph).Distinct().ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
    }
}
