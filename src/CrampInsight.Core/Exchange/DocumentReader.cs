using System.Text.Json;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Exchange;

/// <summary>
/// Reads documents. Total: any bytes give a value or errors, never an exception. Nothing is guessed; what is not understood is named
/// by its cursor. Unknown properties are warnings, unknown factors are kept. Contract sections 2, 4 and 8.
/// </summary>
public static class DocumentReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = DocumentLimits.MaxDepth, AllowDuplicateProperties = false };

    /// <summary>A whole diary document.</summary>
    public static DocumentReading<DiaryDocument> Read(ReadOnlyMemory<byte> utf8, ReadingContext context) => Read<DiaryDocument>(utf8, root =>
    {
        if (!root.IsObject()) return null;
        root.Know("format", "version", "exportedAt", "person", "nights");
        if (root.Find("format") is not { } format) root.Issues.Error("/format", DocumentProblem.FormatMissing);
        else if (format.Text(64) is { } name && name != DiaryDocument.Format) format.Error(DocumentProblem.OtherFormat);
        if (root.Find("version") is not { } version) root.Issues.Error("/version", DocumentProblem.VersionMissing);
        else if (version.Whole(0, int.MaxValue) is { } number && number != DiaryDocument.Version) version.Error(DocumentProblem.OtherVersion);
        root.Find("exportedAt")?.Text(64);
        if (root.Issues.Errors.Count > 0) return null;
        var person = root.Find("person") is { } part ? PersonReader.Read(part, context.Today) : null;
        var factors = new FactorSet([.. (person?.OwnFactors ?? []).Concat(context.Own).DistinctBy(f => f.Id, StringComparer.Ordinal)]);
        var nights = new NightReader(factors, person?.TimeZone ?? context.Zone, makeIdsFromContent: true);
        return new(person, root.Find("nights") is { } list ? ReadNights(list, nights) : []);
    });

    /// <summary>One night. <c>evening</c> may be left out; when it is there it is that of the address.</summary>
    public static DocumentReading<NightEntry> ReadNight(ReadOnlyMemory<byte> utf8, Night night, ReadingContext context) => Read(utf8, root =>
    {
        if (!root.IsObject()) return null;
        if (root.Find("evening") is { } evening && evening.Date() is { } date && date != night.Evening)
            evening.Error(DocumentProblem.NotTheEveningOfTheAddress);
        return new NightReader(new(context.Own), context.Zone, makeIdsFromContent: true).ReadMembers(root, night);
    });

    /// <summary>One cramp. Without <c>startedAt</c> it began at <paramref name="now"/>.</summary>
    public static DocumentReading<Episode> ReadEpisode(ReadOnlyMemory<byte> utf8, DateTimeOffset now, ReadingContext context) => Read(utf8, root =>
        root.IsObject() ? new NightReader(new(context.Own), context.Zone, makeIdsFromContent: false).ReadEpisode(root, null, now) : null);

    private static List<NightEntry> ReadNights(JsonCursor list, NightReader reader)
    {
        SortedDictionary<DateOnly, NightEntry> nights = [];
        foreach (var item in list.Items(DocumentLimits.MaxNights))
        {
            if (!item.IsObject()) continue;
            if (item.Find("evening") is not { } evening)
            {
                item.Issues.Error(item.Pointer + "/evening", DocumentProblem.Missing, "evening");
                continue;
            }

            if (evening.Date() is not { } date || reader.ReadMembers(item, new(date)) is not { } night) continue;
            if (!nights.TryAdd(date, night)) evening.Error(DocumentProblem.EveningTwice);
        }

        return [.. nights.Values];
    }

    private static DocumentReading<T> Read<T>(ReadOnlyMemory<byte> utf8, Func<JsonCursor, T?> read)
        where T : class
    {
        static DocumentReading<T> Refused(DocumentProblem problem, params IReadOnlyList<object> values) => new(null, [new("", problem, values)], []);

        var issues = new Issues();
        if (utf8.Length > DocumentLimits.MaxBytes) return Refused(DocumentProblem.TooLarge, DocumentLimits.MaxBytes / (1024 * 1024));
        // Windows programs like to begin a text file with a mark.
        if (utf8.Span is [0xEF, 0xBB, 0xBF, ..]) utf8 = utf8[3..];
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            var value = read(new(document.RootElement, "", issues));
            return new(issues.Errors.Count == 0 ? value : null, issues.Errors, issues.Warnings);
        }
        catch (JsonException e)
        {
            return Refused(DocumentProblem.NotJson, (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            return Refused(DocumentProblem.NameNotUnicode);
        }
    }
}
