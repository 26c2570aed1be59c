using System.Globalization;

namespace CrampInsight.Core.Factors;

/// <summary>When a factor is asked: about the day, in the evening; or about the night, in the morning.</summary>
public enum Asked { Evening, Morning }

/// <summary>Where a factor stands in the check-in.</summary>
public enum FactorGroup
{
    /// <summary>Drinks and what they do.</summary>
    Drinks,

    /// <summary>Food, minerals and salt.</summary>
    Food,

    /// <summary>How the day used the body: sitting, standing, effort, shoes.</summary>
    Body,

    /// <summary>Prescribed medicines taken or missed.</summary>
    Medicines,

    /// <summary>Stress and emotional load.</summary>
    Mind,

    /// <summary>What was done for the legs.</summary>
    LegCare,

    /// <summary>What was done to come to rest.</summary>
    WindDown,

    /// <summary>How the night was spent.</summary>
    Sleep,

    /// <summary>What a person added themselves.</summary>
    Own,
}

/// <summary>The kind decides the form's control, the stored text and the exchange format.</summary>
public enum FactorKind { Amount, Scale, YesNo, Choice, Time }

/// <summary>Why an answer was refused.</summary>
public enum AnswerProblem
{
    /// <summary>Not a value of this kind at all.</summary>
    NotReadable,

    /// <summary>Below 0.</summary>
    TooLow,

    /// <summary>Above the factor's maximum.</summary>
    TooHigh,

    /// <summary>Not one of the listed choices.</summary>
    NotAChoice,
}

/// <summary>
/// One thing that might matter for cramps. Its declaration says everything that form, storage, rules, statistics, reviews and files need to know of it;
/// only its words are elsewhere, in the texts.
/// </summary>
public abstract class Factor(string id, FactorKind kind, FactorGroup group, Asked asked, int[] paragraphs)
{
    /// <summary>The contract's id; never changes and is never reused.</summary>
    public string Id { get; } = id;

    public FactorKind Kind { get; } = kind;

    public FactorGroup Group { get; } = group;

    public Asked Asked { get; } = asked;

    /// <summary>Paragraphs of the source document (1–8) that name the factor; none when the document does not.</summary>
    public IReadOnlyList<int> Paragraphs { get; } = paragraphs;

    public FactorUnit Unit { get; init; } = FactorUnit.None;

    /// <summary>
    /// How it is compared with cramps; empty for what is a result of a bad night, as hours slept are, or says nothing alone.
    /// A factor that declares nothing is compared as its kind is. Source: statistics section 3.3.
    /// </summary>
    public IReadOnlyList<FactorExposure> Exposures
    {
        get => field ?? UsualExposures;
        init;
    }

    /// <summary>It is asked inside this factor's question, once that has an answer above 0; null for a question of its own.</summary>
    public Factor? Follows { get; init; }

    /// <summary>It is something done against cramps, so reviews and the summary list it under what was tried.</summary>
    public bool IsRemedy { get; init; }

    /// <summary>What a person calls a factor of their own; null for the catalogue, whose words are resources.</summary>
    public string? OwnName { get; init; }

    /// <summary>How a factor of this kind is compared with cramps when it does not say otherwise.</summary>
    protected abstract IReadOnlyList<FactorExposure> UsualExposures { get; }

    /// <summary>The allowed values in one line, such as <c>0..40</c>; guarded by an approved text.</summary>
    public abstract string Range { get; }

    /// <summary>
    /// Reads the stored text. The same text stands in the database and in the CSV file.
    /// Returns null and the answer, or the problem with it.
    /// </summary>
    public abstract AnswerProblem? TryParse(string? text, out Answer answer);

    public override string ToString() => Id;
}

/// <summary>A factor whose answer has the type <typeparamref name="T"/>.</summary>
public abstract class Factor<T>(string id, FactorKind kind, FactorGroup group, Asked asked, int[] paragraphs)
    : Factor(id, kind, group, asked, paragraphs)
    where T : struct
{
    /// <summary>The problem with a value, or null when it may be stored.</summary>
    public abstract AnswerProblem? Check(T value);

    /// <summary>The value as it is kept in a night.</summary>
    public abstract Answer ToAnswer(T value);

    /// <summary>The value of an answer; null when the answer is of another kind.</summary>
    public abstract T? ValueOf(Answer answer);

    /// <summary>The stored text of a value. Culture-free.</summary>
    public string Format(T value) => ToAnswer(value).Text;

    protected abstract bool TryRead(string text, out T value);

    public sealed override AnswerProblem? TryParse(string? text, out Answer answer)
    {
        answer = default;
        if (text is null || !TryRead(text, out var typed)) return AnswerProblem.NotReadable;
        if (Check(typed) is { } problem) return problem;
        answer = ToAnswer(typed);
        return null;
    }
}

/// <summary>A number from 0 to <see cref="Max"/>, decimals allowed.</summary>
public sealed class AmountFactor(string id, decimal max, decimal step, decimal[] quick, FactorGroup group, Asked asked, params int[] paragraphs)
    : Factor<decimal>(id, FactorKind.Amount, group, asked, paragraphs)
{
    /// <summary>What a factor of the person's own counts, in their words.</summary>
    public string? OwnUnit { get; init; }

    /// <summary>Largest answer that is accepted.</summary>
    public decimal Max { get; } = max;

    /// <summary>What one tap on plus or minus adds.</summary>
    public decimal Step { get; } = step;

    /// <summary>Values offered as one tap.</summary>
    public IReadOnlyList<decimal> Quick { get; } = quick;

    /// <summary>The quick values stand for bands ("4 to 6 hours" is stored as 5), so the form shows the band.</summary>
    public bool QuickIsBand { get; init; }

    /// <summary>Usual portions that one tap adds.</summary>
    public IReadOnlyList<Serving> Servings { get; init; } = [];

    protected override IReadOnlyList<FactorExposure> UsualExposures { get; } = [FactorExposure.Number(ExposureCoding.Amount)];

    public override string Range => string.Create(CultureInfo.InvariantCulture, $"0..{Max}");

    public override AnswerProblem? Check(decimal value) =>
        value < 0 ? AnswerProblem.TooLow : value > Max ? AnswerProblem.TooHigh : null;

    public override Answer ToAnswer(decimal value) => Answer.Of(value);

    public override decimal? ValueOf(Answer answer) => answer.Amount;

    protected override bool TryRead(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}

/// <summary>A whole number from 0 to <see cref="Max"/>; each step has its own words.</summary>
public sealed class ScaleFactor(string id, int max, FactorGroup group, Asked asked, params int[] paragraphs)
    : Factor<int>(id, FactorKind.Scale, group, asked, paragraphs)
{
    public int Max { get; } = max;

    protected override IReadOnlyList<FactorExposure> UsualExposures { get; } = [FactorExposure.Number(ExposureCoding.Ordinal)];

    public override string Range => string.Create(CultureInfo.InvariantCulture, $"0..{Max}");

    public override AnswerProblem? Check(int value) =>
        value < 0 ? AnswerProblem.TooLow : value > Max ? AnswerProblem.TooHigh : null;

    public override Answer ToAnswer(int value) => Answer.Of(value);

    public override int? ValueOf(Answer answer) => answer.Step;

    protected override bool TryRead(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}

/// <summary>Yes or no; "no" is an answer and differs from no answer.</summary>
public sealed class YesNoFactor(string id, FactorGroup group, Asked asked, params int[] paragraphs)
    : Factor<bool>(id, FactorKind.YesNo, group, asked, paragraphs)
{
    protected override IReadOnlyList<FactorExposure> UsualExposures { get; } = [FactorExposure.Number(ExposureCoding.Binary)];

    public override string Range => "true|false";

    public override AnswerProblem? Check(bool value) => null;

    public override Answer ToAnswer(bool value) => Answer.Of(value);

    public override bool? ValueOf(Answer answer) => answer.YesNo;

    protected override bool TryRead(string text, out bool value)
    {
        value = text == "true";
        return value || text == "false";
    }
}

/// <summary>The id of one choice of a <see cref="ChoiceFactor"/>.</summary>
public readonly record struct Choice(string Id)
{
    public override string ToString() => nameof(Choice);
}

/// <summary>Exactly one of a few listed answers.</summary>
public sealed class ChoiceFactor(string id, string[] options, FactorGroup group, Asked asked, params int[] paragraphs)
    : Factor<Choice>(id, FactorKind.Choice, group, asked, paragraphs)
{
    public IReadOnlyList<Choice> Options { get; } = [.. options.Select(o => new Choice(o))];

    // Of two answers the second stands against the first; of more, each against the rest.
    protected override IReadOnlyList<FactorExposure> UsualExposures { get; } = options.Length <= 2
        ? [.. options.Skip(1).Select(o => FactorExposure.AnyOf(o) with { Option = new(o) })]
        : [.. options.Select((o, i) => FactorExposure.AnyOf(o) with { Part = (i + 1).ToString(CultureInfo.InvariantCulture), Option = new(o) })];

    public override string Range => string.Join('|', Options.Select(o => o.Id));

    public override AnswerProblem? Check(Choice value) => Options.Contains(value) ? null : AnswerProblem.NotAChoice;

    public override Answer ToAnswer(Choice value) => Answer.Of(value);

    public override Choice? ValueOf(Answer answer) => answer.Option;

    protected override bool TryRead(string text, out Choice value)
    {
        value = new(text);
        return true;
    }
}

/// <summary>A local clock time, to the minute.</summary>
public sealed class TimeFactor(string id, FactorGroup group, Asked asked, params int[] paragraphs)
    : Factor<TimeOnly>(id, FactorKind.Time, group, asked, paragraphs)
{
    // An hour alone is neither more nor less of anything.
    protected override IReadOnlyList<FactorExposure> UsualExposures { get; } = [];

    public override string Range => "00:00..23:59";

    public override AnswerProblem? Check(TimeOnly value) =>
        value.Ticks % TimeSpan.TicksPerMinute == 0 ? null : AnswerProblem.NotReadable;

    public override Answer ToAnswer(TimeOnly value) => Answer.Of(value);

    public override TimeOnly? ValueOf(Answer answer) => answer.Clock;

    protected override bool TryRead(string text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}
