using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.E2E.Tests.Testing;

/// <summary>Nights for a test that begins with months of diary.</summary>
internal static class SeededDiary
{
    /// <summary>
    /// So many nights up to <paramref name="last"/>, the same ones each time: cramps about two nights a week, one night in nine unanswered.
    /// </summary>
    public static IEnumerable<NightEntry> Nights(int count, Night last)
    {
        var chance = new Random(20261122);
        for (var ago = count - 1; ago >= 0; ago--)
        {
            var night = last.AddDays(-ago);
            var (answer, stress, effort) = (chance.NextDouble(), chance.Next(5), chance.Next(5));
            var cramps = chance.Next(1, 4);
            if (answer < 0.11 && ago > 0) continue;
            var some = answer < 0.4;
            yield return new(night)
            {
                Cramps = some ? CrampAnswer.Some : CrampAnswer.None,
                SleepDisturbance = some ? chance.Next(2, 9) : null,
                Note = ago % 10 == 0 ? "a long walk by the lake" : "",
                Readings = AnswerSet.Empty
                    .With(FactorCatalogue.Water, (decimal)chance.Next(3, 9)).With(FactorCatalogue.Stress, stress).With(FactorCatalogue.LegEffort, effort)
                    .With(FactorCatalogue.Sitting, ago < 6 ? 9m : 5m).With(FactorCatalogue.Stretching, ago % 3 == 0 ? 2 : 0).With(FactorCatalogue.WarmShower, ago % 4 == 0),
                Episodes = some ? [.. Enumerable.Range(0, cramps).Select(i => Cramp(night, 1 + (i * 2), chance))] : [],
            };
        }
    }

    public static Episode Cramp(Night night, int hour, Random chance) => new()
    {
        Id = Guid.NewGuid(),
        StartedAt = LocalMoment.Create(night.Evening.AddDays(1).ToDateTime(new(hour, chance.Next(60))), Anna.Zone).Moment,
        Leg = chance.Next(2) == 0 ? Leg.Left : Leg.Right,
        Muscles = [chance.Next(3) == 0 ? Muscle.Foot : Muscle.Calf],
        Minutes = chance.Next(1, 7),
        Pain = chance.Next(3, 9),
        Relief = [new(ReliefKind.Stretch, chance.Next(4))],
    };
}
