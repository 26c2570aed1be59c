using CrampInsight.Web.Diaries;
using CrampInsight.Web.Hosting;

namespace CrampInsight.Web.Features.Summaries;

internal static class SummarySetup
{
    public static void AddSummaries(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PdfPrinter>();
        builder.Services.AddScoped<SummaryPaper>();
    }

    public static void MapSummaries(this WebApplication app)
    {
        var print = app.MapGroup("/print").RequireAuthorization().WithMetadata(new PaperPolicy()).ExcludeFromDescription().WantsDiary();
        print.MapGet("/summary", (HttpContext context, SummaryPaper paper) => paper.PageAsync(context));
        print.MapGet("/summary.pdf", (HttpContext context, SummaryPaper paper) => paper.FileAsync(context));
    }
}
