using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Exchange;

/// <summary>Writes diary documents. Equal diaries give equal bytes, whatever order they were entered in.</summary>
public static class DocumentWriter
{
    // The documents are JSON files and API answers, never part of a page; umlauts stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, int> Order =
        FactorCatalogue.All.Select((f, i) => (f.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);

    /// <summary>The whole diary, UTF-8.</summary>
    /// <param name="person">The person.</param>
    /// <param name="nights">Earliest first.</param>
    /// <param name="exportedAt">The moment that stands in the document.</param>
    public static ReadOnlyMemory<byte> Write(Person person, IEnumerable<NightEntry> nights, DateTimeOffset exportedAt) => Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", DiaryDocument.Format);
        json.WriteNumber("version", DiaryDocument.Version);
        json.WriteString("exportedAt", exportedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WritePropertyName("person");
        PersonWriter.Write(json, person);
        json.WriteStartArray("nights");
        foreach (var night in nights) Write(json, night);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>One night, UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(NightEntry night) => Bytes(json => Write(json, night));

    /// <summary>One cramp, UTF-8, with the evening of its night.</summary>
    public static ReadOnlyMemory<byte> Write(Episode episode) => Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("evening", episode.StartedAt.Night.ToString());
        WriteMembers(json, episode);
        json.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, NightEntry night)
    {
        json.WriteStartObject();
        json.WriteString("evening", night.Night.ToString());
        if (night.Cramps is { } cramps) json.WriteString("cramps", Ids.Of(cramps));
        json.WriteWhole("sleepDisturbance", night.SleepDisturbance);
        json.WriteStartObject("readings");
        foreach (var (id, value) in night.Readings.OrderBy(r => Order.GetValueOrDefault(r.Key, int.MaxValue)).ThenBy(r => r.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(id);
            WriteAnswer(json, value);
        }

        json.WriteEndObject();
        json.WriteTexts("signs", night.Signs);
        json.WriteString("note", night.Note);
        json.WriteStartArray("episodes");
        foreach (var episode in night.Episodes.OrderBy(e => e.StartedAt.Instant).ThenBy(e => e.Id))
        {
            json.WriteStartObject();
            WriteMembers(json, episode);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, Answer answer)
    {
        switch (answer.Kind)
        {
            case AnswerKind.Amount:
                json.WriteNumberValue(Plain(answer.Number!.Value));
                break;
            case AnswerKind.Step:
                json.WriteNumberValue(answer.Step!.Value);
                break;
            case AnswerKind.YesNo:
                json.WriteBooleanValue(answer.YesNo!.Value);
                break;
            case AnswerKind.Kept when KeptJson.IsJson(answer.Text):
                json.WriteRawValue(answer.Text);
                break;
            case AnswerKind.Option or AnswerKind.Clock or AnswerKind.Kept:
                json.WriteStringValue(answer.Text);
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter json, Episode episode)
    {
        json.WriteString("id", episode.Id);
        json.WriteString("startedAt", episode.StartedAt.ToString());
        json.WriteString("zone", episode.StartedAt.Zone);
        // The clock time and the zone say it all, except in the second run of autumn's repeated hour.
        if (!(LocalMoment.Create(episode.StartedAt.Local, episode.StartedAt.Zone) is { Exists: true } usual
            && usual.Moment.Offset == episode.StartedAt.Offset))
            json.WriteString("offset", Offsets.Format(episode.StartedAt.Offset));
        if (episode.About is { } about) json.WriteString("about", Ids.Of(about));
        if (episode.Leg is { } leg) json.WriteString("leg", Ids.Of(leg));
        json.WriteTexts("muscles", episode.Muscles.Select(Ids.Of));
        if (episode.Minutes is { } minutes) json.WriteNumber("minutes", Plain(minutes));
        json.WriteWhole("pain", episode.Pain);
        if (episode.Woke is { } woke) json.WriteBoolean("woke", woke);
        json.WriteWhole("soreness", episode.Soreness);
        json.WriteStartArray("relief");
        foreach (var relief in episode.Relief)
        {
            json.WriteStartObject();
            json.WriteString("kind", Ids.Of(relief.Kind));
            json.WriteWhole("helped", relief.Helped);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteTexts("signs", episode.Signs);
        json.WriteString("note", episode.Note);
    }

    internal static void WriteWhole(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    internal static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>Without trailing zeros, so that 4.50 and 4.5 are the same bytes.</summary>
    internal static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
