using CrampInsight.Data;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Features.Summaries;
using CrampInsight.Web.Features.You;
using CrampInsight.Web.Ui;
using Microsoft.AspNetCore.DataProtection;

namespace CrampInsight.Web.Hosting;

internal static class DiarySetup
{
    public static void AddDiary(this WebApplicationBuilder builder, CrampSettings settings)
    {
        builder.Services.AddCrampData(settings.DatabasePath);
        builder.Services.AddDataProtection()
            .SetApplicationName("CrampInsight")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "keys")));
        builder.Services.AddScoped<CurrentOwner>();
        builder.Services.AddScoped<PersonClock>();
        builder.Services.AddScoped<DiarySession>();
        builder.Services.AddScoped<PageScript>();
        builder.Services.AddSingleton<SummaryReader>();
        builder.Services.AddSingleton<PdfPrinter>();
        builder.Services.AddScoped<SummaryPaper>();
        builder.Services.AddScoped<Downloads>();
    }

    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        try
        {
            await app.Services.GetRequiredService<DatabaseStart>().PrepareAsync(CancellationToken.None);
        }
        catch (DatabaseStartException e)
        {
            throw new StartException(e.Message, e);
        }
    }

    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/health", async (DatabaseHealth health, CancellationToken cancel) =>
            await health.AnswersAsync(cancel) ? Results.Ok(new { status = "ok" }) : Results.Json(new { status = "the database does not answer" }, statusCode: StatusCodes.Status503ServiceUnavailable))
            .WithSummary("Whether the database answers; no token.").WithTags("Health").Produces(StatusCodes.Status200OK).Produces(StatusCodes.Status503ServiceUnavailable);
}
