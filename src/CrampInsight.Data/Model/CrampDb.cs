using CrampInsight.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Model;

/// <summary>
/// The tables; each stands beside its row. Their CHECKs are a net under Core's own checks: whatever writes here, an impossible value stays out.
/// </summary>
internal sealed class CrampDb(DbContextOptions<CrampDb> options) : IdentityDbContext<DiaryUser>(options)
{
    public DbSet<DiaryRow> Diaries => Set<DiaryRow>();

    public DbSet<DiaryAccessRow> DiaryAccess => Set<DiaryAccessRow>();

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
        builder.ApplyConfigurationsFromAssembly(typeof(CrampDb).Assembly);
    }
}
