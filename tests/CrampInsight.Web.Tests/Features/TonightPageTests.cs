using Bunit;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Rules;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Features.Tonight;
using CrampInsight.Web.Tests.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Web.Tests.Features;

/// <summary>The check-in on an evening: it asks kindly, stores every tap by itself, and shows what another device said meanwhile.</summary>
public sealed class TonightPageTests : PageContext
{
    [Fact]
    public void An_empty_diary_is_greeted_and_may_start_anywhere()
    {
        var page = Open<TonightPage>();
        page.Find("h1").TextContent.ShouldBe("Good evening");
        page.FindAll("[data-testid=question]").Select(q => (q.GetAttribute("data-factor"), q.GetAttribute("aria-expanded"))).ShouldBe([("water", "true"), ("caffeine", "false"), ("alcohol", "false"), ("leg-effort", "false"), ("stress", "false"), ("stretching", "false")]);
        page.FindAll("[data-testid=sample-offer]").Count.ShouldBe(1);
        page.ShouldBeAtPeace();
    }

    [Fact]
    public async Task A_diary_with_nights_shows_what_was_said_today_and_last_night()
    {
        await PutAsync(
            new NightEntry(Tonight.Previous) { Episodes = [Cramp(Tonight.Previous)] },
            new NightEntry(Tonight) { Readings = AnswerSet.Empty.With(FactorCatalogue.Water, 6m) });
        var page = Open<TonightPage>();
        page.Find("[data-testid=last-night]").TextContent.ShouldContain("03:10");
        page.Find("[data-testid=last-night] a").GetAttribute("href").ShouldBe($"nights/{Tonight.Previous}");
        page.Find("[data-factor=water] .value").TextContent.ShouldContain("6");
        page.FindAll("[data-testid=sample-offer]").ShouldBeEmpty();
        page.ShouldBeAtPeace();
    }

    [Fact]
    public async Task A_tap_is_stored_and_the_page_says_so()
    {
        var page = Open<TonightPage>();
        await page.Find("[data-factor=stretching] button.opens").ClickAsync(new());
        await page.Find(".factor[data-factor=stretching] [role=radio]:last-child").ClickAsync(new());
        page.WaitForElement("[data-testid=saved]");
        (await StoredAsync()).Read(FactorCatalogue.Stretching).ShouldBe(2);
        page.Find("[data-factor=stretching].said").ShouldNotBeNull();
    }

    [Fact]
    public async Task No_cramps_last_night_is_stored_on_last_night()
    {
        var page = Open<TonightPage>();
        await page.Find("[data-testid=no-cramps]").ClickAsync(new());
        page.WaitForElement("[data-testid=saved]");
        (await StoredAsync(Tonight.Previous)).Cramps.ShouldBe(CrampAnswer.None);
        (await StoredAsync()).IsBlank.ShouldBeTrue();
    }

    [Fact]
    public async Task Cramps_last_night_lead_to_the_form_for_a_cramp()
    {
        var page = Open<TonightPage>();
        await page.Find("[data-testid=had-cramps]").ClickAsync(new());
        page.WaitForAssertion(() => Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"episodes/new?night={Tonight.Previous}"));
        (await StoredAsync(Tonight.Previous)).Cramps.ShouldBe(CrampAnswer.Some);
    }

    [Fact]
    public async Task What_another_device_says_appears_by_itself()
    {
        var page = Open<TonightPage>();
        await PutAsync(new NightEntry(Tonight) { Readings = AnswerSet.Empty.With(FactorCatalogue.Stretching, 1) });
        page.WaitForElement("[data-factor=stretching].said");
        page.ShouldBeAtPeace();
    }

    [Fact]
    public async Task Same_as_yesterday_fills_in_what_has_no_answer()
    {
        await PutAsync(new NightEntry(Tonight.Previous) { Cramps = CrampAnswer.None, Readings = AnswerSet.Empty.With(FactorCatalogue.Water, 6m).With(FactorCatalogue.Stretching, 2) });
        var page = Open<TonightPage>();
        await page.Find("button.fill").ClickAsync(new());
        page.WaitForElement("[data-testid=saved]");
        var stored = await StoredAsync();
        (stored.Read(FactorCatalogue.Water), stored.Read(FactorCatalogue.Stretching)).ShouldBe((6m, 2));
    }

    [Fact]
    public async Task Signed_out_meanwhile_a_tap_stays_on_the_screen_and_is_not_stored()
    {
        var page = Open<TonightPage>();
        await EndSessionsAsync();
        await page.Find("[data-factor=stretching] button.opens").ClickAsync(new());
        await page.Find(".factor[data-factor=stretching] [role=radio]:last-child").ClickAsync(new());
        page.WaitForElement(".saved .failed");
        page.Find("[data-factor=stretching].said").ShouldNotBeNull();
        (await StoredAsync()).IsBlank.ShouldBeTrue();
    }

    [Fact]
    public async Task An_answer_folds_and_the_next_question_opens_in_its_place()
    {
        var page = Open<TonightPage>();
        await page.FindAll("#slot [role=radio]")[1].ClickAsync(new());
        page.WaitForElement("[data-factor=water].said");
        page.Find("#slot .factor").GetAttribute("data-factor").ShouldBe("caffeine");
        // Taken back, it stays open.
        await page.Find("[data-factor=water] button.opens").ClickAsync(new());
        await page.Find(".factor[data-factor=water] [aria-checked=true]").ClickAsync(new());
        page.WaitForState(() => page.FindAll("#slot [aria-checked=true]").Count == 0);
        page.Find("#slot .factor").GetAttribute("data-factor").ShouldBe("water");
        (await StoredAsync()).Read(FactorCatalogue.Water).ShouldBeNull();
    }

    [Fact]
    public async Task A_cramp_of_the_night_under_way_stands_first()
    {
        await PutAsync(new NightEntry(Tonight) { Episodes = [Cramp(Tonight)] });
        var page = Open<TonightPage>();
        page.Find("[data-testid=tonight-so-far] a").GetAttribute("href")!.ShouldStartWith("episodes/");
        page.Find("[data-testid=last-night] h2").TextContent.ShouldBe("Cramps last night?");
    }

    [Fact]
    public async Task More_questions_are_a_list_of_the_same_kind_and_lead_back()
    {
        var page = Open<TonightPage>();
        await page.Find("[data-testid=more-row]").ClickAsync(new());
        await page.Find("[data-group=Food]").ClickAsync(new());
        page.FindAll("[data-testid=question]").Count.ShouldBe(6);
        page.Find("#slot .factor").GetAttribute("data-factor").ShouldBe("magnesium-foods");
        await page.FindAll(".line button.opens")[^1].ClickAsync(new());
        page.FindAll("[data-testid=question]").Count.ShouldBe(6);
        page.Find("#slot .factor").GetAttribute("data-factor").ShouldBe("water");
    }

    [Fact]
    public async Task A_question_of_the_persons_own_stays_open_while_something_else_is_stored()
    {
        OwnFactor own = new() { Id = "x-hot-tub", Name = "Hot tub", Kind = FactorKind.YesNo };
        await TellAsync(p => p with { OwnFactors = [own], Cards = ["water", own.Id] });
        var page = Open<TonightPage>();
        await page.Find("[data-factor=x-hot-tub] button.opens").ClickAsync(new());
        await PutAsync(new NightEntry(Tonight) { Readings = AnswerSet.Empty.With(FactorCatalogue.Water, 6m) });
        page.WaitForElement("[data-factor=water].said");
        page.Find("#slot .factor").GetAttribute("data-factor").ShouldBe("x-hot-tub");
        // It is one of the person's questions, so it is not offered once more among the others.
        await page.Find("[data-testid=more-row]").ClickAsync(new());
        page.FindAll("[data-group=Own]").ShouldBeEmpty();
    }

    [Fact]
    public async Task After_two_weeks_more_questions_are_offered_and_taken()
    {
        await PutAsync([.. Enumerable.Range(1, 14).Select(ago => new NightEntry(Tonight.AddDays(-ago)) { Cramps = CrampAnswer.None, Readings = AnswerSet.Empty.With(FactorCatalogue.Water, 6m) })]);
        var page = Open<TonightPage>();
        await page.Find("[data-testid=more-offer] button").ClickAsync(new());
        page.WaitForState(() => page.FindAll("[data-testid=question]").Count == 12);
        page.FindAll("[data-testid=more-offer]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Done_brings_ideas_or_thanks()
    {
        var page = Open<TonightPage>();
        await page.Find("[data-testid=done]").ClickAsync(new());
        page.WaitForElement("#ideas-title").TextContent.ShouldNotBeNullOrWhiteSpace();
        page.FindAll("[data-testid=done]").ShouldBeEmpty();
        page.ShouldBeAtPeace();
    }

    [Fact]
    public void In_the_morning_it_asks_how_the_night_went()
    {
        Time.Advance(TimeSpan.FromHours(10));
        var page = Open<TonightPage>();
        page.Find("h1").TextContent.ShouldBe("Good morning");
        page.Find("#ask-water").TextContent.ShouldBe("How many drinks yesterday?");
        page.Find(".date").TextContent.ShouldContain("23 November");
        page.ShouldBeAtPeace();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Over_a_warning_sign_nothing_kind_is_said_and_no_idea_offered(int ago)
    {
        await PutAsync(
            new NightEntry(Tonight.Previous) { Cramps = CrampAnswer.Some, Signs = ago == 1 ? [Signs.MusclePainByDay] : [] },
            new NightEntry(Tonight) { Signs = ago == 0 ? [Signs.MusclePainByDay] : [], Readings = AnswerSet.Empty.With(FactorCatalogue.Stretching, 0) });
        var page = Open<TonightPage>();
        page.WaitForElement("[data-testid=urgent-sign]").TextContent.ShouldContain("That does not mean that all is well.");
        await page.Find("[data-testid=done]").ClickAsync(new());
        page.WaitForElement("#ideas").TextContent.ShouldContain("If it is new, bad or worries you, call a doctor");
        page.Markup.ShouldNotContain("Sleep well");
        page.Markup.ShouldNotContain("is ordinary");
        page.FindAll("#ideas .say").ShouldBeEmpty();
        page.ShouldBeAtPeace();
    }

    [Fact]
    public async Task Without_a_sign_a_cramp_is_called_ordinary()
    {
        await PutAsync(new NightEntry(Tonight.Previous) { Cramps = CrampAnswer.Some });
        var page = Open<TonightPage>();
        await page.Find("[data-testid=done]").ClickAsync(new());
        page.WaitForElement("#ideas").TextContent.ShouldContain("A cramp now and then is ordinary.");
        page.FindAll("[data-testid=urgent-sign]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Thoughts_of_self_harm_stand_apart_with_whom_to_call()
    {
        var page = Open<TonightPage>();
        await page.Find("[data-testid=signs]").ClickAsync(new());
        page.WaitForElement("[data-testid=self-harm]").TextContent.ShouldContain("116 123");
        page.FindAll("#signs fieldset").ShouldAllBe(f => !f.TextContent.Contains("harming", StringComparison.Ordinal));
        await page.Find("[data-testid=self-harm] input").ChangeAsync(new() { Value = true });
        page.WaitForElement("[data-flag=MH0]");
        (await StoredAsync()).Signs.ShouldBe([Signs.SelfHarmThoughts]);
    }

    [Fact]
    public async Task A_flag_that_leaves_something_behind_can_be_said_to_be_checked()
    {
        await PutAsync(new NightEntry(Tonight) { Signs = [Signs.OneLegSwelling] });
        var page = Open<TonightPage>();
        await page.WaitForElement("[data-flag=S1] button").ClickAsync(new());
        page.WaitForElement("[data-flag=S1] [role=status]").TextContent.ShouldContain("Noted.");
        var now = await Services.GetRequiredService<OpenDiary>().NowAsync(Xunit.TestContext.Current.CancellationToken);
        now.Memory.ShouldContain(e => e.FindingId == "S1" && e.Kind == FindingEventKind.AlreadyChecked);
    }
}
