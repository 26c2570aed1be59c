namespace CrampInsight.Data.Model;

/// <summary>One night of one owner, as stored.</summary>
internal sealed class NightRow
{
    public long Id { get; set; }

    public required string OwnerId { get; init; }

    public required DateOnly Evening { get; init; }

    public string? Cramps { get; set; }

    public int? SleepDisturbance { get; set; }

    public string Note { get; set; } = "";

    public List<string> Signs { get; set; } = [];

    /// <summary>New with every write; the ETag of the night.</summary>
    public Guid Version { get; set; }

    public List<ReadingRow> Readings { get; } = [];

    public List<EpisodeRow> Episodes { get; } = [];
}

/// <summary>One answer. The text is the same that stands in exports.</summary>
internal sealed class ReadingRow
{
    public long NightId { get; set; }

    public required string FactorId { get; init; }

    public required string Answer { get; set; }
}

/// <summary>One cramp.</summary>
internal sealed class EpisodeRow
{
    public required string OwnerId { get; init; }

    public required Guid Id { get; init; }

    public long NightId { get; set; }

    public required DateTime StartedLocal { get; set; }

    public required string Zone { get; set; }

    public required int OffsetMinutes { get; set; }

    /// <summary>UTC ticks: SQLite cannot order a DateTimeOffset.</summary>
    public required long StartedTicks { get; set; }

    public string? Leg { get; set; }

    public List<string> Muscles { get; set; } = [];

    public decimal? Minutes { get; set; }

    public int? Pain { get; set; }

    public bool? Woke { get; set; }

    public int? Soreness { get; set; }

    /// <summary>Kinds, each with <c>:helped</c> when that was answered.</summary>
    public List<string> Relief { get; set; } = [];

    public List<string> Signs { get; set; } = [];

    public string Note { get; set; } = "";

    public Guid Version { get; set; }
}

/// <summary>What a person told about themselves.</summary>
internal sealed class PersonRow
{
    public required string OwnerId { get; init; }

    public int? BirthYear { get; set; }

    public string? Sex { get; set; }

    public string? Pregnancy { get; set; }

    public string? TimeZone { get; set; }

    public List<string> Conditions { get; set; } = [];

    /// <summary>Space-separated factor ids; null is the default set.</summary>
    public string? Cards { get; set; }

    /// <summary>Id of the day of the weekly review; null is Sunday.</summary>
    public string? ReviewDay { get; set; }

    /// <summary>Definitions as JSON; null is none.</summary>
    public string? OwnFactors { get; set; }

    /// <summary>The diary is a made-up one.</summary>
    public bool IsSample { get; set; }
}

/// <summary>A key to one diary for other programs. The key itself is not stored.</summary>
internal sealed class TokenRow
{
    public required Guid Id { get; init; }

    public required string OwnerId { get; init; }

    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string Hash { get; init; }

    public required long CreatedTicks { get; init; }

    public long? LastUsedTicks { get; set; }
}

/// <summary>A request that was carried out once, so that sending it again does nothing again.</summary>
internal sealed class SentRequestRow
{
    public required string OwnerId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of the body, in hexadecimal.</summary>
    public required string BodyHash { get; init; }

    public required string Answer { get; init; }

    public required long AtTicks { get; init; }
}

internal sealed class MedicationRow
{
    public required string OwnerId { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public List<string> Classes { get; set; } = [];

    public string? Dose { get; set; }

    public DateOnly? Started { get; set; }

    public DateOnly? Changed { get; set; }

    public DateOnly? Stopped { get; set; }
}

/// <summary>Something that happened between a finding and the person.</summary>
internal sealed class FindingEventRow
{
    public long Id { get; set; }

    public required string OwnerId { get; init; }

    public required string FindingId { get; init; }

    public required string Kind { get; init; }

    public required DateOnly Evening { get; init; }

    public decimal? Level { get; set; }

    public required long AtTicks { get; init; }
}

/// <summary>What was last chosen for the page that goes to the clinician.</summary>
internal sealed class SummaryRow
{
    public required string OwnerId { get; init; }

    public int Weeks { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>Ids of the sections that are left out.</summary>
    public List<string> Without { get; set; } = [];

    public bool WithLog { get; set; }

    public string? Paper { get; set; }

    public string Questions { get; set; } = "";
}
