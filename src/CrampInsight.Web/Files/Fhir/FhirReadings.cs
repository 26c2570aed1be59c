using System.Globalization;
using CrampInsight.Core.Factors;
using CrampInsight.Web.Wording;
using R4 = Hl7.Fhir.Model;

namespace CrampInsight.Web.Files.Fhir;

/// <summary>Answers as components. What was not answered has none.</summary>
internal sealed class FhirReadings(FactorSet factors)
{
    // The same few dozen in every one of thousands of nights.
    private readonly Dictionary<string, (Factor? Factor, R4.CodeableConcept Code)> _known = new(StringComparer.Ordinal);

    public R4.Observation.ComponentComponent? Of(string id, Answer answer)
    {
        if (!_known.TryGetValue(id, out var known))
        {
            var factor = factors.Find(id);
            _known[id] = known = (factor, FhirCodes.Of(FhirCodes.Factor, id, Label(id, factor)));
        }

        return Value(id, answer, known.Factor) is { } value ? new() { Code = known.Code, Value = value } : null;
    }

    public static R4.Observation.ComponentComponent Sign(string id) => new()
    {
        Code = FhirCodes.Of(FhirCodes.Observation, "sign", "Sign"),
        Value = FhirCodes.Of(FhirCodes.Sign, id, Words.Sign(id)),
    };

    /// <summary>A measure with its UCUM unit.</summary>
    public static R4.Quantity Quantity(decimal value, string unit, string code) => new() { Value = Plain(value), Unit = unit, System = FhirCodes.Ucum, Code = code };

    private static string Label(string id, Factor? factor) => factor switch
    {
        null => id,
        ScaleFactor scale => string.Create(CultureInfo.InvariantCulture, $"{Words.Label(scale)} (0–{scale.Max})"),
        _ => Words.Label(factor),
    };

    private static R4.DataType? Value(string id, Answer answer, Factor? factor) => answer.Kind switch
    {
        AnswerKind.Amount => Amount(answer.Number!.Value, factor as AmountFactor),
        AnswerKind.Step => new R4.Integer(answer.Step),
        AnswerKind.YesNo => new R4.FhirBoolean(answer.YesNo),
        AnswerKind.Clock => new R4.Time(answer.Clock!.Value.ToString("HH:mm:ss", CultureInfo.InvariantCulture)),
        AnswerKind.Option => FhirCodes.Of($"{FhirCodes.Factor}:{id}", answer.Text, factor is ChoiceFactor known ? Words.Option(known, answer.Option!.Value) : answer.Text),
        AnswerKind.Kept => FhirText.Of(answer.Text) is { } kept ? new R4.FhirString(kept) : null,
    };

    private static R4.Quantity Amount(decimal value, AmountFactor? factor) => factor?.Unit is { InFiles: { } unit, Ucum: { } code }
        ? Quantity(value, unit, code)
        : new() { Value = Plain(value), Unit = FhirText.Of(factor?.OwnUnit) };

    // Trailing zeros would claim a precision nobody gave; FHIR promises 18 digits only.
    private static decimal Plain(decimal value) => decimal.Round(value, 9) / 1.0000000000000000000000000000m;
}
