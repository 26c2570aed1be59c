using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Exchange;

/// <summary>How a document and a stored diary become one: what the document says wins, what it does not say stays.</summary>
internal static class Merging
{
    public static Person Merge(Person stored, Person given) => stored with
    {
        BirthYear = given.BirthYear ?? stored.BirthYear,
        Sex = given.Sex ?? stored.Sex,
        Pregnancy = given.Pregnancy ?? stored.Pregnancy,
        TimeZone = given.TimeZone ?? stored.TimeZone,
        Conditions = [.. stored.Conditions.Union(given.Conditions, StringComparer.Ordinal)],
        Medications = Merge(stored.Medications, given.Medications),
        OwnFactors = [.. stored.OwnFactors.Select(f => given.OwnFactors.FirstOrDefault(g => g.Id == f.Id) ?? f),
            .. given.OwnFactors.Where(g => !stored.OwnFactors.Any(f => f.Id == g.Id))],
        Cards = given.Cards ?? stored.Cards,
        ReviewDay = given.ReviewDay ?? stored.ReviewDay,
        Region = given.Region ?? stored.Region,
        IsSample = stored.IsSample || given.IsSample,
    };

    public static NightEntry Merge(NightEntry stored, NightEntry given) => new(stored.Night)
    {
        Cramps = given.Cramps ?? stored.Cramps,
        SleepDisturbance = given.SleepDisturbance ?? stored.SleepDisturbance,
        Readings = stored.Readings.With(given.Readings),
        Signs = [.. stored.Signs.Union(given.Signs, StringComparer.Ordinal)],
        Note = given.Note.Length > 0 ? given.Note : stored.Note,
        Episodes = [.. stored.Episodes.Where(e => !given.Episodes.Any(g => g.Id == e.Id)).Concat(given.Episodes)
            .OrderBy(e => e.StartedAt.Instant).ThenBy(e => e.Id)],
    };

    /// <summary>Stored nights that lose a cramp, because the document has the same cramp on another night.</summary>
    public static IEnumerable<NightEntry> TakenFromElsewhere(Journal stored, DiaryDocument document)
    {
        var homes = document.Nights.SelectMany(n => n.Episodes.Select(e => (e.Id, n.Night))).ToDictionary(p => p.Id, p => p.Night);
        foreach (var night in stored.Entries)
        {
            List<Episode> stay = [.. night.Episodes.Where(e => !homes.TryGetValue(e.Id, out var home) || home == night.Night)];
            if (stay.Count == night.Episodes.Count) continue;
            // As when a cramp is deleted: without it nobody has said how the night was.
            yield return night with { Episodes = stay };
        }
    }

    /// <summary>A changed definition of an own factor must fit every answer that is there already.</summary>
    public static IEnumerable<DocumentIssue> Misfits(Journal stored, Dictionary<Night, NightEntry> written, Person before, Person after)
    {
        var now = after.Factors;
        for (var i = 0; i < after.OwnFactors.Count; i++)
        {
            var factor = after.OwnFactors[i];
            if (before.OwnFactors.FirstOrDefault(f => f.Id == factor.Id) is { } known && known.HasSameAnswersAs(factor)) continue;
            var misfits = stored.Entries.Where(n => !written.ContainsKey(n.Night)).Concat(written.Values)
                .Count(n => n.Readings.Find(factor.Id) is { } answer && now.ReadStored(factor.Id, answer.Text).Kind == AnswerKind.Kept);
            if (misfits > 0) yield return new($"/person/ownFactors/{i}", DocumentProblem.DefinitionMisfit, factor.Id, misfits);
        }
    }

    public static bool AreSame(NightEntry stored, NightEntry given) => stored == given;

    private static List<Medication> Merge(IReadOnlyList<Medication> stored, IReadOnlyList<Medication> given)
    {
        // The same medicine begun on the same day is the same entry; begun again later, it is another.
        static (string, DateOnly?) Key(Medication m) => (m.Name.ToUpperInvariant(), m.Started);
        var merged = stored.ToList();
        foreach (var medication in given)
        {
            var at = merged.FindIndex(m => Key(m) == Key(medication));
            if (at < 0) merged.Add(medication);
            else merged[at] = medication with
            {
                Id = merged[at].Id,
                Dose = medication.Dose ?? merged[at].Dose,
                Changed = medication.Changed ?? merged[at].Changed,
                Stopped = medication.Stopped ?? merged[at].Stopped,
            };
        }

        return merged;
    }
}
