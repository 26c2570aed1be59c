using R4 = Hl7.Fhir.Model;

namespace CrampInsight.Web.Files.Fhir;

/// <summary>
/// The code systems of the FHIR export. The contract's ids are codes of their own systems; a public code stands beside one
/// only where it means exactly the same.
/// </summary>
internal static class FhirCodes
{
    public const string Own = "urn:crampinsight:";
    public const string Observation = Own + "observation";
    public const string Cramps = Own + "cramps";
    public const string Factor = Own + "factor";
    public const string Sign = Own + "sign";
    public const string About = Own + "about";
    public const string Leg = Own + "leg";
    public const string Muscle = Own + "muscle";
    public const string Relief = Own + "relief";
    public const string ReliefHelped = Own + "relief-helped";
    public const string Condition = Own + "condition";
    public const string Pregnancy = Own + "pregnancy";

    public const string Loinc = "http://loinc.org";
    public const string Snomed = "http://snomed.info/sct";
    public const string Ucum = "http://unitsofmeasure.org";

    private const string Terminology = "http://terminology.hl7.org/CodeSystem/";

    public static R4.Coding TestData => new(Terminology + "v3-ActReason", "HTEST");

    public static R4.CodeableConcept Survey => new(Terminology + "observation-category", "survey");

    public static R4.CodeableConcept Active => new(Terminology + "condition-clinical", "active");

    public static R4.CodeableConcept Unconfirmed => new(Terminology + "condition-ver-status", "unconfirmed");

    public static R4.CodeableConcept NotKnown => new(Terminology + "data-absent-reason", "unknown");

    public static R4.CodeableConcept Of(string system, string code, string text, params ReadOnlySpan<R4.Coding> same)
    {
        var concept = new R4.CodeableConcept { Text = FhirText.Of(text) };
        // An id of another version's factor may be no FHIR code; then its text has to do.
        if (FhirText.IsCode(code)) concept.Coding.Add(new(system, code));
        foreach (var coding in same) concept.Coding.Add(coding);
        return concept;
    }
}
