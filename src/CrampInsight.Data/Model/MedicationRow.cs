using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrampInsight.Data.Model;

internal sealed class MedicationRow
{
    public required string DiaryId { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public List<string> Classes { get; set; } = [];

    public string? Dose { get; set; }

    public DateOnly? Started { get; set; }

    public DateOnly? Changed { get; set; }

    public DateOnly? Stopped { get; set; }
}

internal sealed class MedicationTable : IEntityTypeConfiguration<MedicationRow>
{
    public void Configure(EntityTypeBuilder<MedicationRow> medication)
    {
        medication.ToTable("Medications");
        medication.HasKey(m => new { m.DiaryId, m.Id });
        medication.HasOne<DiaryRow>().WithMany().HasForeignKey(m => m.DiaryId).OnDelete(DeleteBehavior.Cascade);
    }
}
