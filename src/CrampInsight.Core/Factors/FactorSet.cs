using System.Globalization;
using System.Text.Json;
using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Factors;

/// <summary>The factors of one person: the catalogue and their own.</summary>
public sealed class FactorSet
{
    private readonly Dictionary<string, Factor> _own;

    public FactorSet(IReadOnlyList<OwnFactor> own)
    {
        Own = [.. own.Select(o => o.ToFactor())];
        _own = Own.ToDictionary(f => f.Id, StringComparer.Ordinal);
    }

    /// <summary>A person without factors of their own.</summary>
    public static FactorSet Catalogue { get; } = new([]);

    /// <summary>The person's own factors, in their order.</summary>
    public IReadOnlyList<Factor> Own { get; }

    /// <summary>The catalogue, then the person's own.</summary>
    public IEnumerable<Factor> All => FactorCatalogue.All.Concat(Own);

    /// <summary>The factor with this id, or null when neither this version nor the person knows it.</summary>
    public Factor? Find(string id) => FactorCatalogue.Find(id) ?? _own.GetValueOrDefault(id);

    /// <summary>A stored text as a value: typed when the factor is known and the text fits, otherwise kept as it is.</summary>
    public object ReadStored(string id, string text)
    {
        if (Find(id) is not { } factor) return new UnknownAnswer(text);
        if (factor.TryParse(text, out var value) is null) return value!;
        // Stored before its definition was known: a word that looks like a number was kept in quotes.
        return text.StartsWith('"') && KeptJson.IsJson(text) && factor.TryParse(JsonSerializer.Deserialize<string>(text), out value) is null
            ? value! : new UnknownAnswer(text);
    }

    /// <summary>The stored text of a value from <see cref="ReadStored"/>. The value's own type decides, so a definition may be gone meanwhile.</summary>
    /// <exception cref="ArgumentException">No factor has values of this type.</exception>
    public static string WriteStored(object value) => value switch
    {
        UnknownAnswer kept => kept.Text,
        decimal amount => amount.ToString(AmountFactor.TextFormat, CultureInfo.InvariantCulture),
        int step => step.ToString(CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        Choice choice => choice.Id,
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        _ => throw new ArgumentException("No factor has values of this type.", nameof(value)),
    };
}
