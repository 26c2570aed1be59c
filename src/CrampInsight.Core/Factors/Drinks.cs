namespace CrampInsight.Core.Factors;

/// <summary>Typical caffeine in one serving, milligrams. Evidence pack A1; brands differ, so a person can also step by hand.</summary>
public static class CaffeineDrinks
{
    /// <summary>Later than this the last coffee or tea counts as late: less than six hours before an assumed bedtime of 22:00. Evidence pack A1.</summary>
    public static readonly TimeOnly LateAfter = new(16, 0);

    /// <summary>Text key and milligrams.</summary>
    public static IReadOnlyList<(string Key, decimal Amount)> All { get; } =
    [
        ("caffeine.add.filter", 140), ("caffeine.add.instant", 100), ("caffeine.add.espresso", 63),
        ("caffeine.add.tea", 75), ("caffeine.add.cola", 40), ("caffeine.add.energy", 80),
    ];
}

/// <summary>Typical alcohol in one serving, UK units of 8 g ethanol.</summary>
public static class AlcoholDrinks
{
    /// <summary>Text key and units.</summary>
    public static IReadOnlyList<(string Key, decimal Amount)> All { get; } =
    [
        ("alcohol.add.beer-small", 1.4m), ("alcohol.add.beer-pint", 2.3m), ("alcohol.add.wine-small", 1.5m),
        ("alcohol.add.wine-large", 3), ("alcohol.add.spirit", 1),
    ];
}
