using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CrampInsight.Core.People;

/// <summary>What a word beside a name is.</summary>
internal enum WordKind
{
    Other,

    /// <summary>A form, maker, number or filler.</summary>
    Beside,

    /// <summary>A salt; a mineral among them may be the medicine itself.</summary>
    Salt,

    /// <summary>"and", "plus", a slash: another medicine follows.</summary>
    Joint,
}

/// <summary>One word of a name as written.</summary>
/// <param name="Key">Letters and digits, lower case, no accents; empty for a sign such as a slash.</param>
/// <param name="Kind">What it is when it is no part of a name.</param>
/// <param name="IsSuffix">"comp", "plus": behind a blood pressure medicine it means a water tablet inside.</param>
internal readonly record struct NameWord(string Key, WordKind Kind, bool IsSuffix);

/// <summary>Takes a written name apart, and spells one name of many languages in one way.</summary>
internal static class MedicineNames
{
    /// <summary>A salt of fewer letters is not looked for at the end of a word.</summary>
    public const int ShortestSalt = 5;

    private static readonly FrozenDictionary<string, WordKind> Words = Listed(kind => kind != "suffix")
        .DistinctBy(w => w.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(w => w.Word, w => w.Kind switch { "salt" => WordKind.Salt, "and" => WordKind.Joint, _ => WordKind.Beside }, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Suffixes = Listed(kind => kind == "suffix").Select(w => w.Word).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Letters and digits only, lower case, without accents (ö becomes oe): two ways of writing one name become one key.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in Readable(name)) Append(plain, c);
        return plain.ToString();
    }

    /// <summary>
    /// One spelling for the regular differences between languages: c, k and z, ph and f, th and t, y and i, ae and e, x and s, doubled letters, a silent h,
    /// the e before s of Spanish, and the last vowel or -um. Amlodipinum, amlodipina, amlodipino and amlodipine are one.
    /// </summary>
    /// <param name="plain">As <see cref="Plain"/> gives it.</param>
    public static string Fold(string plain)
    {
        var folded = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            var next = i + 1 < plain.Length ? plain[i + 1] : '\0';
            var (letter, taken) = (plain[i], next) switch
            {
                ('o' or 'a', 'e') => ('e', 2),
                ('o', 'u') => ('u', 2),
                ('p', 'h') => ('f', 2),
                ('t', 'h') => ('t', 2),
                ('r', 'h') => ('r', 2),
                ('c', 'h') => ('k', 2),
                ('q', 'u') => ('k', 2),
                ('c' or 'k', 't') => ('t', 2),
                ('c', 'e' or 'i' or 'y') => ('s', 1),
                ('c' or 'q', _) => ('k', 1),
                ('z' or 'x', _) => ('s', 1),
                ('y' or 'j', _) => ('i', 1),
                ('w', _) => ('v', 1),
                ('h', _) => ('\0', 1),
                (var other, _) => (other, 1),
            };
            i += taken - 1;
            // A doubled last letter is a slip, no language: it is asked about.
            var isDouble = folded.Length > 0 && folded[^1] == letter && i + 1 < plain.Length;
            if (letter != '\0' && !isDouble) folded.Append(letter);
        }

        if (folded is ['e', 's', not ('a' or 'e' or 'i' or 'o' or 'u'), ..]) folded.Remove(0, 1);
        const int shortest = 4;
        if (folded.Length > shortest + 1 && folded is [.., 'u', 'm']) folded.Length -= 2;
        else if (folded.Length > shortest && folded is [.., 'a' or 'e' or 'i' or 'o']) folded.Length--;
        return folded.ToString();
    }

    /// <summary>The words of a name in their order; signs such as a slash count as words, other signs only part them.</summary>
    public static List<NameWord> Split(string name)
    {
        List<NameWord> words = [];
        var word = new StringBuilder();
        var isNumber = false;
        foreach (var c in Readable(name))
        {
            if (char.IsLetterOrDigit(c))
            {
                if (word.Length > 0 && isNumber != char.IsDigit(c)) Take();
                isNumber = char.IsDigit(c);
                Append(word, c);
                continue;
            }

            Take();
            if (c is '/' or '+' or ',' or '&' or ';' or '|') words.Add(new("", WordKind.Joint, false));
        }

        Take();
        return words;

        void Take()
        {
            if (word.Length == 0) return;
            var key = word.ToString();
            word.Clear();
            words.Add(new(key, KindOf(key, isNumber), Suffixes.Contains(key)));
        }
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours between two words of at most 40 letters.</summary>
    /// <param name="atMost">More are not counted: the answer is then larger than this, and no more.</param>
    public static int Slips(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int atMost)
    {
        const int longest = 40;
        if (a.Length > longest || b.Length > longest) return int.MaxValue;
        Span<int> before = stackalloc int[longest + 1];
        Span<int> last = stackalloc int[longest + 1];
        Span<int> now = stackalloc int[longest + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                now[j] = Math.Min(Math.Min(last[j] + 1, now[j - 1] + 1), last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = Math.Min(now[j], before[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }

            // A swap reaches back two rows and costs one: below this no way is left.
            if (least > atMost + 1) return int.MaxValue;
            var free = before;
            before = last;
            last = now;
            now = free;
        }

        return last[b.Length];
    }

    public static bool IsSalt(string key) => Words.TryGetValue(key, out var kind) && kind == WordKind.Salt;

    private static IEnumerable<(string Kind, string Word)> Listed(Func<string, bool> kinds) => MedicineList.Lines("medicine-words.txt")
        .Select(line => line.Split(':', 2))
        .Where(p => kinds(p[0]))
        .SelectMany(p => p[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (p[0], Plain(w))).Where(w => w.Item2.Length > 0));

    private static WordKind KindOf(string key, bool isNumber) =>
        Words.TryGetValue(key, out var kind) ? kind : isNumber || key.Length == 1 ? WordKind.Beside : WordKind.Other;

    // Half a surrogate pair cannot be normalized, and no name of a medicine holds a whole one.
    private static string Readable(string name) =>
        string.Create(name.Length, name, (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = char.IsSurrogate(from[i]) || char.IsControl(from[i]) || from[i] >= '\uFFF0' ? ' ' : from[i];
        }).Normalize(NormalizationForm.FormKC);

    private static void Append(StringBuilder plain, char c)
    {
        var lower = char.ToLowerInvariant(c);
        if (char.IsAsciiLetterOrDigit(lower))
        {
            plain.Append(lower);
            return;
        }

        switch (lower)
        {
            case 'ä' or 'æ': plain.Append("ae"); return;
            case 'ö' or 'œ' or 'ø': plain.Append("oe"); return;
            case 'ü': plain.Append("ue"); return;
            case 'ß': plain.Append("ss"); return;
            case 'ł': plain.Append('l'); return;
        }

        foreach (var part in lower.ToString().Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(part) && CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark) plain.Append(part);
    }
}
