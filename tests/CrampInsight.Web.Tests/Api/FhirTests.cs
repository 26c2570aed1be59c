using System.Net;
using CrampInsight.Web.Tests.Testing;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Validation;
using R4 = Hl7.Fhir.Model;

namespace CrampInsight.Web.Tests.Api;

/// <summary>The FHIR export, read as another program reads it: strictly.</summary>
public sealed class FhirTests
{
    private const string Diary = """
        { "format": "crampinsight-diary", "version": 1,
          "person": { "birthYear": 1958, "sex": "female", "pregnancy": "no", "timeZone": "Europe/Berlin", "conditions": ["diabetes"],
            "medications": [
              { "name": "indapamide", "dose": "1.5 mg", "started": "2026-09-01", "changed": "2026-10-01" },
              { "name": "simvastatin", "started": "2020-01-01", "stopped": "2026-08-01" },
              { "name": "simvastatin", "started": "2020-01-01", "dose": "20 mg" },
              { "name": "quinine", "started": "2026-05-01", "stopped": "2026-04-01" } ],
            "ownFactors": [
              { "id": "x-hot-tub", "name": "Hot tub", "kind": "yes-no" }, { "id": "x-salt-baths", "name": "Salt baths", "kind": "amount", "max": 9, "unit": "baths" },
              { "id": "x-socks", "name": "Socks", "kind": "choice", "options": ["long  ones", "none"] } ] },
          "nights": [
            { "evening": "2026-03-28", "cramps": "none", "readings": { "stress": 0 } },
            { "evening": "2026-11-20", "readings": { "caffeine": 0 } },
            { "evening": "2026-11-21", "cramps": "some", "sleepDisturbance": 6, "signs": ["one-leg-swelling"], "note": "long\u00a0day\u0007",
              "readings": { "water": 7, "alcohol": 1.50, "caffeine": 240, "caffeine-last": "15:30", "sitting": 5, "movement": 20, "stress": 2, "footwear": "flat", "warm-shower": true,
                "x-hot-tub": true, "x-salt-baths": 2, "x-socks": "long  ones", "moon-phase": "waxing", "odd\u00a0 id": { "a": 1 } },
              "episodes": [
                { "id": "0f0e6c1e-6f9b-4a53-9d0e-3d1f5b6f9d11", "startedAt": "2026-11-22T02:40", "leg": "left", "muscles": ["calf", "foot"], "minutes": 4.5, "pain": 7, "woke": true, "soreness": 3,
                  "relief": [ { "kind": "stretch", "helped": 3 }, { "kind": "walked" } ], "signs": ["leg-cold-or-pale"], "note": "sudden" } ] } ] }
        """;

    [Fact]
    public async Task The_bundle_is_valid_and_every_reference_leads_somewhere()
    {
        var bundle = await ExportAsync(Diary);
        bundle.Type.ShouldBe(R4.Bundle.BundleType.Collection);
        bundle.Timestamp.ShouldNotBeNull();
        bundle.Meta.ShouldBeNull();
        bundle.Validate(NarrativeValidationKind.FhirXhtml).ShouldBeEmpty();
        bundle.Entry.ShouldAllBe(e => e.Request == null && e.Response == null && e.Search == null);
        var addresses = bundle.Entry.Select(e => e.FullUrl!).ToList();
        addresses.ShouldBeUnique();
        addresses.ShouldAllBe(a => a.StartsWith("urn:uuid:"));
        var references = References(bundle);
        references.ShouldNotBeEmpty();
        references.ShouldBeSubsetOf(addresses);
    }

    [Fact]
    public async Task The_person_has_a_year_and_no_name()
    {
        var bundle = await ExportAsync(Diary);
        var patient = All<R4.Patient>(bundle).ShouldHaveSingleItem();
        (patient.BirthDate, patient.Gender).ShouldBe(("1958", R4.AdministrativeGender.Female));
        patient.Name.ShouldBeEmpty();
        patient.Identifier.ShouldBeEmpty();
        var pregnancy = All<R4.Observation>(bundle).Single(o => o.Code!.Coding.Any(c => c.Code == "82810-3"));
        Codes(pregnancy.Value).ShouldBe(["urn:crampinsight:pregnancy|no", "http://snomed.info/sct|60001007"], ignoreOrder: true);
        var condition = All<R4.Condition>(bundle).ShouldHaveSingleItem();
        Codes(condition.Code).ShouldBe(["urn:crampinsight:condition|diabetes"]);
        condition.Code!.Text.ShouldBe("Diabetes");
        (condition.ClinicalStatus!.Coding[0].Code, condition.VerificationStatus!.Coding[0].Code).ShouldBe(("active", "unconfirmed"));
    }

    [Fact]
    public async Task Medicines_are_taken_or_stopped()
    {
        var medicines = All<R4.MedicationStatement>(await ExportAsync(Diary));
        medicines.Count.ShouldBe(4);
        var taken = medicines.Single(m => Name(m) == "indapamide");
        taken.Status.ShouldBe(R4.MedicationStatement.MedicationStatusCodes.Active);
        taken.Dosage.ShouldHaveSingleItem().Text.ShouldBe("1.5 mg");
        var period = taken.Effective.ShouldBeOfType<R4.Period>();
        (period.Start, period.End).ShouldBe(("2026-09-01", null));
        taken.Note.ShouldHaveSingleItem().Text.ShouldBe("Dose changed on 2026-10-01.");
        var stopped = medicines.Single(m => Name(m) == "simvastatin" && m.Status == R4.MedicationStatement.MedicationStatusCodes.Completed);
        stopped.Effective.ShouldBeOfType<R4.Period>().End.ShouldBe("2026-08-01");
        stopped.Dosage.ShouldBeEmpty();
        medicines.Single(m => Name(m) == "quinine").Effective.ShouldBeOfType<R4.Period>().Start.ShouldBeNull();
    }

    [Fact]
    public async Task A_night_holds_what_was_answered_and_nothing_else()
    {
        var nights = All<R4.Observation>(await ExportAsync(Diary)).Where(o => Codes(o.Code).Contains("urn:crampinsight:observation|night")).ToList();
        nights.Count.ShouldBe(3);

        // The clocks went forward in this night.
        var quiet = nights[0];
        var period = quiet.Effective.ShouldBeOfType<R4.Period>();
        (period.Start, period.End).ShouldBe(("2026-03-28T12:00:00+01:00", "2026-03-29T12:00:00+02:00"));
        Codes(quiet.Value).ShouldBe(["urn:crampinsight:cramps|none"]);
        quiet.Component.ShouldHaveSingleItem().Value.ShouldBeOfType<R4.Integer>().Value.ShouldBe(0);

        var unanswered = nights[1];
        unanswered.Value.ShouldBeNull();
        Codes(unanswered.DataAbsentReason).ShouldBe(["http://terminology.hl7.org/CodeSystem/data-absent-reason|unknown"]);

        var bad = nights[2];
        (bad.Status, bad.Code!.Text).ShouldBe((R4.ObservationStatus.Final, "Night leg cramps"));
        Codes(bad.Value).ShouldBe(["urn:crampinsight:cramps|some"]);
        bad.HasMember.ShouldHaveSingleItem().Reference.ShouldBe("urn:uuid:0f0e6c1e-6f9b-4a53-9d0e-3d1f5b6f9d11");
        bad.Note.ShouldHaveSingleItem().Text.ShouldBe("long day");
        Measure(bad, "water").ShouldBe((7m, "{drinks}"));
        Measure(bad, "alcohol").ShouldBe((1.5m, "{units}"));
        Measure(bad, "caffeine").ShouldBe((240m, "mg"));
        Measure(bad, "sitting").ShouldBe((5m, "h"));
        Measure(bad, "movement").ShouldBe((20m, "min"));
        Measure(bad, "x-salt-baths").ShouldBe((2m, null));
        Factor(bad, "caffeine-last").Value.ShouldBeOfType<R4.Time>().Value.ShouldBe("15:30:00");
        Factor(bad, "stress").Value.ShouldBeOfType<R4.Integer>().Value.ShouldBe(2);
        Factor(bad, "warm-shower").Value.ShouldBeOfType<R4.FhirBoolean>().Value.ShouldBe(true);
        Codes(Factor(bad, "footwear").Value).ShouldBe(["urn:crampinsight:factor:footwear|flat"]);
        Factor(bad, "x-hot-tub").Code!.Text.ShouldBe("Hot tub");
        Factor(bad, "x-socks").Value.ShouldBeOfType<R4.CodeableConcept>().Text.ShouldBe("long  ones");
        Factor(bad, "moon-phase").Value.ShouldBeOfType<R4.FhirString>().Value.ShouldNotBeNull().ShouldContain("waxing");
        Part(bad, "sleep-disturbance").Value.ShouldBeOfType<R4.Integer>().Value.ShouldBe(6);
        Codes(Part(bad, "sign").Value).ShouldBe(["urn:crampinsight:sign|one-leg-swelling"]);
        // Fourteen readings, the sleep and the sign.
        bad.Component.Count.ShouldBe(16);
    }

    [Theory]
    [InlineData("2-4", "2026-11-22T02:00:00+01:00", "2026-11-22T04:00:00+01:00")]
    [InlineData("before-midnight", "2026-11-21T12:00:00+01:00", "2026-11-22T00:00:00+01:00")]
    [InlineData("unknown", "2026-11-21T12:00:00+01:00", "2026-11-22T12:00:00+01:00")]
    public async Task A_cramp_whose_time_is_a_guess_has_the_part_of_the_night(string about, string from, string to)
    {
        var bundle = await ExportAsync(Diary.Replace("\"startedAt\": \"2026-11-22T02:40\"", $"\"about\": \"{about}\"", StringComparison.Ordinal));
        bundle.Validate(NarrativeValidationKind.FhirXhtml).ShouldBeEmpty();
        var cramp = bundle.Entry.Single(e => e.FullUrl == "urn:uuid:0f0e6c1e-6f9b-4a53-9d0e-3d1f5b6f9d11").Resource.ShouldBeOfType<R4.Observation>();
        var period = cramp.Effective.ShouldBeOfType<R4.Period>();
        (period.Start, period.End).ShouldBe((from, to));
        Codes(Part(cramp, "about").Value).ShouldBe([$"urn:crampinsight:about|{about}"]);
    }

    [Fact]
    public async Task A_cramp_has_its_clock_time_and_details()
    {
        var bundle = await ExportAsync(Diary);
        var cramp = bundle.Entry.Single(e => e.FullUrl == "urn:uuid:0f0e6c1e-6f9b-4a53-9d0e-3d1f5b6f9d11").Resource.ShouldBeOfType<R4.Observation>();
        cramp.Effective.ShouldBeOfType<R4.FhirDateTime>().Value.ShouldBe("2026-11-22T02:40:00+01:00");
        cramp.BodySite!.Text.ShouldBe("Left leg: Calf, Foot");
        var minutes = Part(cramp, "minutes").Value.ShouldBeOfType<R4.Quantity>();
        (minutes.Value, minutes.System, minutes.Code).ShouldBe((4.5m, "http://unitsofmeasure.org", "min"));
        Codes(Part(cramp, "pain").Code).ShouldContain("http://loinc.org|72514-3");
        Part(cramp, "pain").Value.ShouldBeOfType<R4.Integer>().Value.ShouldBe(7);
        Part(cramp, "woke").Value.ShouldBeOfType<R4.FhirBoolean>().Value.ShouldBe(true);
        Part(cramp, "soreness").Value.ShouldBeOfType<R4.Integer>().Value.ShouldBe(3);
        cramp.Component.Where(c => Codes(c.Code).Contains("urn:crampinsight:observation|relief")).SelectMany(c => Codes(c.Value))
            .ShouldBe(["urn:crampinsight:relief|stretch", "urn:crampinsight:relief|walked"]);
        cramp.Component.Single(c => Codes(c.Code).Contains("urn:crampinsight:relief-helped|stretch")).Value.ShouldBeOfType<R4.Integer>().Value.ShouldBe(3);
        cramp.Note.ShouldHaveSingleItem().Text.ShouldBe("sudden");
    }

    [Fact]
    public async Task An_export_made_again_has_the_same_addresses()
    {
        await using var host = new AppServer();
        using var anna = await host.NewProgramAsync("anna");
        await anna.PutDiaryAsync(Diary);
        var (first, again) = (await ReadAsync(anna), await ReadAsync(anna));
        again.Entry.Select(e => e.FullUrl).ShouldBe(first.Entry.Select(e => e.FullUrl));
    }

    [Fact]
    public async Task Somebody_who_told_nothing_is_a_patient_without_anything()
    {
        var bundle = await ExportAsync("""{ "format": "crampinsight-diary", "version": 1, "person": { "sample": true }, "nights": [] }""");
        var patient = bundle.Entry.ShouldHaveSingleItem().Resource.ShouldBeOfType<R4.Patient>();
        (patient.BirthDate, patient.Gender).ShouldBe((null, R4.AdministrativeGender.Unknown));
        bundle.Meta!.Tag.ShouldHaveSingleItem().Code.ShouldBe("HTEST");
        bundle.Validate(NarrativeValidationKind.FhirXhtml).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_export_has_the_same_addresses_and_another_person_has_others()
    {
        await using var host = new AppServer();
        using var anna = await host.NewProgramAsync("anna");
        await anna.PutDiaryAsync(Diary);
        var first = Addresses(await ReadAsync(anna));
        Addresses(await ReadAsync(anna)).ShouldBe(first);
        // A cramp brings its own id along.
        Addresses(await ExportAsync(Diary)).Intersect(first, StringComparer.Ordinal).ShouldBe(["urn:uuid:0f0e6c1e-6f9b-4a53-9d0e-3d1f5b6f9d11"]);

        static List<string> Addresses(R4.Bundle bundle) => [.. bundle.Entry.Select(e => e.FullUrl!)];
    }

    [Fact]
    public async Task Without_a_token_nothing_is_told()
    {
        await using var host = new AppServer();
        await host.NewVisitor().RegisterAsync("anna");
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        var answer = await client.GetAsync(new Uri("/api/v1/fhir", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private static async Task<R4.Bundle> ExportAsync(string diary)
    {
        await using var host = new AppServer();
        using var anna = await host.NewProgramAsync("anna");
        await anna.PutDiaryAsync(diary);
        return await ReadAsync(anna);
    }

    private static async Task<R4.Bundle> ReadAsync(HttpClient client)
    {
        var answer = await client.GetAsync(new Uri("/api/v1/fhir", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/fhir+json");
        var strict = new FhirJsonDeserializer(new DeserializerSettings().UsingMode(DeserializationMode.Strict));
        return strict.Deserialize<R4.Bundle>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static List<T> All<T>(R4.Bundle bundle) => [.. bundle.Entry.Select(e => e.Resource).OfType<T>()];

    private static List<string> References(R4.Bundle bundle) =>
        [.. All<R4.Observation>(bundle).SelectMany(o => o.HasMember.Concat(o.Performer).Append(o.Subject!))
            .Concat(All<R4.Condition>(bundle).SelectMany(c => new[] { c.Subject!, c.Asserter! }))
            .Concat(All<R4.MedicationStatement>(bundle).SelectMany(m => new[] { m.Subject!, m.InformationSource! })).Select(r => r.Reference!)];

    private static string? Name(R4.MedicationStatement medicine) => (medicine.Medication as R4.CodeableConcept)?.Text;

    private static IEnumerable<string> Codes(R4.DataType? concept) => concept.ShouldBeOfType<R4.CodeableConcept>().Coding.Select(c => $"{c.System}|{c.Code}");

    private static R4.Observation.ComponentComponent Factor(R4.Observation observation, string id) => observation.Component.Single(c => Codes(c.Code).Contains($"urn:crampinsight:factor|{id}"));

    private static R4.Observation.ComponentComponent Part(R4.Observation observation, string id) => observation.Component.Single(c => Codes(c.Code).Contains($"urn:crampinsight:observation|{id}"));

    private static (decimal? Value, string? Code) Measure(R4.Observation observation, string id)
    {
        var quantity = Factor(observation, id).Value.ShouldBeOfType<R4.Quantity>();
        return (quantity.Value, quantity.Code);
    }
}
