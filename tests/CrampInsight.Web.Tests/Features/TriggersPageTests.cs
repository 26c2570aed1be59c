using Bunit;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Web.Features.Patterns;
using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests.Features;

/// <summary>What goes together with cramps: counts at first, then each thing that is tracked; what is hidden can be shown again.</summary>
public sealed class TriggersPageTests : PageContext
{
    [Fact]
    public void An_empty_diary_is_told_what_it_takes()
    {
        var page = Open<TriggersPage>("triggers");
        page.Markup.ShouldContain("You have 0 answered nights so far, 0 of them with cramps.");
        page.Markup.ShouldContain("there is nothing to hurry for");
        page.ShouldBeAtPeace();
    }

    [Fact]
    public async Task A_few_nights_are_counted()
    {
        await PutAsync(Nights(6));
        Open<TriggersPage>("triggers").Markup.ShouldContain("You have 6 answered nights so far, 2 of them with cramps.");
    }

    [Fact]
    public async Task What_is_hidden_is_stored_as_hidden_and_can_be_shown_again()
    {
        await PutAsync(Nights(30));
        var page = Open<TriggersPage>("triggers");
        page.Markup.ShouldContain("We looked at 30 nights, 10 of them with cramps.");
        await page.Find("[data-exposure=stress] button").ClickAsync(new());
        page.WaitForAssertion(() => page.FindAll("[data-exposure=stress]").ShouldBeEmpty());
        page.Find("[aria-labelledby=hidden]").TextContent.ShouldContain("Stress");
        Open<TriggersPage>("triggers").FindAll("[data-exposure=stress]").ShouldBeEmpty();
        await page.Find("[aria-labelledby=hidden] button").ClickAsync(new());
        page.WaitForElement("[data-exposure=stress]");
        page.ShouldBeAtPeace();
    }

    private static IEnumerable<NightEntry> Nights(int count) => Enumerable.Range(1, count).Select(ago => new NightEntry(Tonight.AddDays(-ago))
    {
        Cramps = ago % 3 == 0 ? CrampAnswer.Some : CrampAnswer.None,
        Readings = AnswerSet.Empty.With(FactorCatalogue.Stress, ago % 4).With(FactorCatalogue.Stretching, ago % 2),
    });
}
