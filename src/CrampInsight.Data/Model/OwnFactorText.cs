using System.Text.Json;
using System.Text.Json.Serialization;
using CrampInsight.Core.Factors;

namespace CrampInsight.Data.Model;

/// <summary>The definitions of own factors as they stand in their column.</summary>
internal static class OwnFactorText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static IReadOnlyList<OwnFactor> Read(string? text) => text is null ? [] : JsonSerializer.Deserialize<List<OwnFactor>>(text, Options) ?? [];

    public static string? Write(IReadOnlyList<OwnFactor> factors) => factors.Count == 0 ? null : JsonSerializer.Serialize(factors, Options);
}
