using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Rules;

/// <summary>What happened to a finding between the app and the person. The only thing about findings that is stored.</summary>
public enum FindingEventKind
{
    /// <summary>It was on the screen on that evening.</summary>
    Shown,

    /// <summary>"Not for me": a suggestion is not shown again until it is restored.</summary>
    NotForMe,

    /// <summary>Takes back an earlier <see cref="NotForMe"/>.</summary>
    Restored,

    /// <summary>"I have arranged it": snoozes a book or mention flag.</summary>
    Arranged,

    /// <summary>"Already checked": snoozes a book or mention flag.</summary>
    AlreadyChecked,

    /// <summary>A person named an exposure as a suspect before logging.</summary>
    Suspected,

    /// <summary>Takes back an earlier <see cref="Suspected"/>.</summary>
    NoLongerSuspected,
}

/// <param name="FindingId">The rule's id.</param>
/// <param name="Evening">The night it happened on.</param>
/// <param name="Level">How bad it was then, see <see cref="Finding.Level"/>; lets a snoozed flag come back when it is worse.</param>
public readonly record struct FindingEvent(string FindingId, FindingEventKind Kind, Night Evening, decimal? Level = null)
{
    public override string ToString() => nameof(FindingEvent);
}
