using System.Collections.Frozen;

namespace CrampInsight.Core.People;

/// <summary>Reads <c>medicines.txt</c>, which lies beside this file and says itself what its columns hold. Read once, when first asked for.</summary>
internal static class MedicineList
{
    private static readonly FrozenDictionary<string, MedicineEffects> EffectIds = new Dictionary<string, MedicineEffects>(StringComparer.Ordinal)
    {
        ["K+"] = MedicineEffects.RaisesPotassium,
        ["K-"] = MedicineEffects.LowersPotassium,
        ["Mg-"] = MedicineEffects.LowersMagnesium,
        ["sleepy"] = MedicineEffects.Sedates,
        ["statins"] = MedicineEffects.MeetsStatins,
        ["fluids"] = MedicineEffects.RiskyWithFluidLoss,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Lazy<IReadOnlyList<Medicine>> Read = new(() => Parse([.. Lines("medicines.txt")]));

    public static IReadOnlyList<Medicine> All => Read.Value;

    /// <summary>The lines of a file beside this one that are neither empty nor a comment.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(MedicineList).Assembly.GetManifestResourceStream(typeof(MedicineList), file)
            ?? throw new InvalidOperationException($"{file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }

    /// <summary>The medicines of a list, combinations with the classes of their parts.</summary>
    /// <exception cref="FormatException">A line has a class, switch or part that there is not; the message holds the line.</exception>
    public static IReadOnlyList<Medicine> Parse(IReadOnlyList<string> lines)
    {
        List<Medicine> single = [.. lines.Select(Line).Where(m => !m.IsCombination)];
        Dictionary<string, Medicine> byName = new(StringComparer.Ordinal);
        foreach (var medicine in single)
            foreach (var name in medicine.OtherNames.Prepend(medicine.Name)) byName.TryAdd(MedicineNames.Plain(name), medicine);
        return [.. single, .. lines.Select(Line).Where(m => m.IsCombination).Select(m => WithParts(m, byName))];
    }

    private static Medicine Line(string line)
    {
        var columns = line.Split('|', StringSplitOptions.TrimEntries);
        if (columns.Length > 5 || columns[0].Length == 0) throw new FormatException(line);
        string Column(int i) => i < columns.Length ? columns[i] : "";
        List<string> classes = [.. Column(1).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(c => c != "-")];
        var substances = columns[0].Split(" + ", StringSplitOptions.TrimEntries);
        if (classes.Exists(c => c == MedicineClasses.Unknown || !MedicineClasses.All.Contains(c, StringComparer.Ordinal))
            || (substances.Length == 1 && Column(1).Length == 0))
            throw new FormatException(line);
        var effects = MedicineEffects.None;
        foreach (var id in Column(2).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            effects |= EffectIds.TryGetValue(id, out var effect) ? effect : throw new FormatException(line);
        return new(columns[0], substances, Names(Column(3)), Brands(Column(4), line), classes, effects);
    }

    private static Medicine WithParts(Medicine combination, Dictionary<string, Medicine> byName)
    {
        List<Medicine> parts = [.. combination.Substances.Select(s => byName.GetValueOrDefault(MedicineNames.Plain(s))
            ?? throw new FormatException(combination.Name))];
        return combination with
        {
            Classes = combination.Classes.Count > 0 ? combination.Classes : [.. parts.SelectMany(p => p.Classes).Distinct(StringComparer.Ordinal)],
            Effects = combination.Classes.Count > 0 ? combination.Effects : parts.Aggregate(combination.Effects, (e, p) => e | p.Effects),
        };
    }

    private static string[] Names(string column) => column.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static List<MedicineBrand> Brands(string column, string line)
    {
        List<MedicineBrand> brands = [];
        foreach (var country in column.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = country.IndexOf(':', StringComparison.Ordinal);
            if (colon is not (1 or 2)) throw new FormatException(line);
            brands.AddRange(Names(country[(colon + 1)..]).Select(n => new MedicineBrand(country[..colon], n)));
        }

        return brands;
    }
}
