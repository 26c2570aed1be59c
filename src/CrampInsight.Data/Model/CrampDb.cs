using CrampInsight.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Model;

internal sealed class CrampDb(DbContextOptions<CrampDb> options) : IdentityDbContext<DiaryUser>(options)
{
    public DbSet<NightRow> Nights => Set<NightRow>();

    public DbSet<ReadingRow> Readings => Set<ReadingRow>();

    public DbSet<EpisodeRow> Episodes => Set<EpisodeRow>();

    public DbSet<PersonRow> Persons => Set<PersonRow>();

    public DbSet<MedicationRow> Medications => Set<MedicationRow>();

    public DbSet<SummaryRow> Summaries => Set<SummaryRow>();

    public DbSet<TokenRow> Tokens => Set<TokenRow>();

    public DbSet<SentRequestRow> SentRequests => Set<SentRequestRow>();

    public DbSet<FindingEventRow> FindingEvents => Set<FindingEventRow>();

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // The CHECKs are a net under Core's own checks: whatever writes this file, an impossible value stays out.
        builder.Entity<NightRow>(night =>
        {
            night.ToTable("Nights", t =>
            {
                t.HasCheckConstraint("CK_Nights_Cramps", "Cramps IS NULL OR Cramps IN ('none', 'some')");
                t.HasCheckConstraint("CK_Nights_SleepDisturbance", "SleepDisturbance IS NULL OR SleepDisturbance BETWEEN 0 AND 10");
            });
            night.HasIndex(n => new { n.OwnerId, n.Evening }).IsUnique();
            night.HasOne<DiaryUser>().WithMany().HasForeignKey(n => n.OwnerId).OnDelete(DeleteBehavior.Cascade);
            night.HasMany(n => n.Readings).WithOne().HasForeignKey(r => r.NightId).OnDelete(DeleteBehavior.Cascade);
            night.HasMany(n => n.Episodes).WithOne().HasForeignKey(e => e.NightId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ReadingRow>(reading =>
        {
            reading.ToTable("Readings");
            reading.HasKey(r => new { r.NightId, r.FactorId });
        });
        builder.Entity<EpisodeRow>(episode =>
        {
            episode.ToTable("Episodes", t =>
            {
                t.HasCheckConstraint("CK_Episodes_Pain", "Pain IS NULL OR Pain BETWEEN 0 AND 10");
                t.HasCheckConstraint("CK_Episodes_Soreness", "Soreness IS NULL OR Soreness BETWEEN 0 AND 10");
                t.HasCheckConstraint("CK_Episodes_Minutes", "Minutes IS NULL OR (CAST(Minutes AS REAL) BETWEEN 0 AND 240)");
            });
            episode.HasKey(e => new { e.OwnerId, e.Id });
            episode.HasIndex(e => e.NightId);
        });
        builder.Entity<PersonRow>(person =>
        {
            person.ToTable("Persons");
            person.HasKey(p => p.OwnerId);
            person.HasOne<DiaryUser>().WithOne().HasForeignKey<PersonRow>(p => p.OwnerId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<MedicationRow>(medication =>
        {
            medication.ToTable("Medications");
            medication.HasKey(m => new { m.OwnerId, m.Id });
            medication.HasOne<DiaryUser>().WithMany().HasForeignKey(m => m.OwnerId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<SummaryRow>(summary =>
        {
            summary.ToTable("Summaries");
            summary.HasKey(s => s.OwnerId);
            summary.HasOne<DiaryUser>().WithOne().HasForeignKey<SummaryRow>(s => s.OwnerId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<TokenRow>(token =>
        {
            token.ToTable("Tokens");
            token.HasIndex(t => t.Hash).IsUnique();
            token.HasOne<DiaryUser>().WithMany().HasForeignKey(t => t.OwnerId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<SentRequestRow>(request =>
        {
            request.ToTable("SentRequests");
            request.HasKey(r => new { r.OwnerId, r.Key });
            request.HasOne<DiaryUser>().WithMany().HasForeignKey(r => r.OwnerId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<FindingEventRow>(entry =>
        {
            entry.ToTable("FindingEvents");
            entry.HasIndex(e => new { e.OwnerId, e.FindingId, e.Evening });
            entry.HasIndex(e => new { e.OwnerId, e.FindingId, e.Evening }, "UX_FindingEvents_ShownOnce").IsUnique().HasFilter("Kind = 'shown'");
            entry.HasOne<DiaryUser>().WithMany().HasForeignKey(e => e.OwnerId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
