using System.Collections.Frozen;

namespace CrampInsight.Core.People;

/// <summary>
/// The country that an IANA zone lies in, for the countries whose numbers are known. A guess and no more: whoever lives elsewhere chooses in
/// the profile. Zones are those of the IANA database (<c>zone.tab</c>, 2025), with the old names that browsers still send.
/// </summary>
public static class RegionGuess
{
    private static readonly Dictionary<string, string[]> Zones = new(StringComparer.Ordinal)
    {
        ["GB"] = ["Europe/London", "Europe/Belfast", "Europe/Isle_of_Man", "Europe/Jersey", "Europe/Guernsey", "GB"],
        ["IE"] = ["Europe/Dublin"],
        ["US"] =
        [
            "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix", "America/Anchorage", "America/Detroit",
            "America/Boise", "America/Juneau", "America/Sitka", "America/Nome", "America/Adak", "America/Yakutat", "America/Metlakatla",
            "America/Menominee", "America/Indiana/Indianapolis", "America/Indianapolis", "America/Indiana/Knox", "America/Indiana/Marengo",
            "America/Indiana/Petersburg", "America/Indiana/Tell_City", "America/Indiana/Vevay", "America/Indiana/Vincennes", "America/Indiana/Winamac",
            "America/Kentucky/Louisville", "America/Louisville", "America/Kentucky/Monticello", "America/North_Dakota/Beulah",
            "America/North_Dakota/Center", "America/North_Dakota/New_Salem", "Pacific/Honolulu", "US/Eastern", "US/Central", "US/Mountain", "US/Pacific",
        ],
        ["CA"] =
        [
            "America/Toronto", "America/Vancouver", "America/Edmonton", "America/Winnipeg", "America/Halifax", "America/St_Johns", "America/Regina",
            "America/Montreal", "America/Moncton", "America/Glace_Bay", "America/Goose_Bay", "America/Iqaluit", "America/Whitehorse",
            "America/Yellowknife", "America/Dawson", "America/Dawson_Creek", "America/Fort_Nelson", "America/Inuvik", "America/Cambridge_Bay",
            "America/Rankin_Inlet", "America/Resolute", "America/Swift_Current", "America/Creston", "America/Thunder_Bay", "America/Nipigon",
            "America/Rainy_River", "America/Atikokan",
        ],
        ["AU"] =
        [
            "Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane", "Australia/Perth", "Australia/Adelaide", "Australia/Hobart",
            "Australia/Darwin", "Australia/Canberra", "Australia/Broken_Hill", "Australia/Lindeman", "Australia/Eucla", "Australia/Lord_Howe",
        ],
        ["NZ"] = ["Pacific/Auckland", "Pacific/Chatham"],
        ["CH"] = ["Europe/Zurich"],
        ["DE"] = ["Europe/Berlin", "Europe/Busingen"],
        ["FR"] = ["Europe/Paris"],
        ["ES"] = ["Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta"],
        ["NL"] = ["Europe/Amsterdam"],
        ["IT"] = ["Europe/Rome"],
        ["AT"] = ["Europe/Vienna"],
        ["BE"] = ["Europe/Brussels"],
        ["BG"] = ["Europe/Sofia"],
        ["CY"] = ["Asia/Nicosia", "Europe/Nicosia"],
        ["CZ"] = ["Europe/Prague"],
        ["DK"] = ["Europe/Copenhagen"],
        ["EE"] = ["Europe/Tallinn"],
        ["FI"] = ["Europe/Helsinki", "Europe/Mariehamn"],
        ["GR"] = ["Europe/Athens"],
        ["HR"] = ["Europe/Zagreb"],
        ["HU"] = ["Europe/Budapest"],
        ["LT"] = ["Europe/Vilnius"],
        ["LU"] = ["Europe/Luxembourg"],
        ["LV"] = ["Europe/Riga"],
        ["MT"] = ["Europe/Malta"],
        ["PL"] = ["Europe/Warsaw"],
        ["PT"] = ["Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores"],
        ["RO"] = ["Europe/Bucharest"],
        ["SE"] = ["Europe/Stockholm"],
        ["SI"] = ["Europe/Ljubljana"],
        ["SK"] = ["Europe/Bratislava"],
    };

    private static readonly FrozenDictionary<string, string> ByZone =
        Zones.SelectMany(p => p.Value.Select(z => (Zone: z, Country: p.Key))).ToFrozenDictionary(p => p.Zone, p => p.Country, StringComparer.Ordinal);

    /// <summary>The country, or null for a zone that is not in the list, such as <c>Etc/UTC</c>.</summary>
    public static string? From(string? zone) => zone is null ? null : ByZone.GetValueOrDefault(zone);
}
