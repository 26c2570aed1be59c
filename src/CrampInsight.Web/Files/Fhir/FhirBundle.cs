using System.Text.Encodings.Web;
using System.Text.Json;
using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using Hl7.Fhir.Serialization;
using R4 = Hl7.Fhir.Model;

namespace CrampInsight.Web.Files.Fhir;

/// <summary>The whole diary as a FHIR R4 collection: a record to read, not a change to carry out.</summary>
internal static class FhirBundle
{
    public const string ContentType = "application/fhir+json; charset=utf-8";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="diary">Which diary it is: any text that no other has.</param>
    /// <param name="person">The person.</param>
    /// <param name="journal">Their nights.</param>
    /// <param name="now">When the bundle is made.</param>
    /// <param name="today">The date where the person is.</param>
    /// <param name="cancel">Stops the work.</param>
    public static R4.Bundle Of(string diary, Person person, Journal journal, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        var ids = new FhirIds(diary);
        var bundle = new R4.Bundle { Type = R4.Bundle.BundleType.Collection, Timestamp = now };
        if (person.IsSample) bundle.Meta = new() { Tag = [FhirCodes.TestData] };
        void Add(string address, R4.Resource resource) => bundle.Entry.Add(new() { FullUrl = address, Resource = resource });

        var self = ids.Named("patient", "");
        var patient = new R4.ResourceReference(self);
        Add(self, FhirPersons.Patient(person));
        if (person.Pregnancy is { } pregnancy) Add(ids.Named("pregnancy", ""), FhirPersons.Pregnancy(pregnancy, today, patient));
        foreach (var condition in person.Conditions) Add(ids.Named("condition", condition), FhirPersons.Condition(condition, patient));
        foreach (var m in person.Medications.OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Started).ThenBy(m => m.Stopped).ThenBy(m => m.Changed).ThenBy(m => m.Dose, StringComparer.Ordinal))
            Add(ids.Named("medicine", $"{m.Name}\n{m.Started:O}"), FhirPersons.Medicine(m, today, patient));
        var readings = new FhirReadings(person.Factors);
        foreach (var night in journal.Entries.Where(n => !n.IsBlank))
        {
            cancel.ThrowIfCancellationRequested();
            Add(ids.Named("night", night.Night.ToString()), FhirNights.Of(night, readings, person.TimeZone, patient));
            foreach (var episode in night.Episodes) Add(FhirIds.Of(episode.Id), FhirEpisodes.Of(episode, patient));
        }

        return bundle;
    }

    /// <summary>Has the library load what it needs; costs nothing afterwards.</summary>
    public static void Prepare() => Write(Of("", new() { Pregnancy = Pregnancy.No, Conditions = [Conditions.Diabetes] }, Journal.Empty, default, default, CancellationToken.None), CancellationToken.None);

    public static ReadOnlyMemory<byte> Write(R4.Bundle bundle, CancellationToken cancel)
    {
        var buffer = new CancellableBuffer(cancel);
        using (var json = new Utf8JsonWriter(buffer, Options)) new FhirJsonSerializer().Serialize(bundle, json);
        return buffer.Written;
    }
}
