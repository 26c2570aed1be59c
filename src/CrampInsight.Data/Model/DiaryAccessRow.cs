using CrampInsight.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrampInsight.Data.Model;

/// <summary>Which account may open which diary, and as what.</summary>
internal sealed class DiaryAccessRow
{
    public required string AccountId { get; init; }

    public required string DiaryId { get; init; }

    public required string Role { get; set; }
}

internal sealed class DiaryAccessTable : IEntityTypeConfiguration<DiaryAccessRow>
{
    public void Configure(EntityTypeBuilder<DiaryAccessRow> access)
    {
        access.ToTable("DiaryAccess");
        access.HasKey(a => new { a.AccountId, a.DiaryId });
        access.HasOne<DiaryUser>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
        access.HasOne<DiaryRow>().WithMany().HasForeignKey(a => a.DiaryId).OnDelete(DeleteBehavior.Cascade);
    }
}
