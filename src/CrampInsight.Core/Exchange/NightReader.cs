using System.Collections.Immutable;
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

    public NightEntry ReadMembers(Place place, Night night)
    {
        place.Know("evening", "cramps", "sleepDisturbance", "readings", "signs", "note", "episodes");
        var cramps = place.Find("cramps")?.OneOf<CrampAnswer>();
        List<Episode> episodes = place.Find("episodes") is { } list
            ? [.. list.Items(DocumentLimits.MaxEpisodesANight).Where(e => e.IsObject()).Select(e => ReadEpisode(e, night, null)).OfType<Episode>()]
            : [];
        if (cramps == CrampAnswer.None && place.Find("episodes")?.Value is { ValueKind: JsonValueKind.Array } given && given.GetArrayLength() > 0)
            place.Issues.Error(place.Pointer + "/cramps", "The answer is \"none\", but there are episodes.");
        return new(night)
        {
            // A cramp that was logged is an answer.
            Cramps = episodes.Count > 0 ? CrampAnswer.Some : cramps,
            SleepDisturbance = place.Find("sleepDisturbance")?.Whole(0, NightEntry.MaxSleepDisturbance),
            Readings = place.Find("readings") is { } readings ? ReadReadings(readings) : ImmutableDictionary<string, object>.Empty,
            Signs = ReadSigns(place),
            Note = place.Find("note")?.Text(NightEntry.MaxNoteLength) ?? "",
            Episodes = [.. episodes.OrderBy(e => e.StartedAt.Instant).ThenBy(e => e.Id)],
        };
    }

    /// <param name="place">The cramp.</param>
    /// <param name="night">The night it stands in; null when it stands alone.</param>
    /// <param name="now">The start when none is given; null when one has to be given.</param>
    public Episode? ReadEpisode(Place place, Night? night, DateTimeOffset? now)
    {
        place.Know("id", "evening", "startedAt", "zone", "offset", "leg", "muscles", "minutes", "pain", "woke", "soreness", "relief", "signs", "note");
        var there = place.Find("zone") is { } zonePlace ? PersonReader.ReadZone(zonePlace) : zone;
        if (there is null) return null;
        LocalMoment? start = null;
        if (place.Find("startedAt") is { } startPlace) start = ReadStart(startPlace, there, place.Find("offset"));
        else if (now is { } instant) start = LocalMoment.At(instant, there);
        else place.Issues.Error(place.Pointer + "/startedAt", "The start is missing.");
        if (start is not { } moment) return null;
        if (night is { } of && moment.Night != of)
        {
            place.Issues.Error(place.Pointer + "/startedAt", $"The start does not lie in the night of {of}, from noon to noon.");
            return null;
        }

        return new()
        {
            Id = ReadId(place, moment),
            StartedAt = moment,
            Leg = place.Find("leg")?.OneOf<Leg>(),
            Muscles = place.Find("muscles") is { } muscles ? [.. muscles.Items(20).Select(m => m.OneOf<Muscle>()).OfType<Muscle>().Distinct()] : [],
            Minutes = place.Find("minutes")?.Amount(0, Episode.MaxMinutes),
            Pain = place.Find("pain")?.Whole(0, Episode.MaxPain),
            Woke = place.Find("woke")?.YesNo(),
            Soreness = place.Find("soreness")?.Whole(0, Episode.MaxSoreness),
            Relief = place.Find("relief") is { } relief ? ReadRelief(relief) : [],
            Signs = ReadSigns(place),
            Note = place.Find("note")?.Text(Episode.MaxNoteLength) ?? "",
        };
    }

    private static IReadOnlyList<string> ReadSigns(Place place) => place.Find("signs")?.Listed(Signs.IsKnown, "sign") ?? [];

    private static List<Relief> ReadRelief(Place list)
    {
        List<Relief> all = [];
        foreach (var item in list.Items(20))
        {
            if (!item.IsObject()) continue;
            item.Know("kind", "helped");
            if (item.Find("kind") is not { } kindPlace) item.Issues.Error(item.Pointer + "/kind", "The kind is missing.");
            else if (kindPlace.OneOf<ReliefKind>() is { } kind)
            {
                if (all.Exists(r => r.Kind == kind)) kindPlace.Error("The same kind stands in the list twice.");
                else all.Add(new(kind, item.Find("helped")?.Whole(0, Episode.MaxHelped)));
            }
        }

        return all;
    }

    private static LocalMoment? ReadStart(Place place, string zone, Place? offset)
    {
        if (!place.TryText(40, out var text)) return null;
        if (DateTime.TryParseExact(text, ClockFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return IsSane(place, local) ? ReadLocal(place, local, zone, offset) : null;
        // A program that knows the instant may say it; the clock in the zone is worked out from it.
        if (DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) && HasOffset(text))
            return IsSane(place, instant.DateTime) ? LocalMoment.At(instant, zone) : null;
        place.Error("This is not a local time such as 2026-11-23T02:40.");
        return null;
    }

    private static bool HasOffset(string text) => text.EndsWith('Z') || text[^6] is '+' or '-';

    private static bool IsSane(Place place, DateTime local)
    {
        var day = DateOnly.FromDateTime(local);
        if (day >= DocumentLimits.Earliest && day <= DocumentLimits.Latest) return true;
        place.Error("The date is not between the years 1900 and 2199.");
        return false;
    }

    private static LocalMoment? ReadLocal(Place place, DateTime local, string zone, Place? offset)
    {
        var usual = LocalMoment.Create(local, zone);
        if (!usual.Exists)
        {
            place.Error("The clocks went forward over this time, so it never was.");
            return null;
        }

        if (offset is null) return usual.Moment;
        if (!offset.TryText(6, out var text) || !Offsets.TryParse(text, out var given))
        {
            offset.Error("This is not an offset such as +01:00.");
            return null;
        }

        // What the clock showed is kept, even if this machine's zone rules have changed since.
        return LocalMoment.Create(local, zone, later: true).Moment is var later && later.Offset == given ? later : LocalMoment.Restore(usual.Moment.Local, zone, given);
    }

    private Guid ReadId(Place place, LocalMoment start)
    {
        if (place.Find("id") is { } idPlace)
        {
            if (!idPlace.TryText(64, out var text)) return default;
            if (!Guid.TryParseExact(text, "D", out var given)) idPlace.Error("This is not an id such as 0f0e6c1e-6f9b-4a53-9d0e-3d1f5b6f9d11.");
            else if (!_ids.Add(given)) idPlace.Error("The same id stands in the document twice.");
            return given;
        }

        var made = Guid.NewGuid();
        for (var i = 0; makeIdsFromContent; i++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{start} {start.Zone} {start.Offset} {i}")));
            // Version 8, RFC 9562: made by a rule of our own.
            hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
            hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
            made = new(hash.AsSpan(0, 16), bigEndian: true);
            if (_ids.Add(made)) break;
        }

        return made;
    }

    private ImmutableDictionary<string, object> ReadReadings(Place place)
    {
        var readings = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        if (!place.IsObject()) return readings.ToImmutable();
        foreach (var member in place.Value.EnumerateObject())
        {
            if (readings.Count >= DocumentLimits.MaxReadingsANight)
            {
                place.Error(string.Create(CultureInfo.InvariantCulture, $"There are more than {DocumentLimits.MaxReadingsANight} readings."));
                break;
            }

            if (member.Value.ValueKind == JsonValueKind.Null) continue;
            if (member.Name.Length is 0 or > DocumentLimits.MaxFactorIdLength) place.Member(member.Name, member.Value).Error("The id of a factor has 1 to 64 characters.");
            else if (ReadAnswer(place.Member(member.Name, member.Value), member.Name) is { } answer) readings[member.Name] = answer;
        }

        return readings.ToImmutable();
    }

    private object? ReadAnswer(Place place, string id)
    {
        switch (factors.Find(id))
        {
            case AmountFactor amount:
                return place.Amount(0, amount.Max) is { } number ? DiaryWriter.Plain(number) : null;
            case ScaleFactor scale:
                return place.Whole(0, scale.Max);
            case YesNoFactor:
                return place.YesNo();
            case ChoiceFactor choice:
                if (!place.TryText(OwnFactor.MaxOptionLength, out var option)) return null;
                if (choice.Check(new(option)) is null) return new Choice(option);
                place.Error("This is not one of: " + string.Join(", ", choice.Options.Select(o => o.Id)) + ".");
                return null;
            case TimeFactor time:
                if (!place.TryText(16, out var clock)) return null;
                if (time.TryParse(clock, out var value) is null) return value;
                place.Error("This is not a time such as 15:30.");
                return null;
            default:
                return Keep(place);
        }
    }

    private static UnknownAnswer? Keep(Place place)
    {
        try
        {
            if (KeptJson.ToText(place.Value) is { Length: <= KeptJson.MaxLength } text) return new(text);
            place.Error(string.Create(CultureInfo.InvariantCulture, $"The answer is longer than {KeptJson.MaxLength} characters."));
        }
        catch (InvalidOperationException)
        {
            place.Error("The text is not valid Unicode.");
        }

        return null;
    }
}
