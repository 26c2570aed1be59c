using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Summaries;

/// <summary>Cramps by place and hour. What was not said is counted apart and never shared out.</summary>
public sealed record WhenAndWhere
{
    /// <summary>Cramps by leg; a leg without any is missing.</summary>
    public required IReadOnlyDictionary<Leg, int> Legs { get; init; }

    /// <summary>Cramps without an answer about the leg.</summary>
    public required int LegUnsaid { get; init; }

    /// <summary>Cramps by muscle; one cramp may be in several.</summary>
    public required IReadOnlyDictionary<Muscle, int> Muscles { get; init; }

    /// <summary>Cramps without an answer about the muscle.</summary>
    public required int MuscleUnsaid { get; init; }

    /// <summary>Cramps by the hour they began in, on the clock where the person was: place 0 is midnight to one. A guess is in none of them.</summary>
    public required IReadOnlyList<int> Hours { get; init; }

    /// <summary>Cramps whose time is a guess, by the part of the night; one without any is missing. Contract section 9.</summary>
    public required IReadOnlyDictionary<About, int> Guesses { get; init; }

    /// <summary>Cramps that woke the person.</summary>
    public required int Woke { get; init; }

    /// <summary>Cramps with an answer to that.</summary>
    public required int WokeSaid { get; init; }

    internal static WhenAndWhere Of(IReadOnlyList<Episode> episodes)
    {
        var hours = new int[24];
        foreach (var episode in episodes.Where(e => e.About is null)) hours[episode.StartedAt.Local.Hour]++;
        return new()
        {
            Legs = episodes.Where(e => e.Leg is not null).GroupBy(e => e.Leg!.Value).ToDictionary(g => g.Key, g => g.Count()),
            LegUnsaid = episodes.Count(e => e.Leg is null),
            Muscles = episodes.SelectMany(e => e.Muscles.Distinct()).GroupBy(m => m).ToDictionary(g => g.Key, g => g.Count()),
            MuscleUnsaid = episodes.Count(e => e.Muscles.Count == 0),
            Hours = hours,
            Guesses = episodes.Where(e => e.About is not null).GroupBy(e => e.About!.Value).ToDictionary(g => g.Key, g => g.Count()),
            Woke = episodes.Count(e => e.Woke == true),
            WokeSaid = episodes.Count(e => e.Woke is not null),
        };
    }

    public override string ToString() => nameof(WhenAndWhere);
}
