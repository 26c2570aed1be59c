using CrampInsight.Core.Diary;

namespace CrampInsight.Web.Diaries;

/// <summary>The zone that the visitor's browser named in a cookie, written by boot.js.</summary>
internal static class BrowserZone
{
    /// <summary>Empty on the very first visit. A made-up value is empty too, and the zone in the profile counts.</summary>
    public static string Of(HttpContext context)
    {
        var cookie = Uri.UnescapeDataString(context.Request.Cookies["ci-zone"] ?? "");
        return Zones.TryFind(cookie, out _) ? cookie : "";
    }
}
