using System.Security.Claims;
using CrampInsight.Core.Summaries;
using CrampInsight.Data;
using CrampInsight.Web.Hosting;
using CrampInsight.Web.Time;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrampInsight.Web.Features.Summaries;

/// <summary>The paper of the summary: a page to print. What stands on it is the stored choice, so no address says anything.</summary>
internal static class SummaryPaper
{
    public const string Path = "/print/summary";

    public static void MapSummaryPaper(this WebApplication app)
    {
        var paper = app.MapGroup(Path).RequireAuthorization().WithMetadata(new PaperPolicy()).ExcludeFromDescription();
        paper.MapGet("", async (HttpContext context, SummaryReader reader, SummaryStore store, PersonStore people, PersonClock clock) =>
            new RazorComponentResult<SummaryDocument>(new { Sheet = await ReadAsync(context, reader, store, people, clock) }) { PreventStreamingRendering = true });
    }

    private static async Task<Sheet> ReadAsync(HttpContext context, SummaryReader reader, SummaryStore store, PersonStore people, PersonClock clock)
    {
        var (owner, cancel) = (context.User.FindFirstValue(ClaimTypes.NameIdentifier)!, context.RequestAborted);
        clock.Use(BrowserZone.Of(context));
        if (!clock.IsKnown) clock.Use((await people.ReadAsync(owner, cancel)).TimeZone);
        var choices = await store.ReadAsync(owner, cancel);
        var (summary, journal) = await reader.ReadAsync(owner, choices.PeriodAt(clock.Current), clock.Current, choices.Has(SummarySection.Patterns), cancel);
        return new(summary, journal, choices, context.User.Identity!.Name!, DateOnly.FromDateTime(clock.Now));
    }
}
