using System.Globalization;
using System.Text.RegularExpressions;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Nights;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
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
            Numbers(texts[TextKey(finding)]).ShouldBe(finding.Amounts.Count, TextKey(finding));
            foreach (var because in finding.Because) Numbers(texts["Because." + because.What]).ShouldBe(because.Amount is null ? 0 : 1, because.What);
        }
    }

    private static IEnumerable<string> Keys(Finding finding) =>
        [TextKey(finding), .. finding.Cautions.Select(c => "Caution." + c), .. finding.Because.Select(b => "Because." + b.What)];

    private static string TextKey(Finding finding) => finding.Wording.Length == 0 ? finding.Rule.Id + ".Text" : $"{finding.Rule.Id}.Text.{finding.Wording}";

    private static int Numbers(string text) => Placeholder().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Count();

    private static IEnumerable<Func<Person, Person>> People() =>
    [
        p => p,
        p => p with { Pregnancy = Pregnancy.Pregnant },
        p => p with { BirthYear = 1940 },
        p => p with { Conditions = ["diabetes", "heart-failure"] },
    ];

    private static IEnumerable<Diary> Diaries()
    {
        foreach (var answer in Answers()) yield return SuggestionTests.With(answer);
        foreach (var sign in Signs.All)
        {
            yield return new Diary().Sign(sign.Id);
            yield return new Diary().Sign(sign.Id).Takes("atorvastatin");
            foreach (var beside in new[] { Signs.DarkUrine, Signs.ChestPain, Signs.OneLegSwelling, Signs.PainBetweenCramps }) yield return new Diary().Sign(sign.Id).Sign(beside);
        }

        yield return new Diary().Sign(Signs.NumbnessOrTingling).Sign(Signs.NumbnessOrTingling, 1).Sign(Signs.NumbnessOrTingling, 2);
        yield return new Diary().Episode(0, 12.5m);
        yield return new Diary().Cramps(CrampAnswer.Some, 1, 2, 3, 4, 5);
        yield return new Diary().Episode(1, 2).Episode(1, 3).Cramps(CrampAnswer.Some, 2, 3, 4, 5);
        yield return new Diary().Cramps(CrampAnswer.None, [.. Enumerable.Range(0, 28).Where(i => i % 2 == 0)]).Cramps(CrampAnswer.Some, [.. Enumerable.Range(0, 28).Where(i => i % 2 == 1)]);
        foreach (var medicine in new[] { "indapamide", "naproxen", "salmeterol" })
            yield return new Diary().Cramps(CrampAnswer.None, [.. Enumerable.Range(1, 20)]).Cramps(CrampAnswer.Some, 0).Takes(medicine, Diary.Tonight.AddDays(-5).Evening);
    }

    private static IEnumerable<string> Answers()
    {
        yield return "caffeine=140 caffeine-last=21:00";
        foreach (var factor in FactorCatalogue.All)
        {
            IEnumerable<string> values = factor switch
            {
                ChoiceFactor choice => choice.Options.Select(o => o.Id),
                ScaleFactor scale => Enumerable.Range(0, scale.Max + 1).Select(i => i.ToString(CultureInfo.InvariantCulture)),
                AmountFactor amount => ["0", amount.Max.ToString(CultureInfo.InvariantCulture)],
                YesNoFactor => ["true", "false"],
                _ => [],
            };
            foreach (var value in values) yield return $"{factor.Id}={value}";
        }
    }

    [GeneratedRegex(@"\{\d\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\.Text\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WordingKey();
}
