using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CrampInsight.Core.People;

/// <summary>Reads a name as it stands on a box: with a dose, a salt or a form that says nothing about what the medicine is.</summary>
internal static partial class MedicineNames
{
    private const int MatchTimeoutMilliseconds = 1000;

    /// <summary>Words behind a name. "Potassium" is here too: losartan potassium is losartan, and its potassium is not the point.</summary>
    private static readonly FrozenSet<string> Endings = new[]
    {
        "potassium", "sodium", "calcium", "magnesium", "arginine", "erbumine", "tosilate", "tosylate", "besilate", "besylate", "mesilate", "mesylate",
        "hydrochloride", "hydrobromide", "hcl", "bromide", "chloride", "maleate", "fumarate", "hemifumarate", "tartrate", "bitartrate",
        "succinate", "sulfate", "sulphate",
        "bisulfate", "bisulphate", "acetate", "citrate", "phosphate", "carbonate", "propionate", "dipropionate", "furoate", "xinafoate",
        "cilexetil", "medoxomil", "etexilate", "tablet", "tablets", "capsule", "capsules", "inhaler", "mr", "sr", "xl", "er", "xr", "la", "cr", "pr", "retard",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Letters only, lower case, without accents: two spellings of one name become one key.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
            if (char.IsLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }

    /// <summary>
    /// The keys one name may stand under, the whole name first: "magnesium citrate" is a name of its own,
    /// "losartan potassium" only without its ending.
    /// </summary>
    public static IEnumerable<string> Keys(string name)
    {
        var words = WithoutDose(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var count = words.Length; count > 0; count--)
        {
            yield return Plain(string.Concat(words[..count]));
            if (!Endings.Contains(Plain(words[count - 1]))) yield break;
        }
    }

    /// <summary>One key for the parts of a combination in any order, each without dose and endings.</summary>
    public static string KeyOf(IEnumerable<string> parts) =>
        string.Join('+', parts.Select(p => Keys(p).LastOrDefault("")).Order(StringComparer.Ordinal));

    /// <summary>An amount and nothing else, such as the "51 mg" left behind when "49/51 mg" is split.</summary>
    public static bool IsDose(string text) => Dose().IsMatch(text);

    /// <summary>Insertions, deletions, replacements and swaps of neighbours between two words; more than two are not counted.</summary>
    public static int Slips(string a, string b)
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

    /// <summary>"5 mg indapamide" and "indapamide 5 mg once a day" are "indapamide": a number begins what is not the name.</summary>
    private static string WithoutDose(string name)
    {
        var text = LeadingDose().Replace(name, "");
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        return digit < 0 ? text : text[..digit];
    }

    [GeneratedRegex(@"^\s*\d[\d.,\s]*(mg|mcg|ug|[µμ]g|g|ml|iu|units?|microgram(me)?s?|%)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, MatchTimeoutMilliseconds)]
    private static partial Regex Dose();

    [GeneratedRegex(@"^\s*\d[\d.,]*\s*(mg|mcg|ug|[µμ]g|g|ml|iu|units?|microgram(me)?s?|%)\s",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, MatchTimeoutMilliseconds)]
    private static partial Regex LeadingDose();
}
