using CrampInsight.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data;

internal sealed class CrampDb(DbContextOptions<CrampDb> options) : IdentityDbContext<DiaryUser>(options)
{
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;
}
