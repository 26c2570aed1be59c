using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Exchange;

/// <summary>Nights and cramps of one document; remembers which ids it has seen.</summary>
/// <param name="factors">The catalogue and the own factors that type the readings.</param>
/// <param name="zone">For a cramp that names no zone.</param>
/// <param name="makeIdsFromContent">A missing id is made from the start, so that the same document read twice is the same diary.</param>
internal sealed class NightReader(FactorSet factors, string zone, bool makeIdsFromContent)
{
    private static readonly string[] ClockFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];
    private static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly HashSet<Guid> _ids = [];

    public NightEntry ReadMembers(JsonCursor cursor, Night night)
    {
        cursor.Know("evening", "cramps", "sleepDisturbance", "readings", "signs", "note", "episodes");
        var cramps = cursor.Find("cramps")?.OneOf<CrampAnswer>();
        List<Episode> episodes = cursor.Find("episodes") is { } list
            ? [.. list.Items(DocumentLimits.MaxEpisodesANight).Where(e => e.IsObject()).Select(e => ReadEpisode(e, night, null)).OfType<Episode>()]
            : [];
        if (cramps == CrampAnswer.None && cursor.Find("episodes")?.Value is { ValueKind: JsonValueKind.Array } given && given.GetArrayLength() > 0)
            cursor.Issues.Error(cursor.Pointer + "/cramps", DocumentProblem.NoneBesideEpisodes);
        return new(night)
        {
            Cramps = cramps,
            SleepDisturbance = cursor.Find("sleepDisturbance")?.Whole(0, NightEntry.MaxSleepDisturbance),
            Readings = cursor.Find("readings") is { } readings ? ReadReadings(readings) : AnswerSet.Empty,
            Signs = ReadSigns(cursor),
            Note = cursor.Find("note")?.Text(NightEntry.MaxNoteLength) ?? "",
            // An id that stands twice was reported where it stands.
            Episodes = [.. episodes.DistinctBy(e => e.Id)],
        };
    }

    /// <param name="cursor">The cramp.</param>
    /// <param name="night">The night it stands in; null when it stands alone.</param>
    /// <param name="now">The start when none is given; null when one has to be given.</param>
    public Episode? ReadEpisode(JsonCursor cursor, Night? night, DateTimeOffset? now)
    {
        cursor.Know("id", "evening", "startedAt", "about", "zone", "offset", "leg", "muscles", "minutes", "pain", "woke", "soreness", "relief",
            "signs", "note");
        var there = cursor.Find("zone") is { } zoneCursor ? PersonReader.ReadZone(zoneCursor) : zone;
        if (there is null) return null;
        LocalMoment? start = null;
        About? about = null;
        if (cursor.Find("about") is { } aboutCursor)
        {
            if (aboutCursor.OneOf<About>() is not { } guess) return null;
            about = guess;
        }

        if (cursor.Find("startedAt") is { } startCursor)
        {
            start = ReadStart(startCursor, there, cursor.Find("offset"));
            if (about is { } guess && start is { } given && (start = guess.Around(given)) is null)
                startCursor.Error(DocumentProblem.StartOutsideGuess, Ids.Of(guess));
        }
        else if (about is { } guess) start = ReadGuess(cursor, guess, night, there, now);
        else if (now is { } instant) start = LocalMoment.At(instant, there);
        else cursor.Issues.Error(cursor.Pointer + "/startedAt", DocumentProblem.StartMissing);
        if (start is not { } moment) return null;
        if (night is { } of && moment.Night != of)
        {
            cursor.Issues.Error(cursor.Pointer + "/startedAt", DocumentProblem.StartOutsideNight, of.ToString());
            return null;
        }

        return new()
        {
            Id = ReadId(cursor, moment, about),
            StartedAt = moment,
            About = about,
            Leg = cursor.Find("leg")?.OneOf<Leg>(),
            Muscles = cursor.Find("muscles") is { } muscles ? [.. muscles.Items(20).Select(m => m.OneOf<Muscle>()).OfType<Muscle>().Distinct()] : [],
            Minutes = cursor.Find("minutes")?.Amount(0, Episode.MaxMinutes),
            Pain = cursor.Find("pain")?.Whole(0, Episode.MaxPain),
            Woke = cursor.Find("woke")?.YesNo(),
            Soreness = cursor.Find("soreness")?.Whole(0, Episode.MaxSoreness),
            Relief = cursor.Find("relief") is { } relief ? ReadRelief(relief) : [],
            Signs = ReadSigns(cursor),
            Note = cursor.Find("note")?.Text(Episode.MaxNoteLength) ?? "",
        };
    }

    /// <summary>
    /// The moment that stands for a guess without a start: of the night it stands in or names, else of the last night in which that part has begun.
    /// </summary>
    private static LocalMoment? ReadGuess(JsonCursor cursor, About guess, Night? night, string zone, DateTimeOffset? now)
    {
        if (night is null && cursor.Find("evening") is { } evening)
        {
            if (evening.Date() is not { } date) return null;
            night = new(date);
        }

        if (night is null && now is { } instant)
        {
            var current = LocalMoment.At(instant, zone).Night;
            night = guess.HasBegun(current, zone, instant) ? current : current.Previous;
        }

        if (night is not { } of) cursor.Issues.Error(cursor.Pointer + "/startedAt", DocumentProblem.StartMissing);
        else if (guess.In(of, zone) is { Exists: true } found) return found.Moment;
        else cursor.Issues.Error(cursor.Pointer + "/about", DocumentProblem.SkippedByTheClock);
        return null;
    }

    private static IReadOnlyList<string> ReadSigns(JsonCursor cursor) => cursor.Find("signs")?.Listed(Signs.IsKnown, DocumentProblem.NotASign) ?? [];

    private static List<Relief> ReadRelief(JsonCursor list)
    {
        List<Relief> all = [];
        foreach (var item in list.Items(20))
        {
            if (!item.IsObject()) continue;
            item.Know("kind", "helped");
            if (item.Find("kind") is not { } kindCursor) item.Issues.Error(item.Pointer + "/kind", DocumentProblem.Missing, "kind");
            else if (kindCursor.OneOf<ReliefKind>() is { } kind)
            {
                if (all.Exists(r => r.Kind == kind)) kindCursor.Error(DocumentProblem.KindTwice);
                else all.Add(new(kind, item.Find("helped")?.Whole(0, Episode.MaxHelped)));
            }
        }

        return all;
    }

    private static LocalMoment? ReadStart(JsonCursor cursor, string zone, JsonCursor? offset)
    {
        if (!cursor.TryText(40, out var text)) return null;
        if (DateTime.TryParseExact(text, ClockFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return IsSane(cursor, local) ? ReadLocal(cursor, local, zone, offset) : null;
        // A program that knows the instant may say it; the clock in the zone is worked out from it.
        if (DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) && HasOffset(text))
            return IsSane(cursor, instant.DateTime) ? LocalMoment.At(instant, zone) : null;
        cursor.Error(DocumentProblem.NotALocalTime);
        return null;
    }

    private static bool HasOffset(string text) => text.EndsWith('Z') || text[^6] is '+' or '-';

    private static bool IsSane(JsonCursor cursor, DateTime local)
    {
        var day = DateOnly.FromDateTime(local);
        if (day >= DocumentLimits.Earliest && day <= DocumentLimits.Latest) return true;
        cursor.Error(DocumentProblem.DateOutOfRange, DocumentLimits.Earliest.Year, DocumentLimits.Latest.Year);
        return false;
    }

    private static LocalMoment? ReadLocal(JsonCursor cursor, DateTime local, string zone, JsonCursor? offset)
    {
        var usual = LocalMoment.Create(local, zone);
        if (!usual.Exists)
        {
            cursor.Error(DocumentProblem.SkippedByTheClock);
            return null;
        }

        if (offset is null) return usual.Moment;
        if (!offset.TryText(6, out var text) || !Offsets.TryParse(text, out var given))
        {
            offset.Error(DocumentProblem.NotAnOffset);
            return null;
        }

        // What the clock showed is kept, even if this machine's zone rules have changed since.
        return LocalMoment.Create(local, zone, later: true).Moment is var later && later.Offset == given ? later
            : LocalMoment.Restore(usual.Moment.Local, zone, given);
    }

    private Guid ReadId(JsonCursor cursor, LocalMoment start, About? about)
    {
        if (cursor.Find("id") is { } idCursor)
        {
            if (!idCursor.TryText(64, out var text)) return default;
            if (!Guid.TryParseExact(text, "D", out var given)) idCursor.Error(DocumentProblem.NotAnId);
            else if (!_ids.Add(given)) idCursor.Error(DocumentProblem.IdTwiceInDocument);
            return given;
        }

        // Cramps at one time are the same cramp. A guess is no time: there it takes the same place as well.
        var what = about is { } guess ? $" {Ids.Of(guess)} {Said(cursor, "leg")} {Said(cursor, "muscles")}" : "";
        var made = Guid.NewGuid();
        for (var i = 0; makeIdsFromContent; i++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{start} {start.Zone} {start.Offset} {i}{what}")));
            // Version 8, RFC 9562: made by a rule of our own.
            hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
            hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
            made = new(hash.AsSpan(0, 16), bigEndian: true);
            if (_ids.Add(made)) break;
        }

        return made;

        static string Said(JsonCursor cursor, string name) => cursor.Find(name)?.Value.ToString() ?? "";
    }

    private AnswerSet ReadReadings(JsonCursor cursor)
    {
        var readings = new AnswerSet.Builder();
        if (!cursor.IsObject()) return AnswerSet.Empty;
        foreach (var member in cursor.Value.EnumerateObject())
        {
            if (readings.Count >= DocumentLimits.MaxReadingsANight)
            {
                cursor.Error(DocumentProblem.TooManyReadings, DocumentLimits.MaxReadingsANight);
                break;
            }

            if (member.Value.ValueKind == JsonValueKind.Null) continue;
            if (member.Name.Length is 0 or > DocumentLimits.MaxFactorIdLength)
                cursor.Member(member.Name, member.Value).Error(DocumentProblem.FactorIdLength, DocumentLimits.MaxFactorIdLength);
            else if (ReadAnswer(cursor.Member(member.Name, member.Value), member.Name) is { } answer) readings.Add(member.Name, answer);
        }

        return readings.Build();
    }

    private Answer? ReadAnswer(JsonCursor cursor, string id)
    {
        switch (factors.Find(id))
        {
            case AmountFactor amount:
                return cursor.Amount(0, amount.Max) is { } number ? Answer.Of(DocumentWriter.Plain(number)) : null;
            case ScaleFactor scale:
                return cursor.Whole(0, scale.Max) is { } step ? Answer.Of(step) : null;
            case YesNoFactor:
                return cursor.YesNo() is { } yes ? Answer.Of(yes) : null;
            case ChoiceFactor choice:
                if (!cursor.TryText(OwnFactor.MaxOptionLength, out var option)) return null;
                if (choice.Check(new(option)) is null) return Answer.Of(new Choice(option));
                cursor.Error(DocumentProblem.NotOneOf, [.. choice.Options.Select(o => o.Id)]);
                return null;
            case TimeFactor time:
                if (!cursor.TryText(16, out var clock)) return null;
                if (time.TryParse(clock, out var value) is null) return value;
                cursor.Error(DocumentProblem.NotAClockTime);
                return null;
            default:
                return Keep(cursor);
        }
    }

    private static Answer? Keep(JsonCursor cursor)
    {
        try
        {
            if (KeptJson.ToText(cursor.Value) is { Length: <= KeptJson.MaxLength } text) return Answer.Keep(text);
            cursor.Error(DocumentProblem.AnswerTooLong, KeptJson.MaxLength);
        }
        catch (InvalidOperationException)
        {
            cursor.Error(DocumentProblem.TextNotUnicode);
        }

        return null;
    }
}
