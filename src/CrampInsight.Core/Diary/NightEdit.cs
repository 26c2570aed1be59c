using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Diary;

/// <summary>Something said about one night. A new kind does not compile until it answers everything that is asked here.</summary>
public abstract record NightEdit : DiaryEdit
{
    private protected NightEdit(Night night) => Night = night;

    public sealed override DiaryPart Part => DiaryPart.Night;

    public Night Night { get; }

    /// <summary>Why it cannot be applied to what is stored; null when it can.</summary>
    public abstract EditProblem? ProblemWith(NightEntry stored, FactorSet factors);

    /// <summary>What is stored is neither what the person saw nor what they say: they have to be asked.</summary>
    public abstract bool ClashesWith(NightEntry stored);

    public abstract NightEntry ApplyTo(NightEntry stored);

    /// <summary>The same wish of somebody who sees this.</summary>
    public abstract NightEdit Seeing(NightEntry seen);

    /// <summary>The same wish after an earlier one about the same thing, which may be stored by then.</summary>
    public abstract NightEdit After(NightEdit earlier);

    /// <summary>The same wish in the place of an earlier one about the same thing, which was not sent.</summary>
    public abstract NightEdit InPlaceOf(NightEdit earlier);
}

/// <summary>One field of a night, from what the person saw to what they say. Null is "not answered".</summary>
public abstract record NightEdit<T> : NightEdit
{
    private protected NightEdit(Night night, T saw, T said)
        : base(night) => (Saw, Said) = (saw, said);

    public T Saw { get; private init; }

    public T Said { get; }

    /// <summary>The field as it is stored.</summary>
    public abstract T In(NightEntry entry);

    public sealed override bool ClashesWith(NightEntry stored) =>
        In(stored) is var there && !EqualityComparer<T>.Default.Equals(there, Saw) && !EqualityComparer<T>.Default.Equals(there, Said);

    public sealed override NightEdit Seeing(NightEntry seen) => this with { Saw = In(seen) };

    public sealed override NightEdit After(NightEdit earlier) => this with { Saw = ((NightEdit<T>)earlier).Said };

    public sealed override NightEdit InPlaceOf(NightEdit earlier) => this with { Saw = ((NightEdit<T>)earlier).Saw };
}

/// <summary>An answer to a factor.</summary>
public sealed record ReadingEdit(Night Night, string FactorId, Answer? Saw, Answer? Said) : NightEdit<Answer?>(Night, Saw, Said)
{
    public override string Key => KeyOf(FactorId);

    public static string KeyOf(string factorId) => "reading:" + factorId;

    public override Answer? In(NightEntry entry) => entry.Readings.Find(FactorId);

    public override NightEntry ApplyTo(NightEntry stored) => stored with { Readings = stored.Readings.With(FactorId, Said) };

    public override EditProblem? ProblemWith(NightEntry stored, FactorSet factors) =>
        string.IsNullOrWhiteSpace(FactorId) ? EditProblem.NoId
        : Said is { } said && factors.Find(FactorId) is not null ? ProblemWith(said, factors.ReadStored(FactorId, said.Text))
        : null;

    // What is stored is the text: it has to read back as what was said. What cannot be read at all may only be kept.
    private static EditProblem? ProblemWith(Answer said, Answer read) =>
        read == said ? null : read.Kind == AnswerKind.Kept ? EditProblem.OutOfRange : EditProblem.WrongKind;
}

/// <summary>The answer to "any cramps?".</summary>
public sealed record CrampsEdit(Night Night, CrampAnswer? Saw, CrampAnswer? Said) : NightEdit<CrampAnswer?>(Night, Saw, Said)
{
    public const string TheKey = "cramps";

    public override string Key => TheKey;

    public override CrampAnswer? In(NightEntry entry) => entry.Cramps;

    public override NightEntry ApplyTo(NightEntry stored) => stored with { Cramps = Said };

    public override EditProblem? ProblemWith(NightEntry stored, FactorSet factors) =>
        Said != CrampAnswer.Some && stored.Episodes.Count > 0 ? EditProblem.HasCramps : null;
}

/// <summary>How much cramps disturbed sleep, 0–10.</summary>
public sealed record SleepEdit(Night Night, int? Saw, int? Said) : NightEdit<int?>(Night, Saw, Said)
{
    public const string TheKey = "sleep-disturbance";

    public override string Key => TheKey;

    public override int? In(NightEntry entry) => entry.SleepDisturbance;

    public override NightEntry ApplyTo(NightEntry stored) => stored with { SleepDisturbance = Said };

    public override EditProblem? ProblemWith(NightEntry stored, FactorSet factors) => Said is < 0 or > NightEntry.MaxSleepDisturbance ? EditProblem.OutOfRange : null;
}

/// <summary>The night's note.</summary>
public sealed record NoteEdit(Night Night, string Saw, string Said) : NightEdit<string>(Night, Saw, Said)
{
    public const string TheKey = "note";

    public override string Key => TheKey;

    public override string In(NightEntry entry) => entry.Note;

    public override NightEntry ApplyTo(NightEntry stored) => stored with { Note = Said };

    public override EditProblem? ProblemWith(NightEntry stored, FactorSet factors) => Said.Length > NightEntry.MaxNoteLength ? EditProblem.TooLong : null;
}

/// <summary>A tick at a sign. On or off, whatever it was before: there is nothing to lose, so it never clashes.</summary>
public sealed record SignEdit(Night Night, string Sign, bool On) : NightEdit<bool>(Night, !On, On)
{
    public override string Key => KeyOf(Sign);

    public static string KeyOf(string sign) => "sign:" + sign;

    public override bool In(NightEntry entry) => entry.Signs.Contains(Sign, StringComparer.Ordinal);

    public override NightEntry ApplyTo(NightEntry stored) =>
        In(stored) == On ? stored : stored with { Signs = On ? [.. stored.Signs, Sign] : [.. stored.Signs.Where(s => s != Sign)] };

    public override EditProblem? ProblemWith(NightEntry stored, FactorSet factors) => string.IsNullOrWhiteSpace(Sign) ? EditProblem.NoId : null;
}

/// <summary>A whole night in the place of what is stored, or nothing at all in its place. Whoever sends it has looked, or says so by a precondition.</summary>
/// <param name="Night">The night.</param>
/// <param name="Said">What it is from now on; null deletes it.</param>
/// <exception cref="ArgumentException">What is said is about another night.</exception>
public sealed record WholeNightEdit(Night Night, NightEntry? Said) : NightEdit(Night)
{
    public NightEntry? Said { get; } = Said is null || Said.Night == Night ? Said : throw new ArgumentException("The entry is of another night.", nameof(Said));

    public const string TheKey = "night";

    public override string Key => TheKey;

    public override EditProblem? ProblemWith(NightEntry stored, FactorSet factors) => null;

    public override bool ClashesWith(NightEntry stored) => false;

    public override NightEntry ApplyTo(NightEntry stored) => Said ?? new(Night);

    public override NightEdit Seeing(NightEntry seen) => this;

    public override NightEdit After(NightEdit earlier) => this;

    public override NightEdit InPlaceOf(NightEdit earlier) => this;
}

/// <summary>A cramp: logged, changed or deleted. Its start decides the night it stands on, which then has some cramps.</summary>
/// <param name="Id">The cramp's id.</param>
/// <param name="Saw">As the person saw it; null for a new one.</param>
/// <param name="Said">As it is from now on; null deletes it.</param>
/// <exception cref="ArgumentException">What was seen or is said is another cramp.</exception>
public sealed record EpisodeEdit(Guid Id, Episode? Saw, Episode? Said) : DiaryEdit
{
    public Guid Id { get; } = Id;

    public Episode? Saw { get; init => field = Own(value, Id); } = Own(Saw, Id);

    public Episode? Said { get; } = Own(Said, Id);

    public override DiaryPart Part => DiaryPart.Episode;

    public override string Key => $"cramp:{Id:N}";

    /// <summary>The person has seen what is stored, or need not: it is written whatever is there.</summary>
    public bool Overwrites { get; init; }

    /// <summary>It may only be added: whatever is stored under its id stands against it.</summary>
    public bool IsNew { get; init; }

    /// <summary>What is stored is neither what the person saw nor what they say. A deletion takes whatever is there.</summary>
    public bool ClashesWith(Episode? stored) => IsNew ? stored is not null : !Overwrites && Said is not null && stored != Saw && stored != Said;

    private static Episode? Own(Episode? cramp, Guid id) =>
        cramp is null || cramp.Id == id ? cramp : throw new ArgumentException("It is another cramp.", nameof(cramp));
}
