using System.Text.RegularExpressions;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules;

/// <summary>What the rules can say is said by real diaries here, and compared with the texts in both directions.</summary>
public sealed partial class RuleTextTests
{
    private static readonly Lazy<List<Finding>> Said = new(() => [.. People().SelectMany(p => Diaries().Select(d => d.As(_ => p(d.Person)))).SelectMany(d => d.Findings())]);

    [Fact]
    public void These_diaries_make_every_rule_speak() => RuleBook.All.Select(r => r.Id).Except(Said.Value.Select(f => f.Rule.Id)).ShouldBeEmpty();

    [Fact]
    public void Everything_a_rule_can_say_has_its_text() => Said.Value.SelectMany(Keys).Distinct().Except(Repository.Texts("Rules").Keys).ShouldBeEmpty();

    [Fact]
    public void No_text_is_left_that_no_rule_says() =>
        Repository.Texts("Rules").Keys.Where(k => k.StartsWith("Because.") || k.StartsWith("Caution.") || WordingKey().IsMatch(k)).Except(Said.Value.SelectMany(Keys)).ShouldBeEmpty();

    [Fact]
    public void Each_text_takes_exactly_the_numbers_it_is_given()
    {
        var texts = Repository.Texts("Rules");
        foreach (var finding in Said.Value)
        {
            var listed = finding.Ticked.Count + finding.Names.Count > 0 ? 1 : 0;
            Numbers(texts[TextKey(finding)]).ShouldBe(finding.Amounts.Count + listed, TextKey(finding));
            if (finding.IsFlag) Numbers(texts[TitleKey(texts, finding)]).ShouldBeLessThanOrEqualTo(listed, TextKey(finding));
            foreach (var because in finding.Because) Numbers(texts["Because." + because.What]).ShouldBe(because.Amount is null ? 0 : 1, because.What);
        }
    }

    private static IEnumerable<string> Keys(Finding finding) =>
        [TextKey(finding), .. finding.Ticked.Select(t => "Because." + t), .. finding.Cautions.Select(c => "Caution." + c), .. finding.Because.Select(b => "Because." + b.What)];

    private static string TextKey(Finding finding) => finding.Wording.Length == 0 ? finding.Rule.Id + ".Text" : $"{finding.Rule.Id}.Text.{finding.Wording}";

    private static string TitleKey(IReadOnlyDictionary<string, string> texts, Finding finding) =>
        texts.ContainsKey($"{finding.Rule.Id}.Title.{finding.Wording}") ? $"{finding.Rule.Id}.Title.{finding.Wording}" : $"{finding.Rule.Id}.Title";

    private static int Numbers(string text) => Placeholder().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Count();

    private static IEnumerable<Func<Person, Person>> People() =>
    [
        p => p,
        p => p with { Pregnancy = Pregnancy.Pregnant },
        p => p with { BirthYear = 1940 },
        p => p with { Region = "GB" },
        p => p with { Conditions = ["diabetes", "heart-failure"] },
        p => p with { Conditions = ["alcohol-dependence", "low-blood-pressure"], Medications = [.. p.Medications, new() { Name = "amlodipine", Classes = [MedicineClasses.CalciumChannelBlocker] }] },
    ];

    // Every story that some rule's tests tell, whether it is to speak or not.
    private static IEnumerable<DiaryBuilder> Diaries() =>
        typeof(RuleTests<>).Assembly.GetTypes().Where(t => t.BaseType is { IsGenericType: true } b && b.GetGenericTypeDefinition() == typeof(RuleTests<>))
            .SelectMany(t => t.GetMethods()).SelectMany(m => m.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(d => (m.GetParameters()[0].Name, Story: d.Data[0] as string)))
            .Where(d => d.Name == "story").Select(d => Story.Of(d.Story!));

    [GeneratedRegex(@"\{\d\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\.Text\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WordingKey();
}
