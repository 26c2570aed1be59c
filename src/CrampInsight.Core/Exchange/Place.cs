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

    public void Error(string pointer, string message)
    {
        if (!IsFull) _errors.Add(new(pointer, message));
    }

    public void Warn(string pointer, string message)
    {
        if (_warnings.Count < DocumentLimits.MaxIssues) _warnings.Add(new(pointer, message));
    }
}

/// <summary>One value of a document, with where it stands. Whatever cannot be read is reported there and reads as absent.</summary>
internal sealed class Place(JsonElement value, string pointer, Issues issues)
{
    public JsonElement Value => value;

    public string Pointer => pointer;

    public Issues Issues => issues;

    public void Error(string message) => issues.Error(pointer, message);

    public bool IsObject()
    {
        if (value.ValueKind == JsonValueKind.Object) return true;
        Error("This is not an object.");
        return false;
    }

    /// <summary>A member; null when it is absent or JSON's null.</summary>
    public Place? Find(string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? Member(name, member) : null;

    public Place Member(string name, JsonElement member) =>
        new(member, $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", issues);

    /// <summary>Warns about members that this version does not know.</summary>
    public void Know(params ReadOnlySpan<string> names)
    {
        foreach (var member in value.EnumerateObject())
            if (!names.Contains(member.Name)) issues.Warn(Member(member.Name, member.Value).Pointer, "This property is not known and was ignored.");
    }

    public IEnumerable<Place> Items(int most)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Error("This is not a list.");
            yield break;
        }

        if (value.GetArrayLength() > most)
        {
            Error(string.Create(CultureInfo.InvariantCulture, $"There are more than {most} entries."));
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
            Error("This is not a text.");
            return false;
        }

        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            Error("The text is not valid Unicode.");
            return false;
        }

        if (text.Length <= longest) return true;
        Error(string.Create(CultureInfo.InvariantCulture, $"The text is longer than {longest} characters."));
        return false;
    }

    public string? Text(int longest) => TryText(longest, out var text) ? text : null;

    public decimal? Amount(decimal least, decimal most)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number)) Error(string.Create(CultureInfo.InvariantCulture, $"This is not a number from {least} to {most}."));
        else if (number < least || number > most) Error(string.Create(CultureInfo.InvariantCulture, $"The number is not from {least} to {most}."));
        else return number;
        return null;
    }

    public int? Whole(int least, int most)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number >= least && number <= most && number == decimal.Truncate(number)) return (int)number;
        Error(string.Create(CultureInfo.InvariantCulture, $"This is not a whole number from {least} to {most}."));
        return null;
    }

    public bool? YesNo()
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Error("This is neither true nor false.");
        return null;
    }

    public DateOnly? Date()
    {
        if (!TryText(40, out var text)) return null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) Error("This is not a date such as 2026-11-22.");
        else if (date < DocumentLimits.Earliest || date > DocumentLimits.Latest) Error("The date is not between the years 1900 and 2199.");
        else return date;
        return null;
    }

    public T? OneOf<T>()
        where T : struct, Enum
    {
        if (!TryText(64, out var text)) return null;
        if (Ids.TryParse<T>(text, out var found)) return found;
        Error("This is not one of: " + string.Join(", ", Enum.GetValues<T>().Select(Ids.Of)) + ".");
        return null;
    }

    /// <summary>Ids of a closed list, each once.</summary>
    public IReadOnlyList<string> Listed(Func<string, bool> isKnown, string what)
    {
        List<string> ids = [];
        foreach (var item in Items(200))
        {
            if (!item.TryText(64, out var id)) continue;
            if (!isKnown(id)) item.Error($"This is not the id of a {what}.");
            else if (!ids.Contains(id)) ids.Add(id);
        }

        return ids;
    }
}
