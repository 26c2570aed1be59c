using CrampInsight.Core.Exchange;
using CrampInsight.Core.Nights;
using CrampInsight.Data;
using CrampInsight.Data.Accounts;
using CrampInsight.Web.Tests.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Web.Tests.Features;

/// <summary>Drawings of diaries of every length, as the server writes them.</summary>
public sealed class DrawingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(800)]
    [InlineData(3650)]
    public async Task A_diary_of_any_length_has_drawings_with_title_description_and_table(int nights)
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var last = Night.Of(host.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime).Previous;
        await WriteAsync(host, nights, last);
        foreach (var address in new[] { "/nights/trends?weeks=all", "/nights/trends?weeks=4", $"/weeks/{Core.Reviews.IsoWeek.Of(last)}" })
        {
            var page = await anna.ReadAsync(address);
            var drawings = page.QuerySelectorAll("svg[role=img]");
            drawings.Length.ShouldBe(address.StartsWith("/weeks") ? 1 : 3, address);
            foreach (var drawing in drawings)
            {
                var named = drawing.GetAttribute("aria-labelledby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent.Trim()).ToList();
                named.Count.ShouldBe(2);
                named.ShouldAllBe(text => text.Length > 0);
                drawing.OuterHtml.ShouldNotContain("NaN");
                drawing.OuterHtml.ShouldNotContain("∞");
                drawing.Closest("figure")!.QuerySelectorAll("tbody tr").Length.ShouldBeInRange(1, 131);
                drawing.OuterHtml.Length.ShouldBeLessThan(60_000);
            }
        }

        host.Log.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/nights/trends?weeks=all")]
    [InlineData("/nights/trends")]
    [InlineData("/nights?year=2026")]
    [InlineData("/weeks/2026-W40")]
    public async Task An_empty_diary_is_answered_in_words(string address)
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var page = await anna.ReadAsync(address);
        page.QuerySelectorAll("main p").Select(p => p.TextContent.Trim()).ShouldContain(text => text.Length > 20);
        page.QuerySelector("main")!.InnerHtml.ShouldNotContain("NaN");
        host.Log.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_short_address_leads_to_the_week_under_way()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var answer = await anna.GetAsync("/weeks");
        answer.Headers.Location!.ToString().ShouldMatch(@"/weeks/\d{4}-W\d{2}$");
    }

    private static async Task WriteAsync(DiaryHost host, int nights, Night last)
    {
        var owner = await host.WithAsync<UserManager<DiaryUser>, string>(async users => (await users.FindByNameAsync("anna"))!.Id);
        await host.Services.GetRequiredService<DiaryTransfer>().ImportAsync(owner, new(null, [.. Enumerable.Range(0, nights).Select(i => Entry(last.AddDays(-i), i % 3 == 0))]), ImportMode.Merge, null, TestContext.Current.CancellationToken);
    }

    private static NightEntry Entry(Night night, bool hadCramps) => new(night)
    {
        Cramps = hadCramps ? CrampAnswer.Some : CrampAnswer.None,
        Episodes = hadCramps ? [new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.At(new(night.Next.Evening.ToDateTime(new(3, 10)), TimeSpan.Zero), "Etc/UTC"), Pain = 5, Minutes = 3 }] : [],
    };
}
