using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Samples;

/// <summary>One made-up day: what would be answered in the evening. Weekdays have their habits; stretching and the rest do not.</summary>
internal sealed record SampleDay
{
    public required decimal Water { get; init; }

    public required decimal Caffeine { get; init; }

    public required decimal Alcohol { get; init; }

    public required decimal Sitting { get; init; }

    public required int Effort { get; init; }

    public required int Stress { get; init; }

    public required int Stretching { get; init; }

    public required bool WarmShower { get; init; }

    public required bool Grandchildren { get; init; }

    public required string Medicines { get; init; }

    /// <summary>
    /// How likely a cramp is in the night after: the pattern that is there to be found. Hard-worked legs bring more, stretched calves fewer.
    /// </summary>
    public double CrampChance
    {
        get
        {
            var effort = Effort switch { <= 1 => -0.5, 2 => 0, 3 => 2, _ => 2.8 };
            var stretching = Stretching switch { 0 => 0, 1 => -1.2, _ => -2.6 };
            return 1 / (1 + Math.Exp(0.2 - effort - stretching - (Alcohol >= 4 ? 0.5 : 0)));
        }
    }

    public static SampleDay Make(DayOfWeek weekday, bool isBusyTime, Dice dice) => new()
    {
        Water = dice.Of((4, 0.1), (5, 0.2), (6, 0.25), (7, 0.25), (8, 0.15), (9m, 0.05)),
        Caffeine = dice.Of((90, 0.1), (180, 0.45), (230, 0.2), (270, 0.2), (360m, 0.05)),
        Alcohol = weekday switch
        {
            DayOfWeek.Friday or DayOfWeek.Saturday => dice.Of((0, 0.3), (1.5m, 0.3), (2.5m, 0.2), (4m, 0.2)),
            DayOfWeek.Sunday or DayOfWeek.Wednesday => dice.Of((0, 0.6), (1.5m, 0.3), (2.5m, 0.1)),
            _ => dice.Of((0, 0.85), (1.5m, 0.15)),
        },
        Sitting = dice.Of((3, 0.25), (5, 0.4), (7, 0.25), (9m, 0.1)),
        // Tuesday is gymnastics, Saturday is the garden.
        Effort = weekday is DayOfWeek.Tuesday or DayOfWeek.Saturday
            ? dice.Of((1, 0.15), (2, 0.3), (3, 0.4), (4, 0.15))
            : dice.Of((0, 0.05), (1, 0.35), (2, 0.3), (3, 0.2), (4, 0.1)),
        Stress = isBusyTime ? dice.Of((1, 0.2), (2, 0.35), (3, 0.3), (4, 0.15)) : dice.Of((0, 0.3), (1, 0.4), (2, 0.25), (3, 0.05)),
        Stretching = dice.Of((0, 0.4), (1, 0.2), (2, 0.4)),
        WarmShower = dice.Falls(0.4),
        Grandchildren = dice.Falls(weekday switch { DayOfWeek.Wednesday => 0.7, DayOfWeek.Sunday => 0.3, _ => 0.05 }),
        Medicines = dice.Of(("as-usual", 0.96), ("missed", 0.04)),
    };

    /// <summary>The evening's answers.</summary>
    public AnswerSet Readings() => AnswerSet.Empty
        .With(FactorCatalogue.Water, Water)
        .With(FactorCatalogue.Caffeine, Caffeine)
        .With(FactorCatalogue.Alcohol, Alcohol)
        .With(FactorCatalogue.Sitting, Sitting)
        .With(FactorCatalogue.LegEffort, Effort)
        .With(FactorCatalogue.Stress, Stress)
        .With(FactorCatalogue.Stretching, Stretching)
        .With(FactorCatalogue.WarmShower, WarmShower)
        .With(FactorCatalogue.MedicinesTaken, new Choice(Medicines))
        .With(SampleDiary.GrandchildrenId, Answer.Of(Grandchildren));
}
