using System.Collections.Immutable;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Data.Accounts;
using CrampInsight.Data.Diaries;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.E2E.Tests.Testing;

/// <summary>Writes nights straight into the app's own store, so that a test can begin with months of diary.</summary>
internal static class SeededDiary
{
    public static async Task WriteAsync(CrampApp app, IEnumerable<NightEntry> nights, string name = "anna")
    {
        await using var scope = app.Services.CreateAsyncScope();
        var owner = (await scope.ServiceProvider.GetRequiredService<UserManager<DiaryUser>>().FindByNameAsync(name))!.Id;
        var store = scope.ServiceProvider.GetRequiredService<DiaryStore>();
        foreach (var night in nights) await store.RestoreNightAsync(owner, night, CancellationToken.None);
    }

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
                Readings = ImmutableDictionary<string, object>.Empty
                    .Add(FactorCatalogue.Water.Id, (decimal)chance.Next(3, 9)).Add(FactorCatalogue.Stress.Id, stress).Add(FactorCatalogue.LegEffort.Id, effort)
                    .Add(FactorCatalogue.Sitting.Id, ago < 6 ? 9m : 5m).Add(FactorCatalogue.Stretching.Id, ago % 3 == 0 ? 2 : 0).Add(FactorCatalogue.WarmShower.Id, ago % 4 == 0),
                Episodes = some ? [.. Enumerable.Range(0, cramps).Select(i => Cramp(night, 1 + (i * 2), chance))] : [],
            };
        }
    }

    public static Episode Cramp(Night night, int hour, Random chance) => new()
    {
        Id = Guid.NewGuid(),
        StartedAt = LocalMoment.Create(night.Evening.AddDays(1).ToDateTime(new(hour, chance.Next(60))), Visit.Zone).Moment,
        Leg = chance.Next(2) == 0 ? Leg.Left : Leg.Right,
        Muscles = [chance.Next(3) == 0 ? Muscle.Foot : Muscle.Calf],
        Minutes = chance.Next(1, 7),
        Pain = chance.Next(3, 9),
        Relief = [new(ReliefKind.Stretch, chance.Next(4))],
    };
}
