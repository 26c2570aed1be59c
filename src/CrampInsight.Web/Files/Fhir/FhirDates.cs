using System.Globalization;
using CrampInsight.Core.Diary;
using R4 = Hl7.Fhir.Model;

namespace CrampInsight.Web.Files.Fhir;

internal static class FhirDates
{
    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The clock time and the offset the clock had.</summary>
    public static R4.FhirDateTime Of(LocalMoment moment) => new(moment.Instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    /// <summary>When a cramp was: its time, or the part of the night where that is a guess.</summary>
    public static R4.DataType Of(Episode episode)
    {
        if (episode.About is not { } about) return Of(episode.StartedAt);
        var (midnight, zone) = (episode.StartedAt.Night.Evening.ToDateTime(default), episode.StartedAt.Zone);
        var (from, to) = about.Hours();
        return At(midnight.AddHours(from), zone) is { } start && At(midnight.AddHours(to), zone) is { } end
            ? new R4.Period { StartElement = start, EndElement = end }
            : new R4.FhirDateTime(episode.StartedAt.Night.ToString());
    }

    /// <summary>From noon to noon where the person was; the date of the evening when nobody knows where.</summary>
    public static R4.DataType Of(Night night, string? zone) =>
        zone is not null && At(night.Start, zone) is { } start && At(night.End, zone) is { } end
            ? new R4.Period { StartElement = start, EndElement = end }
            : new R4.FhirDateTime(night.ToString());

    private static R4.FhirDateTime? At(DateTime local, string zone) => LocalMoment.Create(local, zone) is { Exists: true } found ? Of(found.Moment) : null;
}
