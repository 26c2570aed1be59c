namespace CrampInsight.Core.Diary;

/// <summary>Which leg cramped. Contract section 3.</summary>
public enum Leg { Left, Right, Both }

/// <summary>Which muscle cramped. Contract section 3.</summary>
public enum Muscle { Calf, Foot, Toes, Hamstring, ThighFront, Other }

/// <summary>What was tried against a cramp. Contract section 3.</summary>
public enum ReliefKind { Stretch, StoodUp, Massage, Walked, Warmth, Cold, Shower, Breathing, Water, Medicine, Nothing }

/// <summary>One thing tried during a cramp and how much it helped.</summary>
/// <param name="Kind">What was tried.</param>
/// <param name="Helped">0 not at all … 3 a lot; absent when not answered.</param>
public readonly record struct Relief(ReliefKind Kind, int? Helped);

/// <summary>One cramp: when it began, where, how long and how strong. Everything but the start may be unanswered.</summary>
public sealed record Episode
{
    public const decimal MaxMinutes = 240;
    public const int MaxPain = 10;
    public const int MaxSoreness = 10;
    public const int MaxHelped = 3;
    public const int MaxNoteLength = 4000;

    public required Guid Id { get; init; }

    /// <summary>When it began. With <see cref="About"/> only the moment that stands for the guess; see <see cref="Guesses"/>.</summary>
    public required LocalMoment StartedAt { get; init; }

    /// <summary>The part of the night it was in, when its time is a guess; null when <see cref="StartedAt"/> is the time itself.</summary>
    public About? About { get; init; }

    public Leg? Leg { get; init; }

    public IReadOnlyList<Muscle> Muscles { get; init; } = [];

    /// <summary>Length in minutes, 0–240, decimals allowed.</summary>
    public decimal? Minutes { get; init; }

    /// <summary>Worst pain, 0 (none) to 10 (worst you can think of).</summary>
    public int? Pain { get; init; }

    /// <summary>Whether it woke the person.</summary>
    public bool? Woke { get; init; }

    /// <summary>Soreness afterwards, 0–10.</summary>
    public int? Soreness { get; init; }

    public IReadOnlyList<Relief> Relief { get; init; } = [];

    /// <summary>Sign ids ticked for this cramp; see <see cref="Signs"/>.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    public string Note { get; init; } = "";

    /// <summary>Equal when everything that was said is the same, list by list.</summary>
    public bool Equals(Episode? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Id == other.Id && StartedAt == other.StartedAt && About == other.About && Leg == other.Leg && Minutes == other.Minutes
                && Pain == other.Pain && Woke == other.Woke && Soreness == other.Soreness && Note == other.Note && Muscles.SequenceEqual(other.Muscles) && Relief.SequenceEqual(other.Relief)
                && Signs.SequenceEqual(other.Signs, StringComparer.Ordinal)));

    public override int GetHashCode() => HashCode.Combine(Id, StartedAt, Leg, Minutes, Pain);

    /// <summary>The type name only: a record would print health data.</summary>
    public override string ToString() => nameof(Episode);
}
