using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Exchange;

/// <summary>What happens to a diary that is there already.</summary>
public enum ImportMode
{
    /// <summary>Answers of the document win; what it does not say stays.</summary>
    Merge,

    /// <summary>The document takes the place of the whole diary.</summary>
    Replace,
}

/// <summary>What an import would do. Made without doing it, so that a person can look first.</summary>
public sealed record ImportPlan
{
    /// <summary>The person afterwards.</summary>
    public required Person Person { get; init; }

    /// <summary>Nights to write, whole, in the place of what is stored.</summary>
    public required IReadOnlyList<NightEntry> Write { get; init; }

    /// <summary>Nights to delete.</summary>
    public required IReadOnlyList<Night> Remove { get; init; }

    /// <summary>Nights that were not there.</summary>
    public int Added { get; init; }

    /// <summary>Nights that were there and will differ.</summary>
    public int Changed { get; init; }

    /// <summary>Nights of the document that are there just so.</summary>
    public int Same { get; init; }

    /// <summary>Why it cannot be done; nothing may be written then.</summary>
    public IReadOnlyList<DocumentIssue> Errors { get; init; } = [];

    public override string ToString() => nameof(ImportPlan);

    /// <summary>Works out what an import would do.</summary>
    public static ImportPlan Make(Journal stored, Person person, DiaryDocument document, ImportMode mode)
    {
        var after = mode == ImportMode.Replace ? document.Person ?? new() : document.Person is null ? person : Merging.Merge(person, document.Person);
        List<DocumentIssue> errors = [];
        if (after.OwnFactors.Count > OwnFactor.MaxCount) errors.Add(new("/person/ownFactors", DocumentProblem.TooManyOwnFactors));
        // A sample is removed with one tap; a person's own nights must not go with it.
        if (mode == ImportMode.Merge && stored.Entries.Count > 0 && document.Nights.Count > 0 && person.IsSample != (document.Person?.IsSample == true))
            errors.Add(new("/person/sample", DocumentProblem.SampleNotMixed));
        Dictionary<Night, NightEntry> written = [];
        var moved = mode == ImportMode.Merge ? Merging.TakenFromElsewhere(stored, document) : [];
        foreach (var entry in moved) written[entry.Night] = entry;
        for (var i = 0; i < document.Nights.Count; i++)
        {
            var given = document.Nights[i];
            var there = written.GetValueOrDefault(given.Night) ?? stored.Find(given.Night);
            if (mode == ImportMode.Merge && there is not null && given.Cramps == CrampAnswer.None && there.Episodes.Count > 0)
                errors.Add(new($"/nights/{i}/cramps", DocumentProblem.NoneBesideStoredCramps));
            written[given.Night] = mode == ImportMode.Replace || there is null ? given : Merging.Merge(there, given);
        }

        var writes = written.Values.Where(n => stored.Find(n.Night) is not { } old || !Merging.AreSame(old, n)).ToList();
        var removed = mode == ImportMode.Replace ? stored.Entries.Select(n => n.Night).Where(n => !written.ContainsKey(n)).ToList() : [];
        errors.AddRange(Merging.Misfits(stored, written, person, after));
        return new()
        {
            Person = after,
            Write = writes,
            Remove = removed,
            Added = writes.Count(n => stored.Find(n.Night) is null),
            Changed = writes.Count(n => stored.Find(n.Night) is not null),
            Same = written.Count - writes.Count,
            Errors = errors,
        };
    }
}
