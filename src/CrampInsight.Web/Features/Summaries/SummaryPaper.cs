using System.Globalization;
using System.Security.Claims;
using CrampInsight.Core.Summaries;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrampInsight.Web.Features.Summaries;

/// <summary>The paper of the summary, as a page to print and as a PDF. What stands on it is the stored choice, so no address says anything.</summary>
internal sealed class SummaryPaper(SummaryReader reader, SummaryStore store, PersonStore people, PersonClock clock, PdfPrinter printer)
{
    private static readonly string[] LetterCountries = ["US", "CA"];

    public static void Map(WebApplication app)
    {
        var print = app.MapGroup("/print").RequireAuthorization().WithMetadata(new PaperPolicy()).ExcludeFromDescription();
        print.MapGet("/summary", (HttpContext context, SummaryPaper paper) => paper.PageAsync(context));
        print.MapGet("/summary.pdf", (HttpContext context, SummaryPaper paper) => paper.FileAsync(context));
    }

    private async Task<IResult> PageAsync(HttpContext context) =>
        new RazorComponentResult<SummaryDocument>(new { Sheet = await ReadAsync(context) }) { PreventStreamingRendering = true };

    private async Task<IResult> FileAsync(HttpContext context)
    {
        if (!printer.IsThere) return Results.NotFound();
        var sheet = await ReadAsync(context);
        var file = await printer.PrintAsync(sheet, sheet.Choices.Paper ?? Usual(), context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return file is null ? Results.LocalRedirect("/summary?pdf=failed") : Results.File(file, "application/pdf", "CrampInsight summary.pdf");
    }

    private async Task<Sheet> ReadAsync(HttpContext context)
    {
        var (owner, cancel) = (context.User.FindFirstValue(ClaimTypes.NameIdentifier)!, context.RequestAborted);
        clock.Use(BrowserZone.Of(context));
        if (!clock.IsKnown) clock.Use((await people.ReadAsync(owner, cancel)).TimeZone);
        var choices = await store.ReadAsync(owner, cancel);
        var (summary, journal) = await reader.ReadAsync(owner, choices.PeriodAt(clock.Current), clock.Current, choices.Has(SummarySection.Patterns), cancel);
        return new(summary, journal, choices, context.User.Identity!.Name!, DateOnly.FromDateTime(clock.Now));
    }

    private static Paper Usual() =>
        CultureInfo.CurrentCulture.IsNeutralCulture || !LetterCountries.Contains(new RegionInfo(CultureInfo.CurrentCulture.Name).TwoLetterISORegionName, StringComparer.Ordinal) ? Paper.A4 : Paper.Letter;
}
