using System.Globalization;

namespace CrampInsight.Core.Factors;

/// <summary>What an answer holds. The set is closed: every <c>switch</c> over it names each member.</summary>
public enum AnswerKind
{
    /// <summary>A number, decimals allowed.</summary>
    Amount,

    /// <summary>A whole number, one of the steps of a scale.</summary>
    Step,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>The id of one of a few choices.</summary>
    Option,

    /// <summary>A clock time, to the minute.</summary>
    Clock,

    /// <summary>Something this version cannot read: kept word for word and exported again.</summary>
    Kept,
}

/// <summary>
/// One answer to one factor; "not answered" is the absence of it. Two answers are equal when they are of one kind and say the same:
/// 1.50 and 1.5 are one amount. The stored text, <see cref="Text"/>, is the same in the database, in a table and in the exchange format.
/// </summary>
public readonly struct Answer : IEquatable<Answer>
{
    private readonly decimal _number;
    private readonly string? _word;

    private Answer(AnswerKind kind, decimal number, string? word)
    {
        Kind = kind;
        _number = number;
        _word = word;
    }

    public AnswerKind Kind { get; }

    /// <summary>The number of an amount or a step, and yes as 1, no as 0; null for a choice, a clock time and what cannot be read.</summary>
    public decimal? Number => Kind switch
    {
        AnswerKind.Amount or AnswerKind.Step or AnswerKind.YesNo => _number,
        AnswerKind.Option or AnswerKind.Clock or AnswerKind.Kept => null,
    };

    public decimal? Amount => Kind == AnswerKind.Amount ? _number : null;

    public int? Step => Kind == AnswerKind.Step ? (int)_number : null;

    public bool? YesNo => Kind == AnswerKind.YesNo ? _number != 0 : null;

    public Choice? Option => Kind == AnswerKind.Option ? new(_word!) : null;

    public TimeOnly? Clock => Kind == AnswerKind.Clock ? new TimeOnly((long)_number * TimeSpan.TicksPerMinute) : null;

    /// <summary>The text of an answer that could not be read.</summary>
    public string? Kept => Kind == AnswerKind.Kept ? _word : null;

    /// <summary>The stored text: culture-free, without trailing zeros, <c>true</c> or <c>false</c>, <c>HH:mm</c>, or the word itself.</summary>
    public string Text => Kind switch
    {
        AnswerKind.Amount => _number.ToString("0.############################", CultureInfo.InvariantCulture),
        AnswerKind.Step => _number.ToString("0", CultureInfo.InvariantCulture),
        AnswerKind.YesNo => _number != 0 ? "true" : "false",
        AnswerKind.Clock => Clock!.Value.ToString("HH:mm", CultureInfo.InvariantCulture),
        AnswerKind.Option or AnswerKind.Kept => _word!,
    };

    public static Answer Of(decimal amount) => new(AnswerKind.Amount, amount, null);

    public static Answer Of(int step) => new(AnswerKind.Step, step, null);

    public static Answer Of(bool yes) => new(AnswerKind.YesNo, yes ? 1 : 0, null);

    public static Answer Of(Choice choice) => new(AnswerKind.Option, 0, choice.Id);

    /// <summary>A clock time; seconds are cut off.</summary>
    public static Answer Of(TimeOnly time) => new(AnswerKind.Clock, time.Ticks / TimeSpan.TicksPerMinute, null);

    /// <summary>An answer that this version cannot read.</summary>
    public static Answer Keep(string text) => new(AnswerKind.Kept, 0, text);

    public bool Equals(Answer other) => Kind == other.Kind && _number == other._number && string.Equals(_word, other._word, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Answer other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Kind, _number, _word);

    public static bool operator ==(Answer left, Answer right) => left.Equals(right);

    public static bool operator !=(Answer left, Answer right) => !left.Equals(right);

    /// <summary>The type name only, so that no log line can hold an answer.</summary>
    public override string ToString() => nameof(Answer);
}
