using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrampInsight.Data.Model;

/// <summary>A request that was carried out once, so that sending it again does nothing again.</summary>
internal sealed class SentRequestRow
{
    public required string DiaryId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of the body, in hexadecimal.</summary>
    public required string BodyHash { get; init; }

    public required string Answer { get; init; }

    public required long AtTicks { get; init; }
}

internal sealed class SentRequestTable : IEntityTypeConfiguration<SentRequestRow>
{
    public void Configure(EntityTypeBuilder<SentRequestRow> request)
    {
        request.ToTable("SentRequests");
        request.HasKey(r => new { r.DiaryId, r.Key });
        request.HasOne<DiaryRow>().WithMany().HasForeignKey(r => r.DiaryId).OnDelete(DeleteBehavior.Cascade);
    }
}
