using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrampInsight.Data.Model;

/// <summary>What was last chosen for the page that goes to the clinician.</summary>
internal sealed class SummaryRow
{
    public required string DiaryId { get; init; }

    public int Weeks { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>Ids of the sections that are left out.</summary>
    public List<string> Without { get; set; } = [];

    public bool WithLog { get; set; }

    public string? Paper { get; set; }

    public string Questions { get; set; } = "";
}

internal sealed class SummaryTable : IEntityTypeConfiguration<SummaryRow>
{
    public void Configure(EntityTypeBuilder<SummaryRow> summary)
    {
        summary.ToTable("Summaries");
        summary.HasKey(s => s.DiaryId);
        summary.HasOne<DiaryRow>().WithOne().HasForeignKey<SummaryRow>(s => s.DiaryId).OnDelete(DeleteBehavior.Cascade);
    }
}
