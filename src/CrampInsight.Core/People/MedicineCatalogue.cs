using System.Collections.Frozen;

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
/// <param name="Classes">Class ids of <see cref="MedicineClasses"/>; a combination has several.</param>
/// <param name="Effects">What it may do to potassium, magnesium and wakefulness; goes by the name, not by the class.</param>
public sealed record Medicine(string Name, IReadOnlyList<string> OtherNames, IReadOnlyList<string> Classes, MedicineEffects Effects)
{
    public override string ToString() => nameof(Medicine);
}

/// <summary>What is known of a name that a person typed.</summary>
/// <param name="IsKnown">False: the name is kept as typed and claims nothing.</param>
/// <param name="Classes">Class ids; <c>unknown</c> alone when the name is not known.</param>
/// <param name="Effects">What it may do that matters to the safety switches; none for an unknown name.</param>
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
    private const int MostParts = 3;

    private static readonly string[] Marks = ["/", "+", ",", "&", "-", " and ", " with "];

    private static readonly FrozenDictionary<string, Medicine> ByName = MedicineList.All
        .SelectMany(m => m.OtherNames.Prepend(m.Name).Select(n => (Key: MedicineNames.Plain(n), Medicine: m)))
        .ToFrozenDictionary(p => p.Key, p => p.Medicine, StringComparer.Ordinal);

    // One box says budesonide/formoterol, the next formoterol/budesonide; budesonide alone is not in the list.
    private static readonly FrozenDictionary<string, Medicine> ByParts = MedicineList.All
        .SelectMany(m => m.OtherNames.Prepend(m.Name).Where(n => n.Contains('-', StringComparison.Ordinal))
            .Select(n => (Key: MedicineNames.KeyOf(n.Split('-')), Medicine: m)))
        .ToFrozenDictionary(p => p.Key, p => p.Medicine, StringComparer.Ordinal);

    /// <summary>Every medicine that is known by name, class by class. Evidence pack E3.</summary>
    public static IReadOnlyList<Medicine> All => MedicineList.All;

    /// <summary>
    /// Looks a typed name up. Case, accents, spaces and hyphens do not matter; a dose, salt or form beside the name is ignored
    /// (<c>Losartan potassium 50 mg tablets</c>), and a name of up to three known parts, each with or without its dose,
    /// has the classes of all (<c>lisinopril 20 mg / hydrochlorothiazide 12.5 mg</c>).
    /// </summary>
    /// <param name="name">As the person typed it; any text is allowed.</param>
    /// <returns>The classes; or, for a name that is not known, <c>unknown</c> alone and the nearest names.</returns>
    public static MedicineMatch Find(string name)
    {
        var parts = Parts(name);
        return parts.Count == 0
            ? new(false, [MedicineClasses.Unknown], MedicineEffects.None, Nearest(name))
            : new(true, [.. parts.SelectMany(m => m.Classes).Distinct(StringComparer.Ordinal)], Effects(parts), []);
    }

    /// <summary>The classes of a name alone, without looking for names that are nearly it; <c>unknown</c> alone when it is not known.</summary>
    public static IReadOnlyList<string> ClassesOf(string name) =>
        Parts(name) is { Count: > 0 } parts ? [.. parts.SelectMany(m => m.Classes).Distinct(StringComparer.Ordinal)] : [MedicineClasses.Unknown];

    /// <summary>The generic names that a typed name stands for; none when it is not known.</summary>
    public static IReadOnlyList<string> GenericNames(string name) => [.. Parts(name).Select(m => m.Name)];

    /// <summary>What the named medicine may do; nothing for a name that is not known.</summary>
    public static MedicineEffects EffectsOf(string name) => Effects(Parts(name));

    /// <summary>Vitamin K2 by one of its names. It has no class of its own; some blood thinners work against vitamin K.</summary>
    public static bool IsVitaminK2(string name) =>
        name.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Contains("vitaminK2", StringComparison.OrdinalIgnoreCase)
        || name.Contains("menaquinone", StringComparison.OrdinalIgnoreCase);

    /// <summary>Names for a picker while typing: beginnings first, then names that contain it, then typing slips.</summary>
    /// <param name="typed">What stands in the box so far; nothing is found for a text without letters.</param>
    /// <param name="most">How many names at most.</param>
    public static IReadOnlyList<Medicine> Search(string typed, int most)
    {
        var text = MedicineNames.Plain(typed);
        if (text.Length == 0) return [];
        var names = All.Select(m => (Medicine: m, Keys: m.OtherNames.Prepend(m.Name).Select(MedicineNames.Plain).ToList())).ToList();
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
        // Parts come before the whole: the whole would stop at the first dose and lose "/ hydrochlorothiazide 12.5 mg".
        foreach (var mark in Marks)
        {
            List<string> parts = [.. text.Split(mark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(p => !MedicineNames.IsDose(p))];
            if (parts.Count is < 2 or > MostParts) continue;
            if (ByParts.TryGetValue(MedicineNames.KeyOf(parts), out var combination)) return [combination];
            var known = parts.Select(Whole).OfType<Medicine>().ToList();
            if (known.Count == parts.Count) return known;
        }

        return Whole(text) is { } one ? [one] : [];
    }

    private static MedicineEffects Effects(List<Medicine> parts) => parts.Aggregate(MedicineEffects.None, (e, m) => e | m.Effects);

    private static Medicine? Whole(string name) => MedicineNames.Keys(name).Select(k => ByName.GetValueOrDefault(k)).FirstOrDefault(m => m is not null);

    private static List<Medicine> Nearest(string typed)
    {
        var text = MedicineNames.Keys(typed).LastOrDefault("");
        if (text.Length < ShortestForTypos) return [];
        var allowed = text.Length < 8 ? 1 : 2;
        return [.. ByName.Select(p => (p.Value, Slips: MedicineNames.Slips(text, p.Key))).Where(p => p.Slips <= allowed)
            .OrderBy(p => p.Slips).ThenBy(p => p.Value.Name, StringComparer.Ordinal).Select(p => p.Value).Distinct().Take(MostNearest)];
    }
}
