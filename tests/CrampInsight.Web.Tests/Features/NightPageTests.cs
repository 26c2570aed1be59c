using Bunit;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Web.Features.Nights;
using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests.Features;

/// <summary>One night of the past: everything about it can be said, changed, deleted and brought back.</summary>
public sealed class NightPageTests : PageContext
{
    [Fact]
    public void A_night_without_answers_asks_and_has_nothing_to_delete()
    {
        var page = At(Tonight.Previous.ToString());
        page.Markup.ShouldContain("Any leg cramps?");
        page.FindAll("[aria-pressed=true], [aria-checked=true]").ShouldBeEmpty();
        page.FindAll("button.button-danger").ShouldBeEmpty();
        page.ShouldBeAtPeace();
    }

    [Fact]
    public async Task A_night_shows_what_was_said_about_it()
    {
        await PutAsync(Rich);
        var page = At(Rich.Night.ToString());
        page.Find("[data-testid=had-cramps]").GetAttribute("aria-pressed").ShouldBe("true");
        page.Markup.ShouldContain("03:10");
        page.Find("[data-factor=stretching] [aria-checked=true]").ShouldNotBeNull();
        page.Find("[data-keep=night-note]").ShouldNotBeNull();
        page.ShouldBeAtPeace();
    }

    [Fact]
    public async Task A_tap_is_stored_on_that_night()
    {
        var page = At(Tonight.Previous.ToString());
        await page.Find("[data-testid=no-cramps]").ClickAsync(new());
        page.WaitForElement("[data-testid=saved]");
        (await StoredAsync(Tonight.Previous)).Cramps.ShouldBe(CrampAnswer.None);
        page.WaitForElement("button.button-danger");
    }

    [Fact]
    public async Task A_deleted_night_comes_back_whole()
    {
        await PutAsync(Rich);
        var page = At(Rich.Night.ToString());
        await page.Find("button.button-danger").ClickAsync(new());
        page.WaitForAssertion(() => page.Markup.ShouldContain("The night was deleted."));
        (await StoredAsync(Rich.Night)).IsBlank.ShouldBeTrue();
        await page.Button("Undo").ClickAsync(new());
        page.WaitForElement("button.button-danger");
        (await StoredAsync(Rich.Night)).ShouldBe(Rich);
        page.Markup.ShouldContain("03:10");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_could_not_be_saved_stays_with_its_night_when_another_opens(bool elsewhere)
    {
        var page = At(Tonight.Previous.ToString());
        await BreakAsync();
        await page.Find("[data-testid=no-cramps]").ClickAsync(new());
        page.WaitForElement(".failed");
        var other = Tonight.AddDays(-5).ToString();
        // The next night of the same page, or a page that is opened later in the visit.
        if (elsewhere)
        {
            await DisposeComponentsAsync();
            page = At(other);
        }
        else
        {
            page.Render(p => p.Add(n => n.Evening, other));
        }

        page.WaitForElement("[data-testid=unsaved] a").GetAttribute("href").ShouldBe($"nights/{Tonight.Previous}");
        page.FindAll("[aria-pressed=true], [aria-checked=true]").ShouldBeEmpty();
        await MendAsync();
        await page.Find(".failed button").ClickAsync(new());
        page.WaitForState(() => page.FindAll("[data-testid=unsaved]").Count == 0);
        (await StoredAsync(Tonight.Previous)).Cramps.ShouldBe(CrampAnswer.None);
        (await StoredAsync(Tonight.AddDays(-5))).IsBlank.ShouldBeTrue();
    }

    [Fact]
    public async Task Back_at_a_night_what_could_not_be_saved_is_shown_and_can_be_sent_again()
    {
        var page = At(Tonight.Previous.ToString());
        await BreakAsync();
        await page.Find("[data-testid=no-cramps]").ClickAsync(new());
        page.WaitForElement(".failed");
        page.Render(p => p.Add(n => n.Evening, Tonight.AddDays(-5).ToString()));
        page.WaitForElement("[data-testid=unsaved]");
        page.Render(p => p.Add(n => n.Evening, Tonight.Previous.ToString()));
        page.WaitForState(() => page.FindAll("[data-testid=unsaved]").Count == 0);
        page.Find("[data-testid=no-cramps]").GetAttribute("aria-pressed").ShouldBe("true");
        await MendAsync();
        await page.Find(".failed button").ClickAsync(new());
        page.WaitForElement("[data-testid=saved]");
        (await StoredAsync(Tonight.Previous)).Cramps.ShouldBe(CrampAnswer.None);
    }

    [Theory]
    [InlineData("yesterday", "This address does not name a night.")]
    [InlineData("2026-11-23", "That night has not come yet.")]
    public void An_address_that_names_no_night_so_far_says_so(string evening, string says) => At(evening).Find(".problem").TextContent.ShouldContain(says);

    private NightEntry Rich { get; } = new(Tonight.Previous)
    {
        Episodes = [Cramp(Tonight.Previous)],
        SleepDisturbance = 4,
        Note = "A long walk.",
        Readings = AnswerSet.Empty.With(FactorCatalogue.Stretching, 1).With(FactorCatalogue.Water, 6m),
    };

    private IRenderedComponent<NightPage> At(string evening) => Open<NightPage>($"nights/{evening}", p => p.Add(n => n.Evening, evening));
}
