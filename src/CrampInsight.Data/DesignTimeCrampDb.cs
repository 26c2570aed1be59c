using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrampInsight.Data;

/// <summary>Lets <c>dotnet ef</c> make migrations without starting the app.</summary>
internal sealed class DesignTimeCrampDb : IDesignTimeDbContextFactory<CrampDb>
{
    public CrampDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<CrampDb>().UseSqlite("Data Source=:memory:").Options);
}
