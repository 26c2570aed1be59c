using System.Globalization;
using CrampInsight.Core.Diary;
using R4 = Hl7.Fhir.Model;

namespace CrampInsight.Web.Files.Fhir;

internal static class FhirDates
{
    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The clock time and the offset the clock had.</summary>
    public static R4.FhirDateTime Of(LocalMoment moment) => new(moment.Instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    /// <summary>From noon to noon where the person was; the date of the evening when nobody knows where.</summary>
    public static R4.DataType Of(Night night, string? zone) =>
        zone is not null && Noon(night.Start, zone) is { } start && Noon(night.End, zone) is { } end
            ? new R4.Period { StartElement = start, EndElement = end }
            : new R4.FhirDateTime(night.ToString());

    private static R4.FhirDateTime? Noon(DateTime local, string zone) => LocalMoment.Create(local, zone) is { Exists: true } found ? Of(found.Moment) : null;
}
