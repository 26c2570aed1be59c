using CrampInsight.Core.Diary;
using R4 = Hl7.Fhir.Model;

namespace CrampInsight.Web.Files.Fhir;

/// <summary>A night as one observation, whose members are its cramps.</summary>
internal static class FhirNights
{
    public static R4.Observation Of(NightEntry night, FhirReadings readings, string? homeZone, R4.ResourceReference patient)
    {
        var observation = new R4.Observation
        {
            Status = R4.ObservationStatus.Final,
            Category = [FhirCodes.Survey],
            Code = FhirCodes.Of(FhirCodes.Observation, "night", "Night leg cramps"),
            Subject = patient,
            Performer = [patient],
            // Somebody on a journey has noon where the cramp was.
            Effective = FhirDates.Of(night.Night, night.Episodes is [var first, ..] ? first.StartedAt.Zone : homeZone),
        };
        if (night.Cramps is { } cramps) observation.Value = FhirCodes.Of(FhirCodes.Cramps, Ids.Of(cramps), cramps == CrampAnswer.None ? "No cramps" : "Cramps");
        else observation.DataAbsentReason = FhirCodes.NotKnown;
        if (night.SleepDisturbance is { } disturbance)
            observation.Component.Add(new() { Code = FhirCodes.Of(FhirCodes.Observation, "sleep-disturbance", "Sleep disturbed by cramps (0–10)"), Value = new R4.Integer(disturbance) });
        foreach (var (id, answer) in night.Readings.OrderBy(r => r.Key, StringComparer.Ordinal))
            if (readings.Of(id, answer) is { } component) observation.Component.Add(component);
        foreach (var sign in night.Signs) observation.Component.Add(FhirReadings.Sign(sign));
        foreach (var episode in night.Episodes) observation.HasMember.Add(new(FhirIds.Of(episode.Id)));
        if (FhirText.Of(night.Note) is { } note) observation.Note.Add(new() { Text = note });
        return observation;
    }
}
