using System.Globalization;
using System.Text;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CsvHelper;
using CsvHelper.Configuration;

namespace CrampInsight.Web.Files.Csv;

/// <summary>The diary as two tables, RFC 4180. Units stand in the header; a spreadsheet never takes a text for a formula.</summary>
internal static class CsvFiles
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

    public static byte[] Nights(Person person, Journal journal)
    {
        var used = journal.Entries.SelectMany(n => n.Readings.Ids).ToHashSet(StringComparer.Ordinal);
        var factors = person.Factors.All;
        List<string> kept = [.. used.Except(factors.Select(f => f.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return Write(
            ["evening", "cramps", "episodes", "sleep-disturbance (0-10)", .. factors.Select(Header), .. kept, "signs", "note"],
            journal.Entries.Select(n => (IEnumerable<string>)
            [
                n.Night.ToString(), n.Cramps is { } cramps ? Ids.Of(cramps) : "", Text(n.Episodes.Count), Text(n.SleepDisturbance),
                .. factors.Select(f => f.Id).Concat(kept).Select(id => n.Readings.Find(id)?.Text ?? ""),
                string.Join(' ', n.Signs), n.Note,
            ]));
    }

    public static byte[] Episodes(Journal journal) => Write(
        ["evening", "id", "started-at (local)", "zone", "offset (hours)", "leg", "muscles", "minutes (min)", "pain (0-10)", "woke",
            "soreness (0-10)", "relief (helped 0-3)", "signs", "note", "about"],
        journal.Entries.SelectMany(n => n.Episodes).Select(e => (IEnumerable<string>)
        [
            e.StartedAt.Night.ToString(), e.Id.ToString(), e.StartedAt.ToString(), e.StartedAt.Zone, e.StartedAt.Offset.TotalHours.ToString(CultureInfo.InvariantCulture),
            e.Leg is { } leg ? Ids.Of(leg) : "", string.Join(' ', e.Muscles.Select(Ids.Of)), e.Minutes is { } minutes ? Answer.Of(minutes).Text : "",
            Text(e.Pain), e.Woke is { } woke ? Answer.Of(woke).Text : "", Text(e.Soreness),
            string.Join(' ', e.Relief.Select(r => r.Helped is { } helped ? $"{Ids.Of(r.Kind)}:{Text(helped)}" : Ids.Of(r.Kind))), string.Join(' ', e.Signs), e.Note,
            e.About is { } about ? Ids.Of(about) : "",
        ]));

    private static string Header(Factor factor) => factor switch
    {
        AmountFactor { OwnName: { } name } own => own.OwnUnit is { } unit ? $"{factor.Id} ({name}, {unit})" : $"{factor.Id} ({name})",
        { OwnName: { } name } => $"{factor.Id} ({name})",
        ScaleFactor scale => string.Create(CultureInfo.InvariantCulture, $"{factor.Id} (0-{scale.Max})"),
        { Unit.InFiles: { } unit } => $"{factor.Id} ({unit})",
        TimeFactor => $"{factor.Id} (local time)",
        _ => factor.Id,
    };

    private static string Text(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static byte[] Write(IEnumerable<string> header, IEnumerable<IEnumerable<string>> lines)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Rfc4180))
        {
            foreach (var line in lines.Prepend(header))
            {
                foreach (var field in line) csv.WriteField(Safe(field));
                csv.NextRecord();
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // The library would mark negative numbers too. A number may begin with a minus; a text that a spreadsheet would compute is marked as text.
    private static string Safe(string field) =>
        field is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0', ..] && !decimal.TryParse(field, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? "'" + field : field;
}
