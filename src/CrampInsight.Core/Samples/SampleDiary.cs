using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Samples;

/// <summary>
/// A made-up diary to look around in: a person of some age who does her gymnastics, likes her garden and has cramps two or three nights a week.
/// The same last evening and zone always give the same diary. Nothing in it is anybody's.
/// </summary>
public static class SampleDiary
{
    public const int Nights = 120;

    internal const string GrandchildrenId = OwnFactor.Prefix + "grandchildren";

    private const ulong Seed = 1958;

    /// <summary>The person and the nights up to the evening <paramref name="last"/>, whose morning has not come yet.</summary>
    /// <exception cref="ArgumentException">The zone is not known here.</exception>
    public static (Person Person, IReadOnlyList<NightEntry> Nights) Make(Night last, string zone)
    {
        if (!Zones.TryFind(zone, out _)) throw new ArgumentException("The zone is not known.", nameof(zone));
        var notes = new SampleNotes();
        return (Somebody(last.Evening, zone), [.. Enumerable.Range(0, Nights).Select(i => Entry(last, i, zone, notes))]);
    }

    private static Person Somebody(DateOnly today, string zone) => new()
    {
        BirthYear = 1958,
        Sex = Sex.Female,
        TimeZone = zone,
        Conditions = [Conditions.HighBloodPressure],
        Medications =
        [
            Medicine(1, "amlodipine", "5 mg", today.AddYears(-6)),
            Medicine(2, "atorvastatin", "20 mg", today.AddYears(-3)),
            Medicine(3, "indapamide", "1.5 mg", today.AddMonths(-14)),
        ],
        OwnFactors = [new() { Id = GrandchildrenId, Name = "Day with the grandchildren", Kind = FactorKind.YesNo }],
        Cards =
        [
            FactorCatalogue.Water.Id, FactorCatalogue.Caffeine.Id, FactorCatalogue.Alcohol.Id, FactorCatalogue.Sitting.Id, FactorCatalogue.LegEffort.Id,
            FactorCatalogue.Stress.Id, FactorCatalogue.Stretching.Id, FactorCatalogue.WarmShower.Id, FactorCatalogue.MedicinesTaken.Id, GrandchildrenId,
        ],
        IsSample = true,
    };

    private static Medication Medicine(byte number, string name, string dose, DateOnly started) => new()
    {
        Id = new(0, 0, unchecked((short)0x8000), 0x80, 0, 0, 0, 0, 0, 0, number),
        Name = name,
        Classes = MedicineCatalogue.Find(name).Classes,
        Dose = dose,
        Started = started,
    };

    private static NightEntry Entry(Night last, int index, string zone, SampleNotes notes)
    {
        var night = last.AddDays(index + 1 - Nights);
        // Each night has dice of its own, so that the weekdays move its day and leave the other nights alone.
        var dice = new Dice(Seed + ((ulong)index << 32));
        var day = SampleDay.Make(night.Evening.DayOfWeek, isBusyTime: index is >= 38 and < 56, dice);
        var hadCramps = dice.Falls(day.CrampChance);
        // Real people forget: some mornings and, on other nights, some evenings have no answer at all.
        var forgets = dice.Of(((Asked?)null, 0.9), (Asked.Morning, 0.06), (Asked.Evening, 0.04));
        if (night == last || forgets == Asked.Morning) return new(night) { Readings = day.Readings(), Note = notes.Next(day, null) };

        CrampAnswer answer = hadCramps ? CrampAnswer.Some : CrampAnswer.None;
        // "Some" and nothing more is an answer too.
        IReadOnlyList<Episode> cramps = hadCramps && dice.Falls(0.9) ? SampleCramps.Of(night, zone, dice) : [];
        var disturbance = hadCramps ? Math.Max(2, (cramps.Max(c => c.Pain) ?? 5) - dice.Between(0, 2)) : dice.Of((0, 0.6), (1, 0.25), (2, 0.15));
        var readings = forgets == Asked.Evening ? AnswerSet.Empty : day.Readings();
        return new(night)
        {
            Cramps = answer,
            SleepDisturbance = disturbance,
            Readings = readings.With(FactorCatalogue.SleepHours, dice.Between(13, 16) / 2m - (disturbance >= 5 ? 1 : 0)),
            Signs = disturbance >= 6 && dice.Falls(0.3) ? [Signs.DaytimeTiredness] : [],
            Note = notes.Next(day, answer),
            Episodes = cramps,
        };
    }
}
