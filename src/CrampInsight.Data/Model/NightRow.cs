using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrampInsight.Data.Model;

/// <summary>One night of one diary, as stored.</summary>
internal sealed class NightRow
{
    public long Id { get; set; }

    public required string DiaryId { get; init; }

    public required DateOnly Evening { get; init; }

    public string? Cramps { get; set; }

    public int? SleepDisturbance { get; set; }

    public string Note { get; set; } = "";

    public List<string> Signs { get; set; } = [];

    /// <summary>Made up, and nothing was said about it since: it goes with the sample. Says nothing in a diary that is no sample.</summary>
    public bool IsSample { get; set; }

    /// <summary>New with every write; the ETag of the night.</summary>
    public Guid Version { get; set; }

    public List<ReadingRow> Readings { get; } = [];

    public List<EpisodeRow> Episodes { get; } = [];
}

internal sealed class NightTable : IEntityTypeConfiguration<NightRow>
{
    public void Configure(EntityTypeBuilder<NightRow> night)
    {
        night.ToTable("Nights", t =>
        {
            t.HasCheckConstraint("CK_Nights_Cramps", "Cramps IS NULL OR Cramps IN ('none', 'some')");
            t.HasCheckConstraint("CK_Nights_SleepDisturbance", "SleepDisturbance IS NULL OR SleepDisturbance BETWEEN 0 AND 10");
        });
        night.HasIndex(n => new { n.DiaryId, n.Evening }).IsUnique();
        night.HasOne<DiaryRow>().WithMany().HasForeignKey(n => n.DiaryId).OnDelete(DeleteBehavior.Cascade);
        night.HasMany(n => n.Readings).WithOne().HasForeignKey(r => r.NightId).OnDelete(DeleteBehavior.Cascade);
        night.HasMany(n => n.Episodes).WithOne().HasForeignKey(e => e.NightId).OnDelete(DeleteBehavior.Cascade);
    }
}
