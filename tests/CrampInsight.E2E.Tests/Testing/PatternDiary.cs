using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;

namespace CrampInsight.E2E.Tests.Testing;

/// <summary>A diary in which evenings with alcohol go with far more cramps and stretching with fewer; the rest is noise.</summary>
internal static class PatternDiary
{
    public const string HotTub = "x-hot-tub";

    private static readonly Guid Indapamide = new("5b0c3f52-6f0a-4e8e-9d6d-0f6a1d1d7a01");

    public static async Task WriteAsync(AppServer app, int nights, Night last)
    {
        await app.CommitAsync(
        [
            new PersonEdit(p => p with { OwnFactors = [new() { Id = HotTub, Name = "Hot tub", Kind = FactorKind.YesNo }] }),
            new MedicationEdit(Indapamide, new() { Id = Indapamide, Name = "Indapamide", Classes = ["thiazide"], Started = last.AddDays(-45).Evening }),
        ]);
        await app.WriteAsync(Nights(nights, last));
    }

    private static IEnumerable<NightEntry> Nights(int count, Night last)
    {
        Random chance = new(11);
        var noise = FactorCatalogue.All.OfType<ScaleFactor>().Where(f => f.Asked == Asked.Evening && f != FactorCatalogue.Stretching).Take(8).ToList();
        for (var ago = count - 1; ago >= 0; ago--)
        {
            var night = last.AddDays(-ago);
            var (drinks, stretched) = (chance.Next(3) == 0 ? chance.Next(2, 5) : 0, chance.Next(2) * 2);
            var readings = AnswerSet.Of(noise.Select(f => KeyValuePair.Create(f.Id, f.ToAnswer(chance.Next(f.Max + 1)))))
                .With(FactorCatalogue.Alcohol, (decimal)drinks).With(FactorCatalogue.Stretching, stretched)
                .With(FactorCatalogue.Water, (decimal)chance.Next(5, 9)).With(FactorCatalogue.Caffeine, (decimal)(80 * chance.Next(3)))
                .With(FactorCatalogue.Toes, new Choice(chance.Next(3) == 0 ? "pointed" : "neutral")).With(HotTub, Answer.Of(chance.Next(4) == 0));
            var cramps = chance.NextDouble() < (drinks > 0 ? 0.6 : 0.2) * (stretched > 0 ? 0.6 : 1);
            yield return new(night)
            {
                Cramps = cramps ? CrampAnswer.Some : CrampAnswer.None,
                Readings = readings,
                Episodes = cramps ? [SeededDiary.Cramp(night, 3, chance)] : [],
            };
        }
    }
}
