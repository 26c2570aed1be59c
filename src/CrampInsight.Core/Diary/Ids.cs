using System.Collections.Frozen;
using System.Reflection;

namespace CrampInsight.Core.Diary;

/// <summary>The id of an enum member whose name cannot say it, such as one that begins with a digit.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class IdAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}

/// <summary>The contract's kebab-case ids of enum members: <c>ThighFront</c> is <c>thigh-front</c>. Ids never change.</summary>
public static class Ids
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Table<TEnum>.ToId[value];

    public static bool TryParse<TEnum>(string? id, out TEnum value)
        where TEnum : struct, Enum
    {
        value = default;
        return id is not null && Table<TEnum>.FromId.TryGetValue(id, out value);
    }

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));

    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> ToId = Enum.GetValues<TEnum>().ToFrozenDictionary(v => v, v => IdOf(v.ToString()));

        public static readonly FrozenDictionary<string, TEnum> FromId = ToId.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

        private static string IdOf(string name) => typeof(TEnum).GetField(name)?.GetCustomAttribute<IdAttribute>()?.Id ?? Kebab(name);
    }
}
