using System.Globalization;

namespace CrampInsight.Core.Exchange;

/// <summary>An offset from UTC as text: <c>+01:00</c>.</summary>
internal static class Offsets
{
    private static readonly TimeSpan Most = TimeSpan.FromHours(14);

    public static string Format(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out TimeSpan offset)
    {
        offset = default;
        if (text.Length != 6 || text[0] is not ('+' or '-')
            || !TimeSpan.TryParseExact(text[1..], "hh\\:mm", CultureInfo.InvariantCulture, out var size) || size > Most) return false;
        offset = text[0] == '-' ? -size : size;
        return true;
    }
}
