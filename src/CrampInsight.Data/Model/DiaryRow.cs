using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrampInsight.Data.Model;

/// <summary>A diary. Everything that was said in it goes when it goes.</summary>
internal sealed class DiaryRow
{
    public required string Id { get; init; }

    /// <summary>Counts what was written to the diary.</summary>
    public long Revision { get; set; }
}

internal sealed class DiaryTable : IEntityTypeConfiguration<DiaryRow>
{
    public void Configure(EntityTypeBuilder<DiaryRow> diary)
    {
        diary.ToTable("Diaries");
        diary.Property(d => d.Revision).HasDefaultValue(0L);
    }
}
