using System.Globalization;
using CrampInsight.Core.People;
using CrampInsight.Web.Wording;
using R4 = Hl7.Fhir.Model;

namespace CrampInsight.Web.Files.Fhir;

/// <summary>What a person told about themselves, all of it self-reported.</summary>
internal static class FhirPersons
{
    public static R4.Patient Patient(Person person) => new()
    {
        BirthDate = person.BirthYear?.ToString("0000", CultureInfo.InvariantCulture),
        Gender = person.Sex switch { Sex.Female => R4.AdministrativeGender.Female, Sex.Male => R4.AdministrativeGender.Male, _ => R4.AdministrativeGender.Unknown },
    };

    public static R4.Observation Pregnancy(Pregnancy told, DateOnly today, R4.ResourceReference patient) => new()
    {
        Status = R4.ObservationStatus.Final,
        Category = [FhirCodes.Survey],
        Code = FhirCodes.Of(FhirCodes.Observation, "pregnancy", "Pregnancy status", new R4.Coding(FhirCodes.Loinc, "82810-3")),
        Subject = patient,
        Performer = [patient],
        Effective = new R4.FhirDateTime(FhirDates.Of(today)),
        Value = FhirCodes.Of(FhirCodes.Pregnancy, Core.Diary.Ids.Of(told), Words.Pregnancy(told), told switch
        {
            Core.People.Pregnancy.Pregnant => [new(FhirCodes.Snomed, "77386006")],
            Core.People.Pregnancy.No => [new(FhirCodes.Snomed, "60001007")],
            _ => [],
        }),
    };

    public static R4.Condition Condition(string id, R4.ResourceReference patient) => new()
    {
        ClinicalStatus = FhirCodes.Active,
        VerificationStatus = FhirCodes.Unconfirmed,
        Code = FhirCodes.Of(FhirCodes.Condition, id, Words.Condition(id)),
        Subject = patient,
        Asserter = patient,
    };

    public static R4.MedicationStatement Medicine(Medication medicine, DateOnly today, R4.ResourceReference patient)
    {
        var statement = new R4.MedicationStatement
        {
            Status = medicine.Stopped <= today ? R4.MedicationStatement.MedicationStatusCodes.Completed
                : medicine.Started > today ? R4.MedicationStatement.MedicationStatusCodes.Intended
                : R4.MedicationStatement.MedicationStatusCodes.Active,
            Medication = new R4.CodeableConcept { Text = FhirText.Of(medicine.Name) ?? "Medicine" },
            Subject = patient,
            InformationSource = patient,
        };
        // A period may not end before it begins; a slip of the pen keeps its end.
        var started = medicine.Started > medicine.Stopped ? null : medicine.Started;
        if (started is not null || medicine.Stopped is not null)
            statement.Effective = new R4.Period { Start = started is { } start ? FhirDates.Of(start) : null, End = medicine.Stopped is { } stop ? FhirDates.Of(stop) : null };
        if (FhirText.Of(medicine.Dose) is { } dose) statement.Dosage.Add(new() { Text = dose });
        if (medicine.Changed is { } changed) statement.Note.Add(new() { Text = $"Dose changed on {FhirDates.Of(changed)}." });
        return statement;
    }
}
