using System.Text.RegularExpressions;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;

namespace CrampInsight.Core.Tests;

/// <summary>Every text a person can meet is there, plain, and free of the words we do not use.</summary>
public sealed partial class TextTests
{
    private const int HighestGrade = 8;

    /// <summary>Medical words that cannot be said otherwise; each counts as one syllable.</summary>
    private static readonly HashSet<string> Unavoidable = new(StringComparer.OrdinalIgnoreCase)
    {
        "emergency", "pharmacist", "medicine", "medicines", "caffeine", "alcohol", "pregnancy", "urine", "diabetes", "professional", "department", "passkey", "passkeys", "magnesium", "potassium", "calcium", "diarrhoea", "dialysis",
    };

    private static readonly string[] Banned = ["caused", "causes", "triggered", "deficient", "deficiency", "must", "should", "need to", "stop taking", "proves", "at your peril"];

    public static TheoryData<string> Files => [.. Repository.TextFiles()];

    [Fact]
    public void Every_factor_and_answer_has_its_words()
    {
        var texts = Repository.Texts("Factors");
        List<string> keys = [.. Enum.GetNames<FactorGroup>().SelectMany(g => new[] { $"Group.{g}", $"Group.{g}.Hint" }), .. Enum.GetNames<AnswerProblem>().Select(p => $"Problem.{p}"), "YesNo.true", "YesNo.false", "Problem.NotReadable.Time"];
        foreach (var factor in FactorCatalogue.All)
        {
            keys.AddRange([$"{factor.Id}.Label", $"{factor.Id}.Question"]);
            if (factor.Unit != FactorUnit.None) keys.AddRange([$"Unit.{factor.Unit.Id}", $"Unit.{factor.Unit.Id}.One"]);
            if (factor is AmountFactor { Servings: var servings }) keys.AddRange(servings.Select(s => s.Key));
            if (factor is ScaleFactor scale) keys.AddRange(Enumerable.Range(0, scale.Max + 1).Select(i => $"{factor.Id}.{i}"));
            if (factor is ChoiceFactor choice) keys.AddRange(choice.Options.Select(o => $"{factor.Id}.{o.Id}"));
            if (factor is AmountFactor { QuickIsBand: true } amount) keys.AddRange(amount.Quick.Select(q => $"{factor.Id}.band.{amount.Format(q)}"));
        }

        keys.Where(k => !texts.ContainsKey(k)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_sign_condition_class_and_cramp_detail_has_its_words()
    {
        Signs.All.Select(s => s.Id).Concat(Enum.GetNames<SignGroup>().Select(g => $"Group.{g}")).Except(Repository.Texts("Signs").Keys).ShouldBeEmpty();
        HelplineTable.All.Select(h => $"Country.{h.Country}").Append($"Country.{Person.OtherRegion}").Except(Repository.Texts("People").Keys).ShouldBeEmpty();
        Conditions.All.Select(c => $"Condition.{c}").Concat(MedicineClasses.All.Select(c => $"Class.{c}"))
            .Concat(Enum.GetValues<Sex>().Select(s => $"Sex.{Ids.Of(s)}")).Concat(Enum.GetValues<Pregnancy>().Select(p => $"Pregnancy.{Ids.Of(p)}"))
            .Except(Repository.Texts("People").Keys).ShouldBeEmpty();
        Enum.GetValues<Leg>().Select(l => $"Leg.{Ids.Of(l)}").Concat(Enum.GetValues<Muscle>().Select(m => $"Muscle.{Ids.Of(m)}")).Concat(Enum.GetValues<ReliefKind>().Select(r => $"Relief.{Ids.Of(r)}"))
            .Concat(Enum.GetValues<About>().SelectMany(a => new[] { $"About.{Ids.Of(a)}", $"About.{Ids.Of(a)}.Chip" }))
            .Except(Repository.Texts("Cramps").Keys).ShouldBeEmpty();
    }

    /// <summary>Wordings, cautions and reasons are compared with what the rules really say in <see cref="Rules.RuleTextTests"/>.</summary>
    [Fact]
    public void Every_rule_has_its_words()
    {
        var texts = Repository.Texts("Rules");
        List<string> keys = [.. Enum.GetNames<Tier>().SelectMany(t => new[] { $"Tier.{t}", $"Tier.{t}.Action" }), .. Enum.GetNames<Grade>().Select(g => $"Grade.{g}")];
        foreach (var rule in RuleBook.All)
        {
            keys.AddRange([$"{rule.Id}.Question", $"{rule.Id}.Text", $"{rule.Id}.Research"]);
            if (rule.Evidence.Paragraphs.Count > 0) keys.Add($"{rule.Id}.Document");
            if (rule is not SuggestionRule) keys.Add($"{rule.Id}.Title");
        }

        keys.Where(k => !texts.ContainsKey(k)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_text_is_empty_or_uses_a_word_we_do_not_use(string file)
    {
        foreach (var (key, text) in Repository.Texts(file))
        {
            text.Trim().ShouldNotBeEmpty($"{file}: {key}");
            // To say that something is not a cause is what we do want to say.
            var said = text.Replace("does not mean that one causes the other", "", StringComparison.Ordinal);
            foreach (var word in Banned) Regex.IsMatch(said, $@"\b{word}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)).ShouldBeFalse($"{file}: {key} says “{word}”");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_text_reads_at_grade_eight_or_below(string file)
    {
        List<string> hard = [.. Repository.Texts(file).Where(t => Words(t.Value).Count >= 6 && Grade(t.Value) > HighestGrade).Select(t => $"{t.Key} ({Grade(t.Value):0.0}): {t.Value}")];
        hard.ShouldBeEmpty();
    }

    /// <summary>Flesch–Kincaid grade level.</summary>
    private static double Grade(string text)
    {
        var words = Words(text);
        var sentences = Math.Max(1, SentenceEnd().Count(text));
        return (0.39 * words.Count / sentences) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    private static int Syllables(string word)
    {
        if (Unavoidable.Contains(word)) return 1;
        var groups = Vowels().Count(word.ToLowerInvariant());
        if (word.EndsWith('e') && !word.EndsWith("le") && groups > 1) groups--;
        if (word.EndsWith("ed") && !word.EndsWith("ted") && !word.EndsWith("ded") && groups > 1) groups--;
        return Math.Max(1, groups);
    }

    [GeneratedRegex(@"[A-Za-z’']+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?:;]+(\s|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[aeiouy]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vowels();
}
