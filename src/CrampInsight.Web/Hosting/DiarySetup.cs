using CrampInsight.Data;
using CrampInsight.Data.Engine;
using CrampInsight.Data.Sqlite;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Jobs;
using CrampInsight.Web.Ui;
using Microsoft.AspNetCore.DataProtection;

namespace CrampInsight.Web.Hosting;

internal static class DiarySetup
{
    public static void AddDiary(this WebApplicationBuilder builder, CrampSettings settings)
    {
        builder.Services.AddCrampData().OnSqlite(settings.DatabasePath);
        builder.Services.AddDataProtection()
            .SetApplicationName("CrampInsight")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "keys")));
        builder.Services.AddSingleton<CurrentAccess>();
        builder.Services.AddSingleton<DiaryChanges>();
        builder.Services.AddSingleton<SnapshotCache>();
        builder.Services.AddSingleton<Transfers>();
        builder.Services.AddSingleton<Saves>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Saves>());
        builder.Services.AddSingleton<TokenUses>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<TokenUses>());
        builder.Services.AddScoped<PersonClock>();
        builder.Services.AddScoped<OpenDiary>();
        builder.Services.AddScoped<UnsavedNights>();
        builder.Services.AddScoped<DiaryRequest>();
        builder.Services.AddScoped<PageScript>();
    }

    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        try
        {
            await app.Services.GetRequiredService<IDatabase>().PrepareAsync(CancellationToken.None);
        }
        catch (DatabaseStartException e)
        {
            throw new StartException(e.Message, e);
        }
    }

    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/health", async (IDatabase database, CancellationToken cancel) =>
            await database.AnswersAsync(cancel) ? Results.Ok(new { status = "ok" }) : Results.Json(new { status = "the database does not answer" }, statusCode: StatusCodes.Status503ServiceUnavailable))
            .WithSummary("Whether the database answers; no token.").WithTags("Health").Produces(StatusCodes.Status200OK).Produces(StatusCodes.Status503ServiceUnavailable);
}
