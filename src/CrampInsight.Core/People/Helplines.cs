namespace CrampInsight.Core.People;

/// <summary>Whom to call in one country. Numbers are shown as they are dialled; "112 or 999" when either will do.</summary>
/// <param name="Country">ISO 3166 code, two capital letters.</param>
/// <param name="Emergency">The number for an ambulance; null: it is only called "your emergency number".</param>
/// <param name="Urgent">A line for advice on the same day; null when none is known here.</param>
/// <param name="Crisis">A line for somebody who thinks of harming themselves; null when none is known here.</param>
/// <param name="Source">Whose page says so.</param>
/// <param name="LookedAt">When the row was last looked at.</param>
public sealed record Helplines(string? Country, string? Emergency, string? Urgent, string? Crisis, string? Source, DateOnly? LookedAt)
{
    /// <summary>Nothing is known of where the person is.</summary>
    public static Helplines Unknown { get; } = new(null, null, null, null, null, null);

    /// <summary>The numbers of the person's country: the one they chose, or the one their time zone lies in.</summary>
    public static Helplines For(Person person) => Of(person.Region ?? RegionGuess.From(person.TimeZone));

    /// <summary>The numbers of a country, or <see cref="Unknown"/>.</summary>
    public static Helplines Of(string? country) => HelplineTable.Find(country) ?? Unknown;

    public override string ToString() => nameof(Helplines);
}

/// <summary>The table of numbers. Safety section 7.</summary>
public static class HelplineTable
{
    private const string Europe = "digital-strategy.ec.europa.eu, the European emergency number";

    private static readonly DateOnly LookedAt = new(2026, 11, 25);

    // Members of the European Union without a row of their own.
    private static readonly string[] Others =
    [
        "AT", "BE", "BG", "CY", "CZ", "DK", "EE", "FI", "GR", "HR", "HU",
        "LT", "LU", "LV", "MT", "PL", "PT", "RO", "SE", "SI", "SK",
    ];

    /// <summary>In the order in which they may be chosen.</summary>
    public static IReadOnlyList<Helplines> All { get; } =
    [
        new("GB", "999", "111", "116 123", "nhs.uk, samaritans.org", LookedAt),
        new("IE", "112 or 999", null, "116 123", "hse.ie", LookedAt),
        new("US", "911", null, "988", "988lifeline.org", LookedAt),
        new("CA", "911", null, "988", "988.ca", LookedAt),
        new("AU", "000", null, "13 11 14", "healthdirect.gov.au", LookedAt),
        new("NZ", "111", null, null, "govt.nz", LookedAt),
        new("CH", "144 or 112", null, "143", "ch.ch", LookedAt),
        new("DE", "112", null, "116 123", "bund.de", LookedAt),
        new("FR", "15 or 112", null, "3114", "service-public.fr", LookedAt),
        new("ES", "112", null, "024", "sanidad.gob.es", LookedAt),
        new("NL", "112", null, "113", "rijksoverheid.nl", LookedAt),
        new("IT", "112", null, null, "112.gov.it", LookedAt),
        .. Others.Select(c => new Helplines(c, "112", null, null, Europe, LookedAt)),
    ];

    /// <summary>The row of a country, or null.</summary>
    public static Helplines? Find(string? country) => All.FirstOrDefault(h => h.Country == country);
}
