using System.Diagnostics.CodeAnalysis;

namespace CrampInsight.Web.Files.Fhir;

/// <summary>What a person wrote, as FHIR allows it: its strings know no blanks but space, tab and line ends, and are never empty.</summary>
internal static class FhirText
{
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var clean = text.All(IsAllowed) ? text : string.Concat(text.Select(c => IsAllowed(c) ? c : c is '\u2028' or '\u2029' or '\u0085' ? '\n' : ' '));
        clean = clean.Trim();
        return clean.Length > 0 ? clean : null;
    }

    /// <summary>A FHIR code: words with single spaces between.</summary>
    public static bool IsCode([NotNullWhen(true)] string? text) =>
        !string.IsNullOrEmpty(text) && text[0] != ' ' && text[^1] != ' ' && !text.Contains("  ", StringComparison.Ordinal)
        && text.All(c => c == ' ' || !(char.IsWhiteSpace(c) || char.IsControl(c)));

    private static bool IsAllowed(char c) => c is ' ' or '\t' or '\n' or '\r' || !(char.IsWhiteSpace(c) || char.IsControl(c));
}
