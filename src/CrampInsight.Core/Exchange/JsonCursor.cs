using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Exchange;

/// <summary>What was found wrong or strange in a document so far.</summary>
internal sealed class Issues
{
    private readonly List<DocumentIssue> _errors = [];
    private readonly List<DocumentIssue> _warnings = [];

    public IReadOnlyList<DocumentIssue> Errors => _errors;

    public IReadOnlyList<DocumentIssue> Warnings => _warnings;

    public bool IsFull => _errors.Count >= DocumentLimits.MaxIssues;

    public void Error(string pointer, DocumentProblem problem, params IReadOnlyList<object> values)
    {
        if (!IsFull) _errors.Add(new(pointer, problem, values));
    }

    public void Warn(string pointer, DocumentProblem problem)
    {
        if (_warnings.Count < DocumentLimits.MaxIssues) _warnings.Add(new(pointer, problem));
    }
}

/// <summary>One value of a document, with where it stands. Whatever cannot be read is reported there and reads as absent.</summary>
internal sealed class JsonCursor(JsonElement value, string pointer, Issues issues)
{
    public JsonElement Value => value;

    public string Pointer => pointer;

    public Issues Issues => issues;

    public void Error(DocumentProblem problem, params IReadOnlyList<object> values) => issues.Error(pointer, problem, values);

    public bool IsObject()
    {
        if (value.ValueKind == JsonValueKind.Object) return true;
        Error(DocumentProblem.NotAnObject);
        return false;
    }

    /// <summary>A member; null when it is absent or JSON's null.</summary>
    public JsonCursor? Find(string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? Member(name, member) : null;

    public JsonCursor Member(string name, JsonElement member) =>
        new(member, $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", issues);

    /// <summary>Warns about members that this version does not know.</summary>
    public void Know(params ReadOnlySpan<string> names)
    {
        foreach (var member in value.EnumerateObject())
            if (!names.Contains(member.Name)) issues.Warn(Member(member.Name, member.Value).Pointer, DocumentProblem.UnknownProperty);
    }

    public IEnumerable<JsonCursor> Items(int most)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Error(DocumentProblem.NotAList);
            yield break;
        }

        if (value.GetArrayLength() > most)
        {
            Error(DocumentProblem.TooManyEntries, most);
            yield break;
        }

        var i = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (issues.IsFull) yield break;
            yield return new(item, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i++}"), issues);
        }
    }

    public bool TryText(int longest, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (value.ValueKind != JsonValueKind.String)
        {
            Error(DocumentProblem.NotAText);
            return false;
        }

        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            Error(DocumentProblem.TextNotUnicode);
            return false;
        }

        if (text.Length <= longest) return true;
        Error(DocumentProblem.TextTooLong, longest);
        return false;
    }

    public string? Text(int longest) => TryText(longest, out var text) ? text : null;

    public decimal? Amount(decimal least, decimal most)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number)) Error(DocumentProblem.NotANumber, least, most);
        else if (number < least || number > most) Error(DocumentProblem.NumberOutOfRange, least, most);
        else return number;
        return null;
    }

    public int? Whole(int least, int most)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number)
            && number >= least && number <= most && number == decimal.Truncate(number))
            return (int)number;
        Error(DocumentProblem.NotAWholeNumber, least, most);
        return null;
    }

    public bool? YesNo()
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Error(DocumentProblem.NotTrueOrFalse);
        return null;
    }

    public DateOnly? Date()
    {
        if (!TryText(40, out var text)) return null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) Error(DocumentProblem.NotADate);
        else if (date < DocumentLimits.Earliest || date > DocumentLimits.Latest)
            Error(DocumentProblem.DateOutOfRange, DocumentLimits.Earliest.Year, DocumentLimits.Latest.Year);
        else return date;
        return null;
    }

    public T? OneOf<T>()
        where T : struct, Enum
    {
        if (!TryText(64, out var text)) return null;
        if (Ids.TryParse<T>(text, out var found)) return found;
        Error(DocumentProblem.NotOneOf, [.. Enum.GetValues<T>().Select(Ids.Of)]);
        return null;
    }

    /// <summary>Ids of a closed list, each once.</summary>
    public IReadOnlyList<string> Listed(Func<string, bool> isKnown, DocumentProblem otherwise)
    {
        List<string> ids = [];
        foreach (var item in Items(200))
        {
            if (!item.TryText(64, out var id)) continue;
            if (!isKnown(id)) item.Error(otherwise);
            else if (!ids.Contains(id)) ids.Add(id);
        }

        return ids;
    }
}
