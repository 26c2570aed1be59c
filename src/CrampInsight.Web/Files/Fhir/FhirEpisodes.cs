using CrampInsight.Core.Diary;
using CrampInsight.Web.Wording;
using R4 = Hl7.Fhir.Model;

namespace CrampInsight.Web.Files.Fhir;

/// <summary>A cramp as one observation.</summary>
internal static class FhirEpisodes
{
    private static R4.Coding PainScore => new(FhirCodes.Loinc, "72514-3");

    public static R4.Observation Of(Episode episode, R4.ResourceReference patient)
    {
        var observation = new R4.Observation
        {
            Status = R4.ObservationStatus.Final,
            Category = [FhirCodes.Survey],
            Code = FhirCodes.Of(FhirCodes.Observation, "cramp", "Leg cramp"),
            Subject = patient,
            Performer = [patient],
            Effective = FhirDates.Of(episode),
            BodySite = Site(episode) is { } site ? new() { Text = site } : null,
        };
        observation.Component.AddRange(Components(episode));
        if (FhirText.Of(episode.Note) is { } note) observation.Note.Add(new() { Text = note });
        return observation;
    }

    private static IEnumerable<R4.Observation.ComponentComponent> Components(Episode e)
    {
        if (e.About is { } about) yield return Part("about", "When, as a guess", FhirCodes.Of(FhirCodes.About, Ids.Of(about), Words.About(about)));
        if (e.Leg is { } leg) yield return Part("leg", "Leg", FhirCodes.Of(FhirCodes.Leg, Ids.Of(leg), Words.Leg(leg)));
        foreach (var muscle in e.Muscles) yield return Part("muscle", "Muscle", FhirCodes.Of(FhirCodes.Muscle, Ids.Of(muscle), Words.Muscle(muscle)));
        if (e.Minutes is { } minutes) yield return Part("minutes", "How long it lasted", FhirReadings.Quantity(minutes, "min", "min"));
        if (e.Pain is { } pain) yield return Part("pain", "Worst pain (0–10)", new R4.Integer(pain), PainScore);
        if (e.Woke is { } woke) yield return Part("woke", "Woke the person", new R4.FhirBoolean(woke));
        if (e.Soreness is { } soreness) yield return Part("soreness", "Soreness afterwards (0–10)", new R4.Integer(soreness));
        foreach (var (kind, helped) in e.Relief)
        {
            yield return Part("relief", "What was tried", FhirCodes.Of(FhirCodes.Relief, Ids.Of(kind), Words.Relief(kind)));
            if (helped is { } much) yield return new() { Code = FhirCodes.Of(FhirCodes.ReliefHelped, Ids.Of(kind), $"{Words.Relief(kind)}: how much it helped (0–3)"), Value = new R4.Integer(much) };
        }

        foreach (var sign in e.Signs) yield return FhirReadings.Sign(sign);
    }

    private static R4.Observation.ComponentComponent Part(string code, string text, R4.DataType value, params ReadOnlySpan<R4.Coding> same) =>
        new() { Code = FhirCodes.Of(FhirCodes.Observation, code, text, same), Value = value };

    private static string? Site(Episode episode)
    {
        var leg = episode.Leg switch { Leg.Left => "Left leg", Leg.Right => "Right leg", Leg.Both => "Both legs", _ => null };
        var muscles = string.Join(", ", episode.Muscles.Select(Words.Muscle));
        return (leg, muscles) switch { (null, "") => null, (null, _) => muscles, (_, "") => leg, _ => $"{leg}: {muscles}" };
    }
}
