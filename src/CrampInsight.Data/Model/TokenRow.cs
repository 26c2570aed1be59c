using CrampInsight.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrampInsight.Data.Model;

/// <summary>A key to one diary for other programs. The key itself is not stored.</summary>
internal sealed class TokenRow
{
    public required Guid Id { get; init; }

    public required string DiaryId { get; init; }

    /// <summary>Who made it. It opens no more than they may open.</summary>
    public required string AccountId { get; init; }

    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string Hash { get; init; }

    public required long CreatedTicks { get; init; }

    public long? LastUsedTicks { get; set; }
}

internal sealed class TokenTable : IEntityTypeConfiguration<TokenRow>
{
    public void Configure(EntityTypeBuilder<TokenRow> token)
    {
        token.ToTable("Tokens");
        token.HasIndex(t => t.Hash).IsUnique();
        token.HasOne<DiaryUser>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Cascade);
        token.HasOne<DiaryRow>().WithMany().HasForeignKey(t => t.DiaryId).OnDelete(DeleteBehavior.Cascade);
    }
}
