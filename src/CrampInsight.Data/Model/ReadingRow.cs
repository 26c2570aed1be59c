using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrampInsight.Data.Model;

/// <summary>One answer. The text is the same that stands in exports.</summary>
internal sealed class ReadingRow
{
    public long NightId { get; set; }

    public required string FactorId { get; init; }

    public required string Answer { get; set; }
}

internal sealed class ReadingTable : IEntityTypeConfiguration<ReadingRow>
{
    public void Configure(EntityTypeBuilder<ReadingRow> reading)
    {
        reading.ToTable("Readings");
        reading.HasKey(r => new { r.NightId, r.FactorId });
    }
}
