using System.Globalization;
using System.Text.Json;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Exchange;

/// <summary>The document's <c>person</c>.</summary>
internal static class PersonWriter
{
    /// <summary>The document's names of the kinds.</summary>
    internal static readonly IReadOnlyDictionary<string, FactorKind> Kinds = new Dictionary<string, FactorKind>(StringComparer.Ordinal)
    {
        ["amount"] = FactorKind.Amount,
        ["scale"] = FactorKind.Scale,
        ["yes-no"] = FactorKind.YesNo,
        ["choice"] = FactorKind.Choice,
    };

    public static void Write(Utf8JsonWriter json, Person person)
    {
        json.WriteStartObject();
        json.WriteWhole("birthYear", person.BirthYear);
        if (person.Sex is { } sex) json.WriteString("sex", Ids.Of(sex));
        if (person.Pregnancy is { } pregnancy) json.WriteString("pregnancy", Ids.Of(pregnancy));
        if (person.TimeZone is { } zone) json.WriteString("timeZone", zone);
        json.WriteTexts("conditions", person.Conditions);
        json.WriteStartArray("medications");
        // The stored order rests on ids that do not travel, so it is settled here by what does.
        foreach (var medication in person.LookedUp().Medications.OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Started)
            .ThenBy(m => m.Stopped).ThenBy(m => m.Changed)
            .ThenBy(m => m.Dose, StringComparer.Ordinal).ThenBy(m => string.Join(' ', m.Classes), StringComparer.Ordinal)) Write(json, medication);
        json.WriteEndArray();
        json.WriteStartArray("ownFactors");
        foreach (var factor in person.OwnFactors) Write(json, factor);
        json.WriteEndArray();
        if (person.Cards is { } cards) json.WriteTexts("checkIn", cards);
        if (person.ReviewDay is { } day) json.WriteString("reviewDay", Ids.Of(day));
        if (person.Region is { } region) json.WriteString("region", region);
        if (person.IsSample) json.WriteBoolean("sample", true);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Medication medication)
    {
        json.WriteStartObject();
        json.WriteString("name", medication.Name);
        json.WriteTexts("classes", medication.Classes);
        json.WriteString("dose", medication.Dose);
        WriteDate(json, "started", medication.Started);
        WriteDate(json, "changed", medication.Changed);
        WriteDate(json, "stopped", medication.Stopped);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OwnFactor factor)
    {
        json.WriteStartObject();
        json.WriteString("id", factor.Id);
        json.WriteString("name", factor.Name);
        json.WriteString("kind", Kinds.First(k => k.Value == factor.Kind).Key);
        if (factor.Max is { } max) json.WriteNumber("max", DocumentWriter.Plain(max));
        if (factor.Unit is { } unit) json.WriteString("unit", unit);
        if (factor.Kind == FactorKind.Choice) json.WriteTexts("options", factor.Options);
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, string name, DateOnly? date) =>
        json.WriteString(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
