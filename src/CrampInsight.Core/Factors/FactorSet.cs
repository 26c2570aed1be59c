using System.Text.Json;

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

    /// <summary>A stored text as an answer: typed when the factor is known and the text fits, otherwise kept as it is. Its other half is <see cref="Answer.Text"/>.</summary>
    public Answer ReadStored(string id, string text)
    {
        if (Find(id) is not { } factor) return Answer.Keep(text);
        if (factor.TryParse(text, out var answer) is null) return answer;
        // Stored before its definition was known: a word that looks like a number was kept in quotes.
        return text.StartsWith('"') && KeptJson.IsJson(text) && factor.TryParse(JsonSerializer.Deserialize<string>(text), out answer) is null
            ? answer : Answer.Keep(text);
    }
}
