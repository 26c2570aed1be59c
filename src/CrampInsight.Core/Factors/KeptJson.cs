using System.Text.Json;

namespace CrampInsight.Core.Factors;

/// <summary>
/// Answers to factors that this version does not know, kept so that their type survives: a number, a yes or no and anything
/// nested stand as their JSON; a word stands bare unless it would then read as one of those.
/// </summary>
public static class KeptJson
{
    public const int MaxLength = 1000;

    /// <summary>The text to store for a JSON value.</summary>
    public static string ToText(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { } word && !IsJson(word) ? word
        : JsonSerializer.Serialize(value, Compact);

    /// <summary>True when the text is itself a JSON value.</summary>
    public static bool IsJson(string text)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) return false;
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair has no UTF-8.
            return false;
        }
    }

    private static readonly JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
