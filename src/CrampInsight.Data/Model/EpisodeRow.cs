using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrampInsight.Data.Model;

/// <summary>One cramp.</summary>
internal sealed class EpisodeRow
{
    public required string DiaryId { get; init; }

    public required Guid Id { get; init; }

    public long NightId { get; set; }

    public required DateTime StartedLocal { get; set; }

    public required string Zone { get; set; }

    public required int OffsetMinutes { get; set; }

    /// <summary>UTC ticks: not every database can order moments with an offset.</summary>
    public required long StartedTicks { get; set; }

    /// <summary>The part of the night when the start is a guess; see <see cref="CrampInsight.Core.Diary.About"/>.</summary>
    public string? About { get; set; }

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

internal sealed class EpisodeTable : IEntityTypeConfiguration<EpisodeRow>
{
    public void Configure(EntityTypeBuilder<EpisodeRow> episode)
    {
        episode.ToTable("Episodes", t =>
        {
            t.HasCheckConstraint("CK_Episodes_Pain", "Pain IS NULL OR Pain BETWEEN 0 AND 10");
            t.HasCheckConstraint("CK_Episodes_Soreness", "Soreness IS NULL OR Soreness BETWEEN 0 AND 10");
            t.HasCheckConstraint("CK_Episodes_Minutes", "Minutes IS NULL OR (CAST(Minutes AS REAL) BETWEEN 0 AND 240)");
        });
        episode.HasKey(e => new { e.DiaryId, e.Id });
        episode.HasIndex(e => e.NightId);
        episode.HasOne<DiaryRow>().WithMany().HasForeignKey(e => e.DiaryId).OnDelete(DeleteBehavior.Cascade);
    }
}
