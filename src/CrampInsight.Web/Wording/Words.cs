using System.Globalization;
using System.Resources;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;

namespace CrampInsight.Web.Wording;

/// <summary>Turns the ids and numbers of Core into words of the person's language. The only reader of the id-keyed resource files.</summary>
public static class Words
{
    private static readonly ResourceManager Factors = Wording.Factors.ResourceManager;
    private static readonly ResourceManager SignTexts = Wording.Signs.ResourceManager;
    private static readonly ResourceManager Cramps = Wording.Cramps.ResourceManager;
    private static readonly ResourceManager People = Wording.People.ResourceManager;
    private static readonly ResourceManager Rules = Wording.Rules.ResourceManager;
    private static readonly ResourceManager ThinkingTexts = Wording.Thinking.ResourceManager;

    public static string Label(Factor factor) => factor.OwnName ?? Get(Factors, $"{factor.Id}.Label");

    /// <param name="factor">What is asked.</param>
    /// <param name="isPast">It is asked on the morning after.</param>
    public static string Question(Factor factor, bool isPast = false) =>
        factor.OwnName ?? (isPast ? Find(Factors, $"{factor.Id}.Past") : null) ?? Get(Factors, $"{factor.Id}.Question");

    public static string? Help(Factor factor) => Find(Factors, $"{factor.Id}.Help");

    public static string Group(FactorGroup group) => Get(Factors, $"Group.{group}");

    public static string? GroupHint(FactorGroup group) => Find(Factors, $"Group.{group}.Hint");

    public static string Step(ScaleFactor factor, int step) => factor.OwnName is not null ? Number(step) : Get(Factors, string.Create(CultureInfo.InvariantCulture, $"{factor.Id}.{step}"));

    public static string Option(ChoiceFactor factor, Choice choice) => factor.OwnName is not null ? choice.Id : Get(Factors, $"{factor.Id}.{choice.Id}");

    public static string YesNo(YesNoFactor factor, bool value) =>
        Find(Factors, $"{factor.Id}.{factor.Format(value)}") ?? Get(Factors, $"YesNo.{factor.Format(value)}");

    public static string YesNo(bool value) => Get(Factors, value ? "YesNo.true" : "YesNo.false");

    public static string Serving(Serving serving) => Get(Factors, serving.Key);

    /// <summary>The words on a quick chip: the band, or the number alone.</summary>
    public static string Quick(AmountFactor factor, decimal value) =>
        factor.QuickIsBand ? Get(Factors, $"{factor.Id}.band.{factor.Format(value)}") : Number(value);

    public static string Number(decimal value) => value.ToString("0.##", CultureInfo.CurrentCulture);

    public static string Amount(FactorUnit unit, decimal value) =>
        unit == FactorUnit.None ? Number(value)
        : string.Format(CultureInfo.CurrentCulture, value == 1 && Find(Factors, $"Unit.{unit.Id}.One") is { } one ? one : Get(Factors, $"Unit.{unit.Id}"), Number(value));

    /// <summary>The same for a factor, which may have the person's own unit.</summary>
    public static string Amount(AmountFactor factor, decimal value) =>
        factor.OwnUnit is { } unit ? $"{Number(value)} {unit}" : Amount(factor.Unit, value);

    /// <summary>An answer in words: "7 drinks", "Light", "Yes", "15:30".</summary>
    public static string Answer(Factor factor, Answer answer) => answer.Kind switch
    {
        AnswerKind.Amount when factor is AmountFactor a => a.QuickIsBand && a.Quick.Contains(answer.Number!.Value) ? Quick(a, answer.Number.Value) : Amount(a, answer.Number!.Value),
        AnswerKind.Step when factor is ScaleFactor s => Step(s, answer.Step!.Value),
        AnswerKind.YesNo when factor is YesNoFactor y => YesNo(y, answer.YesNo!.Value),
        AnswerKind.Option when factor is ChoiceFactor c => Option(c, answer.Option!.Value),
        AnswerKind.Clock => answer.Clock!.Value.ToString("t", CultureInfo.CurrentCulture),
        AnswerKind.Amount or AnswerKind.Step or AnswerKind.YesNo or AnswerKind.Option or AnswerKind.Kept => answer.Text,
    };

    /// <summary>One plain sentence that says what is wrong with an answer and what to do.</summary>
    public static string Problem(Factor factor, AnswerProblem problem) => string.Format(
        CultureInfo.CurrentCulture,
        Find(Factors, $"Problem.{problem}.{factor.Kind}") ?? Get(Factors, $"Problem.{problem}"),
        Label(factor),
        factor switch { AmountFactor a => Amount(a, a.Max), ScaleFactor s => Number(s.Max), _ => "" });

    public static string Sign(string id) => Find(SignTexts, id) ?? id;

    public static string Group(SignGroup group) => Get(SignTexts, $"Group.{group}");

    public static string Leg(Leg leg) => Get(Cramps, $"Leg.{Ids.Of(leg)}");

    /// <summary>"between 2 and 4", "time not known".</summary>
    public static string About(About about) => Get(Cramps, $"About.{Ids.Of(about)}");

    /// <summary>The same on a button.</summary>
    public static string AboutChip(About about) => Get(Cramps, $"About.{Ids.Of(about)}.Chip");

    /// <summary>When a cramp was: its clock time, or the words of a guess.</summary>
    public static string When(Episode cramp) => cramp.About is { } about ? About(about) : Clock(cramp.StartedAt.Local);

    public static string Muscle(Muscle muscle) => Get(Cramps, $"Muscle.{Ids.Of(muscle)}");

    public static string Relief(ReliefKind kind) => Get(Cramps, $"Relief.{Ids.Of(kind)}");

    public static string Pain(int level) => Get(Cramps, string.Create(CultureInfo.InvariantCulture, $"Pain.{level}"));

    public static string Condition(string id) => Find(People, $"Condition.{id}") ?? id;

    public static string Sex(Sex sex) => Get(People, $"Sex.{Ids.Of(sex)}");

    public static string Pregnancy(Pregnancy pregnancy) => Get(People, $"Pregnancy.{Ids.Of(pregnancy)}");

    /// <summary>The day's name in the person's language, or "not at all".</summary>
    public static string ReviewDay(ReviewDay day) =>
        day == Core.People.ReviewDay.Never ? WeekTexts.DayNever : CultureInfo.CurrentCulture.DateTimeFormat.DayNames[(int)day];

    /// <summary>A country by its ISO code; the code itself when it is in no list of ours.</summary>
    public static string Country(string code) => Find(People, $"Country.{code}") ?? code;

    public static string MedicineClass(string id) => Find(People, $"Class.{id}") ?? id;

    /// <summary>A flag's title: its own for the wording, if there is one, with the numbers of the person's country and the signs that were ticked.</summary>
    public static string Title(Finding finding) => Fill(finding,
        (finding.Wording.Length == 0 ? null : Find(Rules, $"{finding.Rule.Id}.Title.{finding.Wording}")) ?? Get(Rules, $"{finding.Rule.Id}.Title"), []);

    /// <summary>A flag's title; null for a suggestion, which has none.</summary>
    public static string? Title(Rule rule) => Find(Rules, $"{rule.Id}.Title") is { } title ? Blank(title) : null;

    /// <summary>Everything a rule can say: the ordinary wording first, with a blank where a number of the person's will stand.</summary>
    public static IEnumerable<string> Sayings(Rule rule) =>
        RuleTexts.Value.Where(t => t.Key == $"{rule.Id}.Text" || t.Key.StartsWith($"{rule.Id}.Text.", StringComparison.Ordinal))
            .OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => Blank(t.Text));

    public static string Thinking(string key) => Get(ThinkingTexts, key);

    /// <summary>A condition or a class of medicines, whichever the id names.</summary>
    public static string ProfileItem(string id) => Find(People, $"Condition.{id}") ?? MedicineClass(id);

    public static string Say(Finding finding) => Fill(finding,
        Get(Rules, finding.Wording.Length == 0 ? $"{finding.Rule.Id}.Text" : $"{finding.Rule.Id}.Text.{finding.Wording}"), finding.Amounts);

    public static string? Document(Rule rule) => Find(Rules, $"{rule.Id}.Document");

    public static string? Research(Rule rule) => Find(Rules, $"{rule.Id}.Research");

    public static string RuleQuestion(Rule rule) => Get(Rules, $"{rule.Id}.Question");

    /// <summary>The extra lines of a finding, in its order.</summary>
    public static IEnumerable<string> Cautions(Finding finding) => finding.Cautions.Select(c => WithNumbers(Get(Rules, $"Caution.{c}"), finding.Lines));

    /// <summary>What to do, by when: one sentence or two for a flag, none for an idea.</summary>
    public static IEnumerable<string> Actions(Finding finding) => finding.Tier is { } tier ? [TierAction(tier, finding.Lines)] : [];

    public static string What(Because because) => string.Format(
        CultureInfo.CurrentCulture, Get(Rules, $"Because.{because.What}"), because.Amount is { } amount ? Number(amount) : "");

    public static string Grade(Grade grade) => Get(Rules, $"Grade.{grade}");

    public static string Tier(Tier tier) => Get(Rules, $"Tier.{tier}");

    public static string TierAction(Tier tier, Helplines lines) => WithNumbers(Get(Rules, $"Tier.{tier}.Action"), lines);

    /// <summary>Whom to call who thinks of harming themselves.</summary>
    public static string CrisisLine(Helplines lines) => lines.Crisis is null ? Get(Rules, "Caution.crisis-lines") : WithNumbers(Get(Rules, "Caution.crisis-line"), lines);

    /// <summary>A text with the numbers of a country in the place of {emergency}, {urgent} and {crisis}, or with words where none is known.</summary>
    public static string WithNumbers(string text, Helplines lines) => text
        .Replace("{emergency}", lines.Emergency ?? Get(Rules, "Number.emergency"), StringComparison.Ordinal)
        .Replace("{urgent}", lines.Urgent is { } urgent ? Fill(Get(Rules, "Number.urgent.known"), urgent) : Get(Rules, "Number.urgent"), StringComparison.Ordinal)
        .Replace("{crisis}", lines.Crisis ?? Get(Rules, "Number.crisis"), StringComparison.Ordinal);

    /// <summary>"Sunday 22 November", in the person's language and order.</summary>
    public static string LongDate(DateOnly date) =>
        date.ToString(CultureInfo.CurrentCulture.DateTimeFormat.LongDatePattern.Replace(", yyyy", "", StringComparison.Ordinal).Replace(" yyyy", "", StringComparison.Ordinal), CultureInfo.CurrentCulture);

    public static string ShortDate(DateOnly date) => date.ToString("ddd d MMM", CultureInfo.CurrentCulture);

    public static string Date(DateOnly date) => date.ToString("d", CultureInfo.CurrentCulture);

    public static string Clock(DateTime local) => local.ToString("t", CultureInfo.CurrentCulture);

    /// <summary>A sentence with placeholders, in the person's number format.</summary>
    public static string Fill(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    private static readonly Lazy<List<(string Key, string Text)>> RuleTexts = new(() =>
        [.. Rules.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!.Cast<System.Collections.DictionaryEntry>().Select(e => ((string)e.Key, (string)e.Value!))]);

    // The list of signs or names fills the last placeholder, behind the numbers.
    private static string Fill(Finding finding, string text, IReadOnlyList<decimal> amounts) =>
        Fill(WithNumbers(text, finding.Lines),
            [.. amounts.Select(a => (object)Number(a)), Listed([.. finding.Ticked.Select(t => Get(Rules, $"Because.{t}")), .. finding.Names])]);

    /// <summary>"a, b and c".</summary>
    private static string Listed(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : Fill(Get(Rules, "And"), string.Join(", ", items.Take(items.Count - 1)), items[^1]);

    private static string Blank(string text) =>
        WithNumbers(text, Helplines.Unknown).Replace("{0}", "…", StringComparison.Ordinal).Replace("{1}", "…", StringComparison.Ordinal);

    private static string? Find(ResourceManager texts, string key) => texts.GetString(key, CultureInfo.CurrentUICulture);

    // A missing text is our mistake and a test finds it; on a person's screen the key is still better than an error.
    private static string Get(ResourceManager texts, string key) => Find(texts, key) ?? key;
}
