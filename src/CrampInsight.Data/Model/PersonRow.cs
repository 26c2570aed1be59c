using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrampInsight.Data.Model;

/// <summary>What a person told about themselves.</summary>
internal sealed class PersonRow
{
    public required string DiaryId { get; init; }

    public int? BirthYear { get; set; }

    public string? Sex { get; set; }

    public string? Pregnancy { get; set; }

    public string? TimeZone { get; set; }

    public List<string> Conditions { get; set; } = [];

    /// <summary>Space-separated factor ids; null is the default set.</summary>
    public string? Cards { get; set; }

    /// <summary>Id of the day of the weekly review; null is Sunday.</summary>
    public string? ReviewDay { get; set; }

    /// <summary>ISO 3166 code of the country whose emergency numbers are shown; null is guessed.</summary>
    public string? Region { get; set; }

    /// <summary>Definitions as JSON; null is none.</summary>
    public string? OwnFactors { get; set; }

    /// <summary>The diary is a made-up one.</summary>
    public bool IsSample { get; set; }
}

internal sealed class PersonTable : IEntityTypeConfiguration<PersonRow>
{
    public void Configure(EntityTypeBuilder<PersonRow> person)
    {
        person.ToTable("Persons");
        person.HasKey(p => p.DiaryId);
        person.HasOne<DiaryRow>().WithOne().HasForeignKey<PersonRow>(p => p.DiaryId).OnDelete(DeleteBehavior.Cascade);
    }
}
