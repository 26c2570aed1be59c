namespace CrampInsight.Core.Diary;

/// <summary>Which part of a diary an edit is about. The set is closed: every <c>switch</c> over it names each member.</summary>
public enum DiaryPart { Night, Episode, Person, Medication, Memory, Choices }

/// <summary>Why an edit can never be applied, whatever is stored.</summary>
public enum EditProblem
{
    /// <summary>An id is empty.</summary>
    NoId,

    /// <summary>A value is outside its range.</summary>
    OutOfRange,

    /// <summary>An answer of a kind that is not its factor's.</summary>
    WrongKind,

    /// <summary>A text is longer than is kept.</summary>
    TooLong,

    /// <summary>"No cramps" contradicts the cramps logged on the night.</summary>
    HasCramps,

    /// <summary>There is a cramp with this id already.</summary>
    IdTaken,
}

/// <summary>
/// One thing a person says, to be written. An edit knows what it is about, what the person saw there and what they say now; it is applied
/// completely or not at all. Kinds are added here in Core only.
/// </summary>
public abstract record DiaryEdit
{
    private protected DiaryEdit()
    {
    }

    public abstract DiaryPart Part { get; }

    /// <summary>What it is about. Of two edits with the same key the later takes the place of the earlier.</summary>
    public abstract string Key { get; }

    /// <summary>The type name only: an edit holds health data.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>Two people, or one person at two devices, said different things.</summary>
/// <param name="Mine">What is said here.</param>
/// <param name="Theirs">What is stored.</param>
public sealed record Clash<T>(T Mine, T Theirs)
{
    public override string ToString() => nameof(Clash<>);
}
