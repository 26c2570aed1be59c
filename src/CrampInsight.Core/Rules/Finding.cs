using CrampInsight.Core.Diary;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Rules;

/// <summary>How well research supports the link with night cramps. Evidence pack section 0.</summary>
public enum Grade { Strong, Moderate, Weak, Conflicting, Traditional }

/// <summary>A night that a finding rests on, and what was true of it.</summary>
/// <param name="Night">The night.</param>
/// <param name="What">A text key for what was logged, such as <c>few-drinks</c>.</param>
/// <param name="Amount">A number for that text, when it has one.</param>
public readonly record struct Because(Night Night, string What, decimal? Amount = null)
{
    public override string ToString() => nameof(Because);
}

/// <summary>What a rule rests on outside the diary.</summary>
/// <param name="Paragraphs">Paragraphs of the source document, 1–8; empty when the document does not name it.</param>
/// <param name="Grade">Strength of the research about night cramps; null for flags, which are not about cramps alone.</param>
/// <param name="Sources">Keys of the reference list.</param>
public sealed record Evidence(IReadOnlyList<int> Paragraphs, Grade? Grade, IReadOnlyList<string> Sources);

/// <summary>Something a rule has to say, as codes and numbers; the words are made at the edge.</summary>
public sealed record Finding
{
    public required Rule Rule { get; init; }

    /// <summary>Which of the rule's wordings fits this person, such as <c>seated</c>; empty for the ordinary one.</summary>
    public string Wording { get; init; } = "";

    /// <summary>Numbers for the wording's placeholders, in order.</summary>
    public IReadOnlyList<decimal> Amounts { get; init; } = [];

    /// <summary>
    /// What fills the last placeholder of the wording, behind the numbers: the signs that were ticked, as keys of <see cref="Because.What"/>
    /// and in the order of the checklist. A finding names no sign that was not ticked.
    /// </summary>
    public IReadOnlyList<string> Ticked { get; init; } = [];

    /// <summary>Names of medicines as the person typed them, for the last placeholder in the place of signs.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Whom to call where the person is, for the words.</summary>
    public Helplines Lines { get; init; } = Helplines.Unknown;

    /// <summary>Extra lines that a safety switch adds, as text keys.</summary>
    public IReadOnlyList<string> Cautions { get; init; } = [];

    /// <summary>One of the rule's <see cref="Rule.Tiers"/>; null for a suggestion. It belongs to the finding: one id may appear with two tiers.</summary>
    public Tier? Tier { get; init; }

    /// <summary>The nights behind it, latest first. Never empty for a finding that rests on the diary.</summary>
    public IReadOnlyList<Because> Because { get; init; } = [];

    /// <summary>How bad it is, in the rule's own unit; only compared with an earlier level of the same rule. Null when it has no degrees.</summary>
    public decimal? Level { get; init; }

    public bool IsFlag => Tier is not null;

    /// <summary>An emergency or same-day flag.</summary>
    public bool IsUrgent => Tier?.IsUrgent() == true;

    public override string ToString() => nameof(Finding);
}
