using System.Collections.Immutable;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Tests.Testing;
using CsCheck;

namespace CrampInsight.Core.Tests.Exchange;

/// <summary>Any diary that the product can hold: every factor, kept answers, clock changes, odd texts.</summary>
internal static class AnyDiary
{
    private static readonly string[] ZoneIds = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Etc/UTC"];

    private static readonly OwnFactor[] OwnChoices =
    [
        new() { Id = "x-hot-tub", Name = "Hot tub", Kind = FactorKind.YesNo },
        new() { Id = "x-steps", Name = "Schritte \"heute\"", Kind = FactorKind.Amount, Max = 90000.5m, Unit = "steps" },
        new() { Id = "x-mood", Name = "Mood", Kind = FactorKind.Scale, Max = 7 },
        new() { Id = "x-pillow", Name = "Pillow", Kind = FactorKind.Choice, Options = ["old", "new", "7", "true"] },
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Const(""), Gen.Const("long day"), Gen.Const("Füße & \"Waden\"\n=1+1 \\ 🌙"), Gen.String[Gen.Char.AlphaNumeric, 0, 40]);

    private static readonly Gen<Answer> Kept = Gen.OneOf(
        Gen.Const(Answer.Keep("waxing")), Gen.Const(Answer.Keep("7")), Gen.Const(Answer.Keep("\"7\"")),
        Gen.Const(Answer.Keep("1.50")), Gen.Const(Answer.Keep("true")), Gen.Const(Answer.Keep("[1,\"ä\"]")), Gen.Const(Answer.Keep(" 7 ")));

    private static readonly Gen<ImmutableList<OwnFactor>> Own = Gen.Int[0, 15].Select(mask => OwnChoices.Where((_, i) => (mask & (1 << i)) != 0).ToImmutableList());

    private static readonly Gen<Medication> Medicine =
        Gen.Select(Pick.From(["indapamide", "atorvastatin", "Indapamide", "something odd"]), Gen.Bool, Dates(), Dates(), Pick.From<string?>([null, "", "1.5 mg"]))
            .Select((name, known, started, stopped, dose) => new Medication { Id = Guid.NewGuid(), Name = name, Classes = known ? MedicineCatalogue.Find(name).Classes : [MedicineClasses.Steroid], Dose = dose, Started = started, Stopped = stopped });

    private static readonly Gen<(Episode Episode, Night Night)> Cramp =
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 1439], Pick.From(ZoneIds), Gen.Bool, Gen.Int[0, 255], Gen.Int[0, 960], Text)
            .Select((day, minute, zone, later, mask, quarter, note) =>
            {
                var start = LocalMoment.Create(new DateTime(2018, 1, 1).AddDays(day).AddMinutes(minute), zone, later);
                var moment = start.Exists ? start.Moment : LocalMoment.Create(new DateTime(2018, 1, 1).AddDays(day).AddHours(12), zone).Moment;
                // Every third cramp has a guess for its time.
                About? about = day % 3 == 0 ? (About)(minute % 5) : null;
                return (new Episode
                {
                    Id = Guid.NewGuid(),
                    StartedAt = about?.In(moment.Night, zone) is { Exists: true } guessed ? guessed.Moment : moment,
                    About = about,
                    Leg = (mask & 1) == 0 ? null : Leg.Both,
                    Muscles = (mask & 2) == 0 ? [] : [Muscle.ThighFront, Muscle.Calf],
                    Minutes = (mask & 4) == 0 ? null : quarter / 4m,
                    Pain = (mask & 8) == 0 ? null : quarter % 11,
                    Woke = (mask & 16) == 0 ? null : later,
                    Soreness = (mask & 32) == 0 ? null : quarter % 11,
                    Relief = (mask & 64) == 0 ? [] : [new(ReliefKind.StoodUp, null), new(ReliefKind.Stretch, quarter % 4)],
                    Signs = (mask & 128) == 0 ? [] : [Signs.ChestPain],
                    Note = note,
                }, moment.Night);
            });

    public static readonly Gen<(Person Person, Journal Journal)> Gen_ =
        Gen.Select(Own, Medicine.List[0, 4], Gen.Int[0, 63], Cramp.List[0, 25], Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 7], Gen.Int, Text, Kept).List[0, 25])
            .Select((own, medicines, mask, cramps, days) =>
            {
                var person = new Person
                {
                    BirthYear = (mask & 1) == 0 ? null : 1958,
                    Sex = (mask & 2) == 0 ? null : Sex.Unstated,
                    Pregnancy = (mask & 4) == 0 ? null : Pregnancy.PostBirth,
                    TimeZone = (mask & 8) == 0 ? null : "Europe/Berlin",
                    Conditions = (mask & 16) == 0 ? [] : [Conditions.ThyroidUnsure, Conditions.Diabetes],
                    Cards = (mask & 32) == 0 ? null : ["water", "x-hot-tub"],
                    Medications = medicines,
                    OwnFactors = own,
                };
                SortedDictionary<DateOnly, NightEntry> nights = [];
                foreach (var (day, kind, seed, note, kept) in days)
                {
                    var night = new Night(new DateOnly(2018, 1, 1).AddDays(day));
                    nights[night.Evening] = new(night)
                    {
                        Cramps = kind % 3 == 0 ? null : kind % 3 == 1 ? CrampAnswer.None : CrampAnswer.Some,
                        SleepDisturbance = kind > 3 ? kind : null,
                        Readings = Readings(person.Factors, new Random(seed), kept),
                        Signs = kind == 2 ? [Signs.DarkUrine, Signs.Breathless] : [],
                        Note = note,
                    };
                }

                foreach (var group in cramps.GroupBy(c => c.Night))
                {
                    var there = nights.GetValueOrDefault(group.Key.Evening) ?? new(group.Key);
                    nights[group.Key.Evening] = new(group.Key) { Cramps = CrampAnswer.Some, SleepDisturbance = there.SleepDisturbance, Readings = there.Readings, Signs = there.Signs, Note = there.Note, Episodes = [.. group.Select(g => g.Episode)] };
                }

                return (person, new Journal(nights.Values));
            });

    public static byte[] Export(Person person, Journal journal, DateTimeOffset at = default) => DocumentWriter.Write(person, journal.Entries, at).ToArray();

    private static Gen<DateOnly?> Dates() => Gen.Int[-1, 3].Select(y => y < 0 ? (DateOnly?)null : new DateOnly(2020 + y, 2, 28));

    private static AnswerSet Readings(FactorSet factors, Random random, Answer kept)
    {
        var readings = new AnswerSet.Builder();
        foreach (var factor in FactorCatalogue.All.Concat(factors.Own))
        {
            if (random.Next(3) == 0) continue;
            readings.Add(factor.Id, factor switch
            {
                AmountFactor a => Answer.Of(Math.Min(a.Max, random.Next(0, 400) / 10m)),
                ScaleFactor s => Answer.Of(random.Next(s.Max + 1)),
                YesNoFactor => Answer.Of(random.Next(2) == 0),
                ChoiceFactor c => Answer.Of(c.Options[random.Next(c.Options.Count)]),
                _ => Answer.Of(new TimeOnly(random.Next(24), random.Next(60))),
            });
        }

        if (random.Next(2) == 0) readings.Add("moon-phase", kept);
        if (random.Next(2) == 0) readings.Add("x-never-defined", kept);
        return readings.Build();
    }
}
