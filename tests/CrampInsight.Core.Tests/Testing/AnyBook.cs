using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CsCheck;

namespace CrampInsight.Core.Tests.Testing;

/// <summary>Any diary and any person, the odd ones included.</summary>
internal static class AnyBook
{
    public static readonly Gen<NightEntry> Entry = Gen.Select(
        Gen.Int[0, 200], Gen.Int[0, 2], Pick.From(Signs.All).Array[0, 3], Gen.Int[0, 60], Gen.Int[0, 4], Gen.Decimal[0, 240], Gen.Bool,
        (ago, cramps, signs, drinks, step, minutes, logged) =>
        {
            var night = DiaryBuilder.Tonight.AddDays(-ago);
            var readings = AnswerSet.Empty;
            if (logged)
                readings = AnswerSet.Of(FactorCatalogue.All.Where((_, i) => (i + drinks) % 3 != 0).Select((f, i) => KeyValuePair.Create(f.Id, AnyAnswer(f, step + i + drinks)))).With("moon", Answer.Keep("full"));
            return new NightEntry(night)
            {
                Cramps = cramps == 2 ? null : (CrampAnswer)cramps,
                Signs = [.. signs.Select(s => s.Id).Distinct()],
                Readings = readings,
                Episodes = cramps == 1 ? [new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.Restore(night.Start.AddHours(15), "Etc/UTC", TimeSpan.Zero), Minutes = minutes }] : [],
            };
        });

    public static readonly Gen<Person> Person = Gen.Select(
        Pick.From(Conditions.All).Array[0, 5], Pick.From(MedicineCatalogue.All).Array[0, 5], Gen.Int[1900, 2026], Gen.Int[0, 60],
        Gen.Int[0, 3],
        (conditions, medicines, born, ago, pregnancy) => new Person
        {
            BirthYear = born,
            Pregnancy = pregnancy == 3 ? null : (Pregnancy)pregnancy,
            Conditions = [.. conditions.Distinct()],
            Medications = [.. medicines.Select((m, i) => new Medication { Id = Guid.NewGuid(), Name = m.Name, Classes = m.Classes, Started = DiaryBuilder.Tonight.AddDays(-ago * (i / 2)).Evening })],
        });

    public static readonly Gen<IReadOnlyList<Finding>> Findings =
        Gen.Select(Entry.Array[0, 60], Person).Select((entries, person) => RuleBook.Evaluate(new(entries.DistinctBy(e => e.Night)), person, DiaryBuilder.Tonight));

    private static Answer AnyAnswer(Factor factor, int seed) => factor switch
    {
        AmountFactor amount => Answer.Of(decimal.Min(amount.Max, seed % 13 * amount.Step * 4)),
        ScaleFactor scale => Answer.Of(seed % (scale.Max + 1)),
        ChoiceFactor choice => Answer.Of(choice.Options[seed % choice.Options.Count]),
        YesNoFactor => Answer.Of(seed % 2 == 0),
        TimeFactor => Answer.Of(new TimeOnly(seed % 24, 0)),
        _ => throw new ArgumentException("A new kind of factor needs an answer here.", nameof(factor)),
    };
}
