using CrampInsight.Core.Factors;

namespace CrampInsight.Core.People;

public enum Sex { Female, Male, Unstated }

public enum Pregnancy { No, Pregnant, PostBirth }

/// <summary>The day on which a person wants to be reminded of looking back at the week.</summary>
public enum ReviewDay { Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Never }

/// <summary>What a person told about themselves. Everything is optional.</summary>
public sealed record Person
{
    public const int EarliestBirthYear = 1900;

    /// <summary>A country that is not in the table: no numbers are guessed for it. A code that ISO 3166 keeps free.</summary>
    public const string OtherRegion = "ZZ";

    /// <summary>Year of birth, 1900 to this year; null when not told.</summary>
    public int? BirthYear { get; init; }

    public Sex? Sex { get; init; }

    public Pregnancy? Pregnancy { get; init; }

    /// <summary>IANA zone of the person's home; the browser's zone wins while they use it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>
    /// Where the person is, as an ISO 3166 code of two capital letters: whose emergency numbers are shown. Null: guessed from the time zone.
    /// </summary>
    public string? Region { get; init; }

    /// <summary>Condition ids; see <see cref="People.Conditions"/>.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    public IReadOnlyList<Medication> Medications { get; init; } = [];

    /// <summary>Factor ids shown first in the check-in; null means the six a new person starts with.</summary>
    public IReadOnlyList<string>? Cards { get; init; }

    /// <summary>When the week is looked back at; null means Sunday.</summary>
    public ReviewDay? ReviewDay { get; init; }

    /// <summary>What the person tracks beside the catalogue.</summary>
    public IReadOnlyList<OwnFactor> OwnFactors { get; init; } = [];

    /// <summary>The diary is a made-up one to look around in.</summary>
    public bool IsSample { get; init; }

    /// <summary>Nothing was told but, perhaps, where home is.</summary>
    public bool IsBlank =>
        BirthYear is null && Sex is null && Pregnancy is null && Conditions.Count == 0 && Medications.Count == 0 && Cards is null
            && ReviewDay is null && Region is null && OwnFactors.Count == 0;

    /// <summary>The catalogue and the person's own factors.</summary>
    public FactorSet Factors => OwnFactors.Count == 0 ? FactorSet.Catalogue : new(OwnFactors);

    /// <summary>The factors of the person's check-in, in the catalogue's order of choice.</summary>
    public IReadOnlyList<Factor> CardFactors
    {
        get
        {
            if (Cards is null) return FactorCatalogue.DefaultCards;
            var factors = Factors;
            return [.. Cards.Select(factors.Find).OfType<Factor>()];
        }
    }

    /// <summary>Age reached in the year of <paramref name="on"/>; null when the birth year was not told.</summary>
    public int? AgeIn(DateOnly on) => BirthYear is { } year ? on.Year - year : null;

    public bool ReviewsOn(DateOnly day) => (int)(ReviewDay ?? People.ReviewDay.Sunday) == (int)day.DayOfWeek;

    /// <summary>Two capital letters, as ISO 3166 writes a country.</summary>
    public static bool IsRegion(string text) => text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    public bool Has(string condition) => Conditions.Contains(condition, StringComparer.Ordinal);

    public override string ToString() => nameof(Person);
}

/// <summary>A medicine as the person named it.</summary>
public sealed record Medication
{
    public const int MaxNameLength = 120;
    public const int MaxDoseLength = 80;

    public Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Class ids; see <see cref="MedicineClasses"/>. Empty and <c>unknown</c> alone are looked up again whenever a diary is read.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    public string? Dose { get; init; }

    public DateOnly? Started { get; init; }

    /// <summary>Last change of dose.</summary>
    public DateOnly? Changed { get; init; }

    /// <summary>First day without it.</summary>
    public DateOnly? Stopped { get; init; }

    /// <summary>Taken on a day: started (or of unknown start) and not stopped.</summary>
    public bool IsTakenOn(DateOnly day) => (Started is null || Started <= day) && (Stopped is null || day < Stopped);

    public bool Is(string medicineClass) => Classes.Contains(medicineClass, StringComparer.Ordinal);

    public override string ToString() => nameof(Medication);
}
