using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Patterns;

/// <summary>One step of an exposure's values, with the nights on it.</summary>
/// <param name="From">Smallest value of the step.</param>
/// <param name="To">Largest value of the step.</param>
/// <param name="Nights">Nights with an answer about cramps.</param>
/// <param name="Cramps">Of them, with cramps.</param>
public readonly record struct DoseStep(double From, double To, int Nights, int Cramps)
{
    private const double Ninety = 1.645;

    /// <summary>Share of nights with cramps.</summary>
    public double Share => Nights == 0 ? 0 : (double)Cramps / Nights;

    /// <summary>Wilson's 90 % interval of the share.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            if (Nights == 0) return (0, 1);
            const double z2 = Ninety * Ninety;
            var centre = (Share + (z2 / (2 * Nights))) / (1 + (z2 / Nights));
            var half = Ninety * Math.Sqrt((Share * (1 - Share) / Nights) + (z2 / (4.0 * Nights * Nights))) / (1 + (z2 / Nights));
            return (Math.Max(0, centre - half), Math.Min(1, centre + half));
        }
    }

    /// <summary>At most so many steps; more values than that are put together, with about as many nights in each.</summary>
    public const int Most = 5;

    /// <summary>The steps of an exposure, lowest first. Blanks and nights without an answer about cramps are left out.</summary>
    public static IReadOnlyList<DoseStep> Of(Journal journal, Exposure exposure, Night asOf)
    {
        SortedDictionary<double, (int Nights, int Cramps)> values = [];
        foreach (var night in journal.Between(new(DateOnly.MinValue), asOf))
        {
            if (night.HadCramps is not { } cramps || exposure.Read(night) is not { } value) continue;
            var seen = values.GetValueOrDefault(value);
            values[value] = (seen.Nights + 1, seen.Cramps + (cramps ? 1 : 0));
        }

        var each = values.Count <= Most ? 1 : (int)Math.Ceiling(values.Values.Sum(v => v.Nights) / (double)Most);
        List<DoseStep> steps = [];
        foreach (var (value, seen) in values)
        {
            if (steps.Count > 0 && steps[^1].Nights < each)
                steps[^1] = new(steps[^1].From, value, steps[^1].Nights + seen.Nights, steps[^1].Cramps + seen.Cramps);
            else steps.Add(new(value, value, seen.Nights, seen.Cramps));
        }

        return steps;
    }

    public override string ToString() => nameof(DoseStep);
}
