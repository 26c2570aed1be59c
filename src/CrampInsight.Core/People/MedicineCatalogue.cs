using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace CrampInsight.Core.People;

/// <summary>
/// From a name as people write it to the medicine. Tried in this order: a name of the list as it stands; without strength, form, salt, maker and the like;
/// a brand; the regular spelling of another language; every part of a combination. A name that is only near to one of the list is offered; one that ends
/// as the medicines of a class do is a question. Nothing is guessed: what is not sure is asked. Evidence pack E3.
/// </summary>
public static class MedicineCatalogue
{
    private const int LongestName = 200;
    private const int MostWords = 40;
    private const int MostWordsInName = 6;
    private const int MostNearest = 3;
    private const int MostWordsCompared = 3;
    private const int ShortestForTypos = 5;
    private const int ShortestSpelling = 5;

    private const int MostFound = 4000;

    private static readonly Lazy<Index> Names = new(() => new(MedicineList.All));
    private static readonly ConcurrentDictionary<string, MedicineMatch> Found = new(StringComparer.Ordinal);

    /// <summary>Every medicine that is known by name, class by class.</summary>
    public static IReadOnlyList<Medicine> All => MedicineList.All;

    /// <summary>Looks a name up.</summary>
    /// <param name="name">As the person wrote it; any text is allowed, and an address or a text of more than 200 letters is never known.</param>
    public static MedicineMatch Find(string name)
    {
        if (Found.TryGetValue(name, out var before)) return before;
        var found = Look(name);
        // A diary asks for the same few names again and again. Texts that only somebody who tries us would send are not kept, nor more than a few thousand.
        if (name.Length > LongestName) return found;
        if (Found.Count >= MostFound) Found.Clear();
        return Found[name] = found;
    }

    private static MedicineMatch Look(string name)
    {
        var reading = Read(name);
        if (reading.Rest.Count == 0 && reading.Doubtful.Count == 0) return reading.Known is { } known ? known : MedicineMatch.Unknown.Instance;
        var presumed = reading.Medicines;
        IEnumerable<Medicine> Sure() => presumed.Where(m => !Names.Value.IsBareMineral(m));
        var stem = reading.Rest.Select(MedicineNames.Fold).Select(MedicineStem.Find).FirstOrDefault(s => s is not null);
        List<Medicine> candidates =
        [
            .. Sure().Concat(reading.Doubtful)
                .Concat(reading.Rest.Take(MostWordsCompared).SelectMany(w => Names.Value.Near(w, stem is null))).Distinct().Take(MostNearest),
        ];
        List<Medicine> counted = [.. Sure(), .. reading.Doubtful];
        var classes = counted.SelectMany(m => m.Classes).Concat(stem is null ? [] : [stem.Class]).Distinct(StringComparer.Ordinal).ToList();
        var effects = counted.Aggregate(stem?.Effects ?? MedicineEffects.None, (e, m) => e | m.Effects);
        return candidates.Count > 0 && (stem is null || counted.Count == 0)
            ? new MedicineMatch.Nearest(candidates, classes, effects)
            : stem is not null ? new MedicineMatch.Presumed(classes, effects, stem.Ending)
            : MedicineMatch.Unknown.Instance;
    }

    /// <summary>Whether two names speak of the same substance, such as a brand and its generic; false when either is not known.</summary>
    public static bool AreTheSame(string one, string other) =>
        Find(one) is MedicineMatch.Known a && Find(other) is MedicineMatch.Known b
            && a.Substances.Intersect(b.Substances, StringComparer.Ordinal).Any();

    /// <summary>Vitamin K2 by one of its names. It has no class of its own; some blood thinners work against vitamin K.</summary>
    public static bool IsVitaminK2(string name) =>
        name.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Contains("vitaminK2", StringComparison.OrdinalIgnoreCase)
        || Find(name) is MedicineMatch.Known known && known.Substances.Contains("vitamin K2", StringComparer.Ordinal)
        || name.Contains("menaquinone", StringComparison.OrdinalIgnoreCase);

    /// <summary>Medicines for a picker while typing: beginnings of names and brands first; when there are none, names that contain it;
    /// then typing slips.</summary>
    /// <param name="typed">What stands in the box so far; nothing is found for a text without letters.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<Medicine> Search(string typed, int most)
    {
        var text = typed.Length > LongestName ? "" : MedicineNames.Plain(typed);
        if (text.Length == 0) return [];
        var names = Names.Value;
        List<Medicine> beginnings =
        [
            .. names.Keys.Where(n => n.Key.StartsWith(text, StringComparison.Ordinal))
                .OrderBy(n => n.IsBrand).ThenBy(n => n.Key.Length).Select(n => n.Medicine),
        ];
        List<Medicine> inside = beginnings.Count > 0 || text.Length < 3 ? []
            : [.. names.Keys.Where(n => !n.IsBrand && n.Key.Contains(text, StringComparison.Ordinal)).Select(n => n.Medicine)];
        return [.. beginnings.Concat(inside).Concat(names.Near(text, true)).Distinct().Take(most)];
    }

    private static Reading Read(string name)
    {
        if (name.Length > LongestName || IsAddress(name)) return Reading.Nothing;
        var words = MedicineNames.Split(name);
        return words.Count > MostWords ? Reading.Nothing : new Reader(name, words, Names.Value).Read();
    }

    private static bool IsAddress(string name) =>
        name.Contains("://", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal)
            || name.Contains("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>What was found in a name.</summary>
    /// <param name="Medicines">What was known.</param>
    /// <param name="Known">The answer when nothing else stands in the name; null when nothing was known.</param>
    /// <param name="Doubtful">What a brand of two meanings may stand for.</param>
    /// <param name="Rest">Words that are neither a name nor a word that goes beside one.</param>
    private sealed record Reading(IReadOnlyList<Medicine> Medicines, MedicineMatch.Known? Known, IReadOnlyList<Medicine> Doubtful, IReadOnlyList<string> Rest)
    {
        public static readonly Reading Nothing = new([], null, [], []);
    }

    private sealed class Reader(string name, List<NameWord> words, Index index)
    {
        // Behind or before one of these, "comp", "plus" and "co-" mean a thiazide inside; elsewhere they mean nothing certain.
        private static readonly string[] TakesThiazide =
            [MedicineClasses.AceInhibitor, MedicineClasses.Arb, MedicineClasses.BetaBlocker, MedicineClasses.BetaBlockerIsa, MedicineClasses.PotassiumSparing];

        private readonly List<(Medicine Medicine, MedicineRecognition How, int Group)> _found = [];
        private readonly List<Medicine> _doubtful = [];
        private readonly List<string> _rest = [];

        public Reading Read()
        {
            var group = 0;
            for (var i = 0; i < words.Count;)
            {
                var count = Take(i, group);
                if (count > 0)
                {
                    i += count;
                    continue;
                }

                var word = words[i++];
                if (word.Kind == WordKind.Joint && !(word.IsSuffix && IsLast(i))) group++;
                else if (word.IsSuffix && AddThiazide(_found.Count - 1, group)) continue;
                else if (word.Key == "co" && i < words.Count && Take(i, group) is var taken and > 0)
                {
                    if (!AddThiazide(_found.Count - 1, group)) _rest.Add(word.Key);
                    i += taken;
                }
                else if (word.Kind is WordKind.Other || word.IsSuffix && word.Key.Length > 1) _rest.Add(word.Key);
            }

            LeaveOutSalts();
            var medicines = _found.Select(f => f.Medicine).Distinct().ToList();
            return new(medicines, medicines.Count == 0 ? null : Answer(medicines), _doubtful, _rest);
        }

        private bool IsLast(int from) => words.Skip(from).All(w => w.Kind is WordKind.Beside or WordKind.Salt || w.Key.Length == 0);

        /// <summary>Takes the longest name that begins at a word; returns the number of its words.</summary>
        private int Take(int from, int group)
        {
            for (var count = Math.Min(MostWordsInName, words.Count - from); count > 0; count--)
            {
                if (words[from].Key.Length == 0 || words[from + count - 1].Key.Length == 0) continue;
                var key = count == 1 ? words[from].Key : string.Concat(words.Skip(from).Take(count).Select(w => w.Key));
                if (index.ByName.TryGetValue(key, out var medicine))
                    _found.Add((medicine, key == MedicineNames.Plain(name) ? MedicineRecognition.Exact : MedicineRecognition.WithoutForm, group));
                else if (index.ByBrand.TryGetValue(key, out var brands))
                {
                    if (brands.Count == 1) _found.Add((brands[0], MedicineRecognition.Brand, group));
                    else _doubtful.AddRange(brands);
                }
                else if (words[from].Kind is WordKind.Other && index.BySpelling.TryGetValue(MedicineNames.Fold(key), out medicine))
                    _found.Add((medicine, MedicineRecognition.Spelling, group));
                else if (count == 1 && key.Length > 7 && key.StartsWith("co", StringComparison.Ordinal)
                    && index.ByName.TryGetValue(key[2..], out medicine))
                {
                    _found.Add((medicine, MedicineRecognition.Combination, group));
                    if (!AddThiazide(_found.Count - 1, group)) _rest.Add("co");
                }
                else if (count == 1 && words[from].Kind is WordKind.Other && WithoutSalt(key) is { } bare)
                    _found.Add((bare, MedicineRecognition.WithoutForm, group));
                else continue;
                return count;
            }

            return 0;
        }

        // German writes the salt onto the name: Metoprololsuccinat.
        private Medicine? WithoutSalt(string key)
        {
            for (var length = key.Length - MedicineNames.ShortestSalt; length >= ShortestSpelling; length--)
                if (MedicineNames.IsSalt(key[length..])
                    && (index.ByName.TryGetValue(key[..length], out var medicine)
                        || index.BySpelling.TryGetValue(MedicineNames.Fold(key[..length]), out medicine)))
                    return medicine;
            return null;
        }

        private bool AddThiazide(int to, int group)
        {
            if (to < 0 || !_found[to].Medicine.Classes.Any(TakesThiazide.Contains)) return false;
            if (!_found[to].Medicine.Classes.Contains(MedicineClasses.Thiazide, StringComparer.Ordinal))
                _found.Add((index.ByName[ThiazideOf(_found[to].Medicine.Name)], MedicineRecognition.Combination, group));
            return true;
        }

        private static string ThiazideOf(string name) => name switch
        {
            "perindopril" => "indapamide",
            "atenolol" => "chlortalidone",
            _ => "hydrochlorothiazide",
        };

        // "Losartan potassium" is losartan, and its potassium is not the point; "magnesium and potassium" are both meant.
        private void LeaveOutSalts()
        {
            foreach (var group in _found.GroupBy(f => f.Group).Where(g => g.Any(f => !index.IsSupplement(f.Medicine))).Select(g => g.Key).ToList())
                _found.RemoveAll(f => f.Group == group && index.IsBareMineral(f.Medicine) && f.How is not MedicineRecognition.Brand);
        }

        private MedicineMatch.Known Answer(List<Medicine> medicines)
        {
            if (medicines.Count == 1) return new(medicines, _found[0].How);
            // The parts speak in the order they are written in, unless the list knows better what they are together.
            var hasOwnClasses = index.ByParts.TryGetValue(Index.KeyOf(medicines.SelectMany(m => m.Substances)), out var combination)
                && !combination.Classes.ToHashSet(StringComparer.Ordinal).SetEquals(medicines.SelectMany(m => m.Classes));
            return new(hasOwnClasses ? [combination!] : medicines, MedicineRecognition.Combination);
        }
    }

    /// <summary>The list under all its names.</summary>
    private sealed class Index
    {
        private static readonly string[] Minerals = ["potassium", "magnesium", "calcium", "zinc"];

        private readonly HashSet<Medicine> _minerals;
        private readonly HashSet<Medicine> _supplements;
        private readonly FrozenDictionary<int, (string Key, uint Letters, Medicine Medicine)[]> _byLength;

        public Index(IReadOnlyList<Medicine> all)
        {
            Dictionary<string, Medicine> byName = new(StringComparer.Ordinal);
            foreach (var medicine in all)
                foreach (var name in medicine.OtherNames.Prepend(medicine.Name)) byName.TryAdd(MedicineNames.Plain(name), medicine);
            ByName = byName.ToFrozenDictionary(StringComparer.Ordinal);
            ByBrand = all.SelectMany(m => m.Brands.Select(b => (Key: MedicineNames.Plain(b.Name), Medicine: m)))
                .Where(p => !byName.ContainsKey(p.Key))
                .GroupBy(p => p.Key, p => p.Medicine, StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => (IReadOnlyList<Medicine>)[.. g.Distinct()], StringComparer.Ordinal);
            BySpelling = byName.Select(p => (Key: MedicineNames.Fold(p.Key), Medicine: p.Value)).Where(p => p.Key.Length >= ShortestSpelling)
                .GroupBy(p => p.Key, p => p.Medicine, StringComparer.Ordinal).Where(g => g.Distinct().Count() == 1)
                .ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            Dictionary<string, Medicine> byParts = new(StringComparer.Ordinal);
            foreach (var medicine in all.Where(m => m.IsCombination)) byParts.TryAdd(KeyOf(medicine.Substances), medicine);
            ByParts = byParts.ToFrozenDictionary(StringComparer.Ordinal);
            _minerals = [.. Minerals.Select(n => byName[n])];
            _supplements = [.. all.Where(m => _minerals.Contains(m) || m.Classes.Contains(MedicineClasses.MagnesiumProduct, StringComparer.Ordinal)
                || m.Classes.Contains(MedicineClasses.PotassiumProduct, StringComparer.Ordinal)
                || m.Name.StartsWith("vitamin", StringComparison.Ordinal) || m.Name is "colecalciferol" or "folic acid" or "iron tablets")];
            Keys = [.. byName.Select(p => (p.Key, p.Value, false)), .. ByBrand.SelectMany(p => p.Value.Select(m => (p.Key, m, true)))];
            _byLength = Keys.Where(k => k.Key.Length >= ShortestForTypos - 1).GroupBy(k => k.Key.Length)
                .ToFrozenDictionary(g => g.Key, g => g.Select(k => (k.Key, Letters(k.Key), k.Medicine)).ToArray());
        }

        public FrozenDictionary<string, Medicine> ByName { get; }

        public FrozenDictionary<string, IReadOnlyList<Medicine>> ByBrand { get; }

        public FrozenDictionary<string, Medicine> BySpelling { get; }

        public FrozenDictionary<string, Medicine> ByParts { get; }

        public IReadOnlyList<(string Key, Medicine Medicine, bool IsBrand)> Keys { get; }

        public static string KeyOf(IEnumerable<string> substances) =>
            string.Join('+', substances.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

        public bool IsBareMineral(Medicine medicine) => _minerals.Contains(medicine);

        public bool IsSupplement(Medicine medicine) => _supplements.Contains(medicine);

        /// <summary>Names that differ by a typing slip: one in a short word, two in one of eight letters or more.</summary>
        public IEnumerable<Medicine> Near(string word, bool twoSlips)
        {
            if (word.Length < ShortestForTypos) return [];
            var allowed = word.Length < 8 || !twoSlips ? 1 : 2;
            var letters = Letters(word);
            List<(Medicine Medicine, int Slips)> near = [];
            for (var length = word.Length - allowed; length <= word.Length + allowed; length++)
                foreach (var (key, others, medicine) in _byLength.GetValueOrDefault(length, []))
                    // A slip changes at most two of the letters that occur at all; most names fall here.
                    if (System.Numerics.BitOperations.PopCount(letters ^ others) <= 2 * allowed
                        && MedicineNames.Slips(word, key, allowed) is var slips && slips <= allowed)
                        near.Add((medicine, slips));
            return near.OrderBy(n => n.Slips).ThenBy(n => n.Medicine.Name, StringComparer.Ordinal).Select(n => n.Medicine);
        }

        private static uint Letters(string word) => word.Aggregate(0u, (set, c) => set | 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + c % 6));
    }
}
