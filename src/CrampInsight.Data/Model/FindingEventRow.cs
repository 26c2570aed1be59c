using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrampInsight.Data.Model;

/// <summary>Something that happened between a finding and the person.</summary>
internal sealed class FindingEventRow
{
    public long Id { get; set; }

    public required string DiaryId { get; init; }

    public required string FindingId { get; init; }

    public required string Kind { get; init; }

    public required DateOnly Evening { get; init; }

    public decimal? Level { get; set; }

    public required long AtTicks { get; init; }
}

internal sealed class FindingEventTable : IEntityTypeConfiguration<FindingEventRow>
{
    public void Configure(EntityTypeBuilder<FindingEventRow> finding)
    {
        finding.ToTable("FindingEvents");
        finding.HasIndex(e => new { e.DiaryId, e.FindingId, e.Evening });
        finding.HasIndex(e => new { e.DiaryId, e.FindingId, e.Evening }, "UX_FindingEvents_ShownOnce").IsUnique().HasFilter("Kind = 'shown'");
        finding.HasOne<DiaryRow>().WithMany().HasForeignKey(e => e.DiaryId).OnDelete(DeleteBehavior.Cascade);
    }
}
