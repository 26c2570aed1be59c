using System.Text.Json;

namespace CrampInsight.Core.Factors;

/// <summary>The factors of one person: the catalogue and their own.</summary>
public sealed class FactorSet
{
    private readonly Dictionary<string, Factor> _byId;
    private readonly ILookup<Factor, Factor> _followers;

    public FactorSet(IReadOnlyList<OwnFactor> own)
        : this(FactorCatalogue.All, own)
    {
    }

    /// <param name="known">What the product asks everybody about, in the order in which a person meets it.</param>
    /// <param name="own">What the person added.</param>
    /// <exception cref="ArgumentException">Two factors have one id.</exception>
    public FactorSet(IReadOnlyList<Factor> known, IReadOnlyList<OwnFactor> own)
    {
        Own = [.. own.Select(o => o.ToFactor())];
        All = [.. known, .. Own];
        _byId = All.ToDictionary(f => f.Id, StringComparer.Ordinal);
        _followers = All.Where(f => f.Follows is not null).ToLookup(f => f.Follows!);
    }

    /// <summary>A person without factors of their own.</summary>
    public static FactorSet Catalogue { get; } = new([]);

    /// <summary>The person's own factors, in their order.</summary>
    public IReadOnlyList<Factor> Own { get; }

    /// <summary>The catalogue, then the person's own.</summary>
    public IReadOnlyList<Factor> All { get; }

    /// <summary>The factor with this id, or null when neither this version nor the person knows it.</summary>
    public Factor? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>What is asked inside the question of a factor, once that has an answer above 0.</summary>
    public IEnumerable<Factor> FollowersOf(Factor factor) => _followers[factor];

    /// <summary>Every factor that is asked beside these: neither one of them nor asked inside one of them.</summary>
    public IEnumerable<Factor> Beside(IReadOnlyList<Factor> asked) =>
        // By id: a person's own factors are made anew each time the person is read.
        All.Where(f => !asked.Any(a => a.Id == f.Id || a.Id == f.Follows?.Id));

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
