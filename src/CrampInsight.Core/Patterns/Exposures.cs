using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using static CrampInsight.Core.Factors.FactorCatalogue;

namespace CrampInsight.Core.Patterns;

/// <summary>
/// Which answers are compared with cramps, and how. Only what is true before lights out can be one: hours slept are a result of a bad night,
/// not a reason. Medicines are not among them either: a tablet taken every day has no nights without it (statistics section 7).
/// </summary>
public static class Exposures
{
    /// <summary>Every exposure of the catalogue, in its order.</summary>
    public static IReadOnlyList<Exposure> All { get; } = [.. FactorCatalogue.All.SelectMany(Of)];

    /// <summary>The catalogue's and those of a person's own factors.</summary>
    public static IReadOnlyList<Exposure> For(FactorSet factors) => factors.Own.Count == 0 ? All : [.. All, .. factors.Own.SelectMany(Of)];

    /// <summary>What a factor is compared as; nothing for a factor that may not enter.</summary>
    public static IEnumerable<Exposure> Of(Factor factor) => Read(factor).Select(e => e with { Factor = factor });

    private static IEnumerable<Exposure> Read(Factor factor) => factor switch
    {
        AmountFactor amount when amount == SleepHours => [],
        AmountFactor amount => [new(amount.Id, ExposureCoding.Amount, n => (double?)n.Read(amount))],
        ScaleFactor scale => [new(scale.Id, ExposureCoding.Ordinal, n => n.Read(scale), IsEarlySign: scale == MuscleTightness)],
        YesNoFactor yesNo => [new(yesNo.Id, ExposureCoding.Binary, n => n.Read(yesNo) is { } yes ? yes ? 1 : 0 : null)],
        TimeFactor time => [new(time.Id, ExposureCoding.Binary, LateCaffeine)],
        ChoiceFactor choice => OfChoice(choice),
        _ => [],
    };

    // The hour of the last cup alone says nothing on a day without caffeine: that is a day without late caffeine.
    private static double? LateCaffeine(NightEntry night) =>
        night.Read(Caffeine) == 0 ? 0 : night.Read(CaffeineLast) is { } last ? last > CaffeineDrinks.LateAfter ? 1 : 0 : null;

    private static IEnumerable<Exposure> OfChoice(ChoiceFactor choice)
    {
        if (choice == UrineColour) return [Is(choice, "dark", "brown")];
        if (choice == Salt) return [new(choice.Id, ExposureCoding.Ordinal,
            n => n.Read(choice) is { } salt ? salt.Id switch { "low" => 0, "usual" => 1, _ => 2 } : null)];
        if (choice == Footwear) return [Is(choice, "flat", "heels", "barefoot")];
        if (choice == MedicinesTaken)
            return [Is(choice, "missed") with { Id = "medicines-taken.missed" }, Is(choice, "extra") with { Id = "medicines-taken.extra" }];
        if (choice == Toes) return [Is(choice, "pointed", "tight-covers") with { IsRecalled = true }];
        if (choice == SleepPosition) return [Is(choice, "front") with { IsRecalled = true }];
        // Of two own answers the second stands against the first; of more, each against the rest.
        return choice.Options.Count <= 2
            ? choice.Options.Skip(1).Select(o => Is(choice, o.Id) with { Option = o })
            : choice.Options.Select((o, i) => Is(choice, o.Id) with { Id = string.Create(CultureInfo.InvariantCulture, $"{choice.Id}.{i + 1}"), Option = o });
    }

    private static Exposure Is(ChoiceFactor choice, params string[] options) =>
        new(choice.Id, ExposureCoding.Binary, n => n.Read(choice) is { } answer ? options.Contains(answer.Id) ? 1 : 0 : null);
}
