using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Summaries;

namespace CrampInsight.Data.Diaries;

/// <summary>A night with the version it has in the database; no version when nothing is stored.</summary>
public sealed record StoredNight(NightEntry Entry, Guid? Version)
{
    public override string ToString() => nameof(StoredNight);
}

public enum CommitOutcome
{
    /// <summary>Everything was written and has reached the disk.</summary>
    Written,

    /// <summary>What is stored is not what the person saw. Nothing was written.</summary>
    Clashes,

    /// <summary>An edit can never be applied. Nothing was written.</summary>
    Refused,

    /// <summary>The night is not as the client last saw it. Nothing was written.</summary>
    PreconditionFailed,

    /// <summary>The same request was carried out before; its answer is given again.</summary>
    DoneBefore,

    /// <summary>The request's key belongs to another request. Nothing was written.</summary>
    KeyTaken,

    /// <summary>Whoever writes is signed out meanwhile, or may no longer open the diary. Nothing was written.</summary>
    SignedOut,

    /// <summary>Whoever writes may read the diary and not write to it. Nothing was written.</summary>
    MayNotWrite,
}

/// <summary>What became of a commit.</summary>
/// <param name="Outcome">Written as a whole, or why nothing was.</param>
/// <param name="Nights">The nights that the edits are about, as they are stored now.</param>
public sealed record Committed(CommitOutcome Outcome, IReadOnlyList<StoredNight> Nights)
{
    /// <summary>The diary's revision afterwards; it grows by one with every commit.</summary>
    public long Revision { get; init; }

    /// <summary>The same nights as they were before.</summary>
    public IReadOnlyList<NightEntry> Before { get; init; } = [];

    /// <summary>The edits that somebody else's answers stand against.</summary>
    public IReadOnlyList<DiaryEdit> Clashing { get; init; } = [];

    /// <summary>The edit that cannot be applied, and why.</summary>
    public (DiaryEdit Edit, EditProblem Problem)? Refusal { get; init; }

    /// <summary>The person afterwards; null when no edit was about them.</summary>
    public Person? Person { get; init; }

    /// <summary>The choices for the page for the clinician afterwards; null when no edit was about them.</summary>
    public SummaryChoices? Choices { get; init; }

    /// <summary>The events that were added.</summary>
    public IReadOnlyList<FindingEvent> Events { get; init; } = [];

    /// <summary>What is answered to a request that carries a key.</summary>
    public string Answer { get; init; } = "";

    public bool IsWritten => Outcome == CommitOutcome.Written;

    /// <summary>The night as it is stored now; null when no edit was about it.</summary>
    public NightEntry? Find(Night night) => Nights.FirstOrDefault(n => n.Entry.Night == night)?.Entry;

    public override string ToString() => nameof(Committed);
}

/// <summary>Whoever writes from an open page: it may have been signed out since, here or elsewhere.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Stamp">Its stamp when it was signed in; compared with the stored one in the same transaction.</param>
public sealed record SignedIn(string Account, string Stamp)
{
    public override string ToString() => nameof(SignedIn);
}

/// <summary>What has to be true of a night for a commit to happen.</summary>
/// <param name="Night">The night.</param>
/// <param name="Accepts">Asked with the stored version, null for none.</param>
public sealed record Precondition(Night Night, Func<Guid?, bool> Accepts);

/// <summary>A request that is carried out once, however often it is sent.</summary>
/// <param name="Key">The client's own name for the request.</param>
/// <param name="BodyHash">Tells whether the same key came with the same body.</param>
/// <param name="Answer">What is answered now and when the request comes again.</param>
public sealed record OnceOnly(string Key, string BodyHash, string Answer)
{
    public override string ToString() => nameof(OnceOnly);
}
