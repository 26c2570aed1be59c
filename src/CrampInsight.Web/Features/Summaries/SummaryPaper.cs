using System.Globalization;
using CrampInsight.Core.Insight;
using CrampInsight.Core.Summaries;
using CrampInsight.Web.Diaries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrampInsight.Web.Features.Summaries;

/// <summary>The paper of the summary, as a page to print and as a PDF. What stands on it is the stored choice, so no address says anything.</summary>
internal sealed class SummaryPaper(DiaryRequest request, PdfPrinter printer)
{
    private static readonly string[] LetterCountries = ["US", "CA"];

    public async Task<IResult> PageAsync(HttpContext context) =>
        new RazorComponentResult<SummaryDocument>(new { Sheet = await ReadAsync(context) }) { PreventStreamingRendering = true };

    public async Task<IResult> FileAsync(HttpContext context)
    {
        if (!printer.IsThere) return Results.NotFound();
        var sheet = await ReadAsync(context);
        var file = await printer.PrintAsync(sheet, sheet.Choices.Paper ?? Usual(), context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return file is null ? Results.LocalRedirect("/summary?pdf=failed") : Results.File(file, "application/pdf", "CrampInsight summary.pdf");
    }

    private async Task<Sheet> ReadAsync(HttpContext context)
    {
        var choices = await request.Reader.ChoicesAsync(request.Id, request.Cancel);
        var withPatterns = choices.Has(SummarySection.Patterns);
        var snapshot = await request.SinceAsync(today => DiarySnapshot.NeededFor(choices.PeriodAt(today), today, withPatterns));
        var period = choices.PeriodAt(snapshot.Today);
        // A fit, and the drawing of many nights: not on the thread that answers.
        var summary = await Task.Run(() => snapshot.Summary(period, withPatterns), request.Cancel);
        return new(summary, snapshot.Journal, choices, context.User.Identity!.Name!, DateOnly.FromDateTime(request.Clock.Now));
    }

    private static Paper Usual() =>
        CultureInfo.CurrentCulture.IsNeutralCulture || !LetterCountries.Contains(new RegionInfo(CultureInfo.CurrentCulture.Name).TwoLetterISORegionName, StringComparer.Ordinal) ? Paper.A4 : Paper.Letter;
}
