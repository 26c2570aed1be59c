namespace CrampInsight.Core.Factors;

/// <summary>One way in which the answers to a factor are compared with cramps; most factors have one, a choice may have several.</summary>
/// <param name="Coding">Yes/no, ordered or a number.</param>
/// <param name="Read">
/// The day's value from the factor and all answers of the day: 0 or 1, or a step or amount in the factor's unit; null when it was not answered, never 0 for a blank.
/// </param>
public sealed record FactorExposure(ExposureCoding Coding, Func<Factor, AnswerSet, double?> Read)
{
    /// <summary>What is counted, when one factor gives several: the second half of the exposure's id, such as <c>missed</c>.</summary>
    public string? Part { get; init; }

    /// <summary>Of a choice that is compared answer by answer: the one that counts as "there".</summary>
    public Choice? Option { get; init; }

    /// <summary>It is told after the night, when the cramp may colour the memory: no better than possible can be said of it.</summary>
    public bool IsRecalled { get; init; }

    /// <summary>It may be the cramp's own beginning, such as tight muscles: it "goes with", and is no trigger.</summary>
    public bool IsEarlySign { get; init; }

    /// <summary>The answer's number: an amount or a step as it is, yes as 1 and no as 0.</summary>
    public static FactorExposure Number(ExposureCoding coding) => new(coding, (factor, answers) => (double?)answers.Find(factor.Id)?.Number);

    /// <summary>1 when the answer is one of these options, 0 when it is another.</summary>
    public static FactorExposure AnyOf(params string[] options) => new(ExposureCoding.Binary,
        (factor, answers) => answers.Find(factor.Id)?.Option is { } answer ? options.Contains(answer.Id) ? 1 : 0 : null);

    /// <summary>The place of the answer among these options, from 0; null for an option that is not among them.</summary>
    public static FactorExposure InOrder(params string[] options) => new(ExposureCoding.Ordinal,
        (factor, answers) => answers.Find(factor.Id)?.Option is { } answer && Array.IndexOf(options, answer.Id) is >= 0 and var step ? step : null);

    public override string ToString() => nameof(FactorExposure);
}
