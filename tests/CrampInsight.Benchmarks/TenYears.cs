using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;

namespace CrampInsight.Benchmarks;

/// <summary>A diary in which every factor is answered on most evenings and cramps come on every fourth night. The same each time.</summary>
internal static class TenYears
{
    public const int Nights = 3650;

    public static Night Tonight { get; } = new(new(2026, 11, 22));

    public static Person Person { get; } = new()
    {
        BirthYear = 1954,
        Conditions = ["high-blood-pressure", "thyroid-under"],
        Medications = [Medicine("indapamide", 400), Medicine("atorvastatin", 2000), Medicine("candesartan", 30), Medicine("salmeterol", 90), Medicine("levothyroxine", 3000)],
    };

    public static Journal Journal(int nights)
    {
        var random = new Random(1);
        return new(Enumerable.Range(0, nights).Select(ago => Entry(Tonight.AddDays(-ago), random)));
    }

    private static NightEntry Entry(Night night, Random random)
    {
        var readings = new AnswerSet.Builder();
        foreach (var factor in FactorCatalogue.All)
            if (random.Next(4) > 0 && AnswerTo(factor, random) is { } answer) readings.Add(factor.Id, answer);
        var cramps = random.Next(4) == 0;
        return new(night)
        {
            Cramps = random.Next(10) == 0 ? null : cramps ? CrampAnswer.Some : CrampAnswer.None,
            Readings = readings.Build(),
            SleepDisturbance = random.Next(11),
            Signs = random.Next(20) == 0 ? [Signs.Twitching] : [],
            Episodes = cramps ? [new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(night.Evening.AddDays(1).ToDateTime(new(3, 10)), "Europe/Berlin").Moment, Minutes = random.Next(8), Pain = 6 }] : [],
        };
    }

    private static Answer? AnswerTo(Factor factor, Random random) => factor switch
    {
        AmountFactor amount => Answer.Of(decimal.Min(amount.Max, random.Next(12) * amount.Step)),
        ScaleFactor scale => Answer.Of(random.Next(scale.Max)),
        ChoiceFactor choice => Answer.Of(choice.Options[random.Next(choice.Options.Count)]),
        YesNoFactor => Answer.Of(random.Next(2) == 0),
        TimeFactor => Answer.Of(new TimeOnly(random.Next(24), 0)),
        _ => null,
    };

    private static Medication Medicine(string name, int ago) =>
        new() { Id = Guid.NewGuid(), Name = name, Classes = MedicineCatalogue.Find(name).Classes, Started = Tonight.AddDays(-ago).Evening };
}
