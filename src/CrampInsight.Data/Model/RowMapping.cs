using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Summaries;

namespace CrampInsight.Data.Model;

/// <summary>Rows to values and back. An id that this version does not know is left out of a value but stays in its row.</summary>
internal static class RowMapping
{
    public static NightEntry ToEntry(this NightRow row, FactorSet factors) =>
        row.ToEntry(
            AnswerSet.Of(row.Readings.Select(r => KeyValuePair.Create(r.FactorId, factors.ReadStored(r.FactorId, r.Answer)))),
            row.Episodes);

    /// <summary>With answers and cramps that were read beside the row.</summary>
    public static NightEntry ToEntry(this NightRow row, AnswerSet readings, IEnumerable<EpisodeRow> episodes) => new(new(row.Evening))
    {
        Cramps = Parse<CrampAnswer>(row.Cramps),
        SleepDisturbance = row.SleepDisturbance,
        Note = row.Note,
        Signs = [.. row.Signs],
        Readings = readings,
        Episodes = [.. episodes.Select(ToEpisode)],
    };

    /// <summary>A new row with its cramps; the answers are written beside it.</summary>
    public static NightRow ToRow(this NightEntry entry, string diary, bool isSample)
    {
        var row = new NightRow
        {
            DiaryId = diary,
            Evening = entry.Night.Evening,
            Cramps = entry.Cramps is { } cramps ? Ids.Of(cramps) : null,
            SleepDisturbance = entry.SleepDisturbance,
            Note = entry.Note,
            Signs = [.. entry.Signs],
            IsSample = isSample,
            Version = Guid.NewGuid(),
        };
        row.Episodes.AddRange(entry.Episodes.Select(e => e.ToRow(diary)));
        return row;
    }

    public static Episode ToEpisode(this EpisodeRow row) => new()
    {
        Id = row.Id,
        StartedAt = LocalMoment.Restore(row.StartedLocal, row.Zone, TimeSpan.FromMinutes(row.OffsetMinutes)),
        // A part of the night that this version does not know is still no exact time.
        About = row.About is { } about ? Parse<About>(about) ?? About.Unknown : null,
        Leg = Parse<Leg>(row.Leg),
        Muscles = [.. row.Muscles.Select(Parse<Muscle>).OfType<Muscle>()],
        Minutes = row.Minutes,
        Pain = row.Pain,
        Woke = row.Woke,
        Soreness = row.Soreness,
        Relief = [.. row.Relief.Select(ToRelief).OfType<Relief>()],
        Signs = [.. row.Signs],
        Note = row.Note,
    };

    public static EpisodeRow ToRow(this Episode episode, string diary)
    {
        var row = new EpisodeRow
        {
            DiaryId = diary,
            Id = episode.Id,
            StartedLocal = default,
            Zone = "",
            OffsetMinutes = 0,
            StartedTicks = 0,
        };
        row.Fill(episode);
        return row;
    }

    public static void Fill(this EpisodeRow row, Episode episode)
    {
        row.StartedLocal = episode.StartedAt.Local;
        row.Zone = episode.StartedAt.Zone;
        row.OffsetMinutes = (int)episode.StartedAt.Offset.TotalMinutes;
        row.StartedTicks = episode.StartedAt.Instant.UtcTicks;
        row.About = episode.About is { } about ? Ids.Of(about) : null;
        row.Leg = episode.Leg is { } leg ? Ids.Of(leg) : null;
        row.Muscles = [.. episode.Muscles.Select(Ids.Of)];
        row.Minutes = episode.Minutes;
        row.Pain = episode.Pain;
        row.Woke = episode.Woke;
        row.Soreness = episode.Soreness;
        row.Relief = [.. episode.Relief.Select(r => r.Helped is { } h ? string.Create(CultureInfo.InvariantCulture, $"{Ids.Of(r.Kind)}:{h}") : Ids.Of(r.Kind))];
        row.Signs = [.. episode.Signs];
        row.Note = episode.Note;
        row.Version = Guid.NewGuid();
    }

    public static Person ToPerson(this PersonRow? row, IEnumerable<MedicationRow> medications) => new Person
    {
        BirthYear = row?.BirthYear,
        Sex = Parse<Sex>(row?.Sex),
        Pregnancy = Parse<Pregnancy>(row?.Pregnancy),
        TimeZone = row?.TimeZone,
        Conditions = row is null ? [] : [.. row.Conditions],
        OwnFactors = row is null ? [] : OwnFactorText.Read(row.OwnFactors),
        IsSample = row?.IsSample ?? false,
        Cards = row?.Cards?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ReviewDay = Parse<ReviewDay>(row?.ReviewDay),
        Region = row?.Region,
        Medications = [.. medications.OrderBy(m => m.Name, StringComparer.OrdinalIgnoreCase).ThenBy(m => m.Id).Select(ToMedication)],
    }.LookedUp();

    public static void Fill(this PersonRow row, Person person)
    {
        row.BirthYear = person.BirthYear;
        row.Sex = person.Sex is { } sex ? Ids.Of(sex) : null;
        row.Pregnancy = person.Pregnancy is { } pregnancy ? Ids.Of(pregnancy) : null;
        row.TimeZone = string.IsNullOrEmpty(person.TimeZone) ? null : person.TimeZone;
        row.Conditions = [.. person.Conditions];
        row.OwnFactors = OwnFactorText.Write(person.OwnFactors);
        row.IsSample = person.IsSample;
        row.Cards = person.Cards is null ? null : string.Join(' ', person.Cards);
        row.Region = person.Region;
        row.ReviewDay = person.ReviewDay is { } day ? Ids.Of(day) : null;
    }

    public static void Fill(this MedicationRow row, Medication medication)
    {
        row.Name = medication.Name;
        row.Classes = [.. medication.Classes];
        row.Dose = medication.Dose;
        row.Started = medication.Started;
        row.Changed = medication.Changed;
        row.Stopped = medication.Stopped;
    }

    public static SummaryChoices ToChoices(this SummaryRow? row) => row is null ? new() : new()
    {
        Weeks = SummaryChoices.Spans.Contains(row.Weeks) ? row.Weeks : SummaryPeriod.UsualWeeks,
        From = row.From,
        To = row.To,
        Without = [.. row.Without.Select(Parse<SummarySection>).OfType<SummarySection>()],
        WithLog = row.WithLog,
        Paper = Parse<Paper>(row.Paper),
        Questions = row.Questions,
    };

    public static void Fill(this SummaryRow row, SummaryChoices choices)
    {
        row.Weeks = choices.Weeks;
        row.From = choices.From;
        row.To = choices.To;
        row.Without = [.. choices.Without.Distinct().Select(Ids.Of)];
        row.WithLog = choices.WithLog;
        row.Paper = choices.Paper is { } paper ? Ids.Of(paper) : null;
        row.Questions = choices.Questions;
    }

    private static Medication ToMedication(MedicationRow row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Classes = row.Classes,
        Dose = row.Dose,
        Started = row.Started,
        Changed = row.Changed,
        Stopped = row.Stopped,
    };

    private static Relief? ToRelief(string text)
    {
        var parts = text.Split(':');
        return Ids.TryParse<ReliefKind>(parts[0], out var kind) ? new Relief(kind, parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : null) : null;
    }

    private static T? Parse<T>(string? id)
        where T : struct, Enum => Ids.TryParse<T>(id, out var value) ? value : null;
}
