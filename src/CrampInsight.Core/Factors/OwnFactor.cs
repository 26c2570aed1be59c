namespace CrampInsight.Core.Factors;

/// <summary>Something a person wants to track that the catalogue does not have. Contract sections 2 and 8.</summary>
public sealed record OwnFactor
{
    public const string Prefix = "x-";
    public const int MaxCount = 50;
    public const int MaxIdLength = 64;
    public const int MaxNameLength = 60;
    public const int MaxUnitLength = 20;
    public const int MaxOptions = 12;
    public const int MaxOptionLength = 60;
    public const int LargestScale = 100;
    public const decimal LargestAmount = 1_000_000;

    /// <summary><c>x-</c> and a kebab-case word; never changes.</summary>
    public required string Id { get; init; }

    /// <summary>As the person calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Amount, scale, yes-no or choice; a clock time is not offered.</summary>
    public required FactorKind Kind { get; init; }

    /// <summary>Largest answer of an amount or a scale; null for the other kinds.</summary>
    public decimal? Max { get; init; }

    /// <summary>What an amount counts, in the person's words; may be null.</summary>
    public string? Unit { get; init; }

    /// <summary>The answers of a choice; empty for the other kinds.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>True for <c>x-</c> followed by lower-case letters and digits in words with single hyphens.</summary>
    public static bool IsId(string id) =>
        id.Length > Prefix.Length && id.Length <= MaxIdLength && id.StartsWith(Prefix, StringComparison.Ordinal)
        && id.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'))
        && !id.EndsWith('-') && !id.Contains("--", StringComparison.Ordinal);

    /// <summary>A new id made from a name, such as <c>x-hot-tub</c>, and different from every taken one.</summary>
    public static string NewId(string name, Func<string, bool> isTaken)
    {
        var words = string.Concat(name.ToLowerInvariant().Select(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var stem = Prefix + string.Join('-', words);
        stem = stem.Length == Prefix.Length ? Prefix + "own" : stem[..Math.Min(stem.Length, MaxIdLength - 6)].TrimEnd('-');
        var id = stem;
        for (var i = 2; isTaken(id); i++) id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stem}-{i}");
        return id;
    }

    /// <summary>The factor as form, storage and statistics see it.</summary>
    public Factor ToFactor() => Kind switch
    {
        FactorKind.Amount => new AmountFactor(Id, Max ?? LargestAmount, 1, [0], FactorGroup.Own, Asked.Evening)
        { OwnName = Name, OwnUnit = Unit },
        FactorKind.Scale => new ScaleFactor(Id, (int)(Max ?? LargestScale), FactorGroup.Own, Asked.Evening) { OwnName = Name },
        FactorKind.Choice => new ChoiceFactor(Id, [.. Options], FactorGroup.Own, Asked.Evening) { OwnName = Name },
        _ => new YesNoFactor(Id, FactorGroup.Own, Asked.Evening) { OwnName = Name },
    };

    /// <summary>Same kind and range: every answer to the one is an answer to the other.</summary>
    public bool HasSameAnswersAs(OwnFactor other) =>
        Kind == other.Kind && Max == other.Max && Options.SequenceEqual(other.Options, StringComparer.Ordinal);

    public override string ToString() => nameof(OwnFactor);
}
