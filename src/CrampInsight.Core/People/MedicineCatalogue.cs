using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CrampInsight.Core.People;

/// <summary>What a medicine may do that matters to the safety switches. Evidence pack E3, column "switches", and B0.</summary>
[Flags]
public enum MedicineEffects
{
    None = 0,
    RaisesPotassium = 1,
    LowersPotassium = 2,
    LowersMagnesium = 4,
    Sedates = 8,
}

/// <summary>One generic name.</summary>
/// <param name="Name">The international name, lower case as a pharmacist writes it.</param>
/// <param name="OtherNames">Other spellings and national names.</param>
/// <param name="Classes">Class ids; a combination has several.</param>
public sealed record Medicine(string Name, IReadOnlyList<string> OtherNames, IReadOnlyList<string> Classes, MedicineEffects Effects)
{
    public override string ToString() => nameof(Medicine);
}

/// <summary>What is known of a name that a person typed.</summary>
/// <param name="IsKnown">False: the name is kept as typed and claims nothing.</param>
/// <param name="Classes">Class ids; <c>unknown</c> alone when the name is not known.</param>
/// <param name="Nearest">For an unknown name: up to three names that differ by a typing slip.</param>
public sealed record MedicineMatch(bool IsKnown, IReadOnlyList<string> Classes, MedicineEffects Effects, IReadOnlyList<Medicine> Nearest)
{
    public override string ToString() => nameof(MedicineMatch);
}

/// <summary>From a name to its classes. Names are generic; brands are not kept, since they mean different things in different countries.</summary>
public static class MedicineCatalogue
{
    private const int MostNearest = 3;
    private const int ShortestForTypos = 5;

    private static readonly FrozenDictionary<string, Medicine> ByName = MedicineList.All
        .SelectMany(m => m.OtherNames.Prepend(m.Name).Select(n => (Key: Plain(n), Medicine: m)))
        .ToFrozenDictionary(p => p.Key, p => p.Medicine, StringComparer.Ordinal);

    public static IReadOnlyList<Medicine> All => MedicineList.All;

    /// <summary>
    /// Looks a typed name up. Case, accents, spaces and hyphens do not matter, a dose behind the name is ignored, and a name of two parts
    /// (<c>lisinopril / hydrochlorothiazide</c>) has the classes of both.
    /// </summary>
    public static MedicineMatch Find(string name)
    {
        var text = WithoutDose(name);
        var parts = Parts(text);
        return parts.Count == 0
            ? new(false, [MedicineClasses.Unknown], MedicineEffects.None, Nearest(text))
            : new(true, [.. parts.SelectMany(m => m.Classes).Distinct(StringComparer.Ordinal)], Effects(parts), []);
    }

    /// <summary>What the named medicine may do; nothing for a name that is not known.</summary>
    public static MedicineEffects EffectsOf(string name) => Effects(Parts(WithoutDose(name)));

    /// <summary>Names for a picker while typing: beginnings first, then names that contain it, then typing slips.</summary>
    public static IReadOnlyList<Medicine> Search(string typed, int most)
    {
        var text = Plain(typed);
        if (text.Length == 0) return [];
        var names = All.Select(m => (Medicine: m, Keys: m.OtherNames.Prepend(m.Name).Select(Plain).ToList())).ToList();
        return
        [
            .. names.Where(n => n.Keys.Exists(k => k.StartsWith(text, StringComparison.Ordinal))).Select(n => n.Medicine)
                .Concat(names.Where(n => text.Length > 2 && n.Keys.Exists(k => k.Contains(text, StringComparison.Ordinal))).Select(n => n.Medicine))
                .Concat(Nearest(typed))
                .Distinct()
                .Take(most),
        ];
    }

    /// <summary>The one medicine of that name, or the known parts of a combination; empty when any part is not known.</summary>
    private static List<Medicine> Parts(string text)
    {
        if (Whole(text) is { } one) return [one];
        foreach (var mark in new[] { "/", "+", ",", "-", " and " })
        {
            var parts = text.Split(mark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length is < 2 or > 3) continue;
            var known = parts.Select(Whole).OfType<Medicine>().ToList();
            if (known.Count == parts.Length) return known;
        }

        return [];
    }

    private static MedicineEffects Effects(List<Medicine> parts) => parts.Aggregate(MedicineEffects.None, (e, m) => e | m.Effects);

    private static Medicine? Whole(string name)
    {
        var key = Plain(name);
        return ByName.GetValueOrDefault(key == "hctz" ? "hydrochlorothiazide" : key);
    }

    private static List<Medicine> Nearest(string typed)
    {
        var text = Plain(typed);
        if (text.Length < ShortestForTypos) return [];
        var allowed = text.Length < 8 ? 1 : 2;
        return [.. ByName.Select(p => (p.Value, Slips: Slips(text, p.Key))).Where(p => p.Slips <= allowed)
            .OrderBy(p => p.Slips).ThenBy(p => p.Value.Name, StringComparer.Ordinal).Select(p => p.Value).Distinct().Take(MostNearest)];
    }

    /// <summary>"indapamide 1.5 mg" is "indapamide": everything from the first digit on is the dose.</summary>
    private static string WithoutDose(string name)
    {
        var digit = name.AsSpan().IndexOfAnyInRange('0', '9');
        return (digit > 1 ? name[..digit] : name).Trim();
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
            if (char.IsLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours between two words.</summary>
    private static int Slips(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2) return int.MaxValue;
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }

        return d[a.Length, b.Length];
    }
}
