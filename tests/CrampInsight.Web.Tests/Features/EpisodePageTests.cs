using Bunit;
using Bunit.TestDoubles;
using CrampInsight.Core.Diary;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Features.Episodes;
using CrampInsight.Web.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Web.Tests.Features;

/// <summary>The form for a cramp: the first tap stores it, with or without a time.</summary>
public sealed class EpisodePageTests : PageContext
{
    [Fact]
    public async Task A_new_cramp_that_says_nothing_is_not_stored()
    {
        var page = Open<EpisodePage>("episodes/new");
        page.Find("h1").TextContent.ShouldBe("Log a cramp");
        page.Markup.ShouldContain("About when was it? A guess is fine.");
        page.FindAll("[data-about]").Select(c => c.TextContent).ShouldBe(["Before midnight", "0–2", "2–4", "4–6", "Don’t know"]);
        page.FindAll("[data-about][aria-pressed=true]").ShouldBeEmpty();
        (await WholeAsync()).Journal.Entries.ShouldBeEmpty();
        page.ShouldBeAtPeace();
    }

    [Fact]
    public async Task The_first_tap_stores_it_even_without_a_time_and_the_page_says_so()
    {
        var page = Open<EpisodePage>($"episodes/new?night={Tonight.Previous}");
        await page.Button("Left").ClickAsync(new());
        page.WaitForElement("[data-testid=saved]");
        await page.Button("Calf").ClickAsync(new());
        await page.Find("[aria-label='Worst pain: 6 of 10']").ClickAsync(new());
        page.WaitForAssertion(() => page.FindAll("[data-testid=saved]").ShouldHaveSingleItem());
        var stored = (await StoredAsync(Tonight.Previous)).Episodes.ShouldHaveSingleItem();
        (stored.About, stored.Leg, stored.Pain, stored.StartedAt.Local).ShouldBe((About.Unknown, Leg.Left, 6, new DateTime(2026, 11, 22, 3, 0, 0)));
        stored.Muscles.ShouldBe([Muscle.Calf]);
        page.Find("[data-about=unknown]").GetAttribute("aria-pressed").ShouldBe("true");
        page.Find("#cramp-time-says").TextContent.ShouldContain("Kept as time not known.");
        page.ShouldBeAtPeace();
    }

    [Fact]
    public async Task Told_in_the_evening_without_a_time_it_began_just_now()
    {
        var page = Open<EpisodePage>("episodes/new");
        await page.Button("Left").ClickAsync(new());
        page.WaitForElement("[data-testid=saved]");
        var stored = (await StoredAsync()).Episodes.ShouldHaveSingleItem();
        (stored.About, stored.Leg, stored.StartedAt.Instant).ShouldBe((null, Leg.Left, Time.GetUtcNow()));
        page.Find("#cramp-time").GetAttribute("value").ShouldBe(stored.StartedAt.Local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_chip_sets_the_guess_and_an_exact_time_takes_it_away()
    {
        var page = Open<EpisodePage>($"episodes/new?night={Tonight.Previous}");
        await page.Find("[data-about='0-2']").ClickAsync(new());
        page.WaitForElement("[data-testid=saved]");
        var guess = (await StoredAsync(Tonight.Previous)).Episodes.ShouldHaveSingleItem();
        (guess.About, guess.StartedAt.Local).ShouldBe((About.MidnightToTwo, new DateTime(2026, 11, 22, 1, 0, 0)));
        page.Find("#cramp-time-says").TextContent.ShouldContain("Kept as between midnight and 2.");

        await page.Find("#cramp-time").ChangeAsync(new() { Value = "01:20" });
        await StoredShouldBeAsync(guess with { About = null, StartedAt = LocalMoment.Create(new(2026, 11, 22, 1, 20, 0), Anna.Zone).Moment });
        page.FindAll("[data-about][aria-pressed=true]").ShouldBeEmpty();

        await page.Find("[data-about='0-2']").ClickAsync(new());
        await StoredShouldBeAsync(guess);
        page.Find("#cramp-time").GetAttribute("value").ShouldBeEmpty();

        await page.Find("[data-about='0-2']").ClickAsync(new());
        await StoredShouldBeAsync(guess with { About = About.Unknown, StartedAt = About.Unknown.In(Tonight.Previous, Anna.Zone).Moment });
    }

    [Fact]
    public async Task A_stored_guess_is_shown_as_a_guess()
    {
        var cramp = Cramp(Tonight.Previous) with { About = About.FourToSix, StartedAt = About.FourToSix.In(Tonight.Previous, Anna.Zone).Moment };
        await PutAsync(new NightEntry(Tonight.Previous) { Episodes = [cramp] });
        var page = Open(cramp.Id);
        page.Find("[data-about='4-6']").GetAttribute("aria-pressed").ShouldBe("true");
        page.Find("#cramp-time").GetAttribute("value").ShouldBeEmpty();
        await page.Button("Right").ClickAsync(new());
        await StoredShouldBeAsync(cramp with { Leg = Leg.Right });
    }

    [Fact]
    public async Task A_time_that_cannot_be_holds_nothing_else_back()
    {
        var page = Open<EpisodePage>("episodes/new");
        await page.Find("#cramp-time").ChangeAsync(new() { Value = "23:30" });
        await page.Button("Left").ClickAsync(new());
        page.WaitForElement("[data-testid=saved]");
        var stored = (await StoredAsync()).Episodes.ShouldHaveSingleItem();
        (stored.About, stored.Leg).ShouldBe((About.Unknown, Leg.Left));
        page.Find(".problem").TextContent.ShouldStartWith("That time has not come yet.");
        page.Markup.ShouldContain("Until then it is kept as: time not known.");
        await page.Find("#cramp-time").ChangeAsync(new() { Value = "20:30" });
        page.WaitForAssertion(() => page.FindAll(".problem").ShouldBeEmpty());
        (await StoredAsync()).Episodes.ShouldHaveSingleItem().About.ShouldBeNull();
    }

    [Fact]
    public async Task A_part_of_the_night_to_come_is_said_and_not_stored()
    {
        var page = Open<EpisodePage>("episodes/new");
        await page.Find("[data-about='2-4']").ClickAsync(new());
        page.Find(".problem").TextContent.ShouldStartWith("That part of the night has not come yet.");
        (await WholeAsync()).Journal.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_could_not_be_saved_holds_the_page_once_and_is_saved_as_soon_as_it_can_be()
    {
        var navigation = Services.GetRequiredService<BunitNavigationManager>();
        var page = Open<EpisodePage>($"episodes/new?night={Tonight.Previous}");
        await BreakAsync();
        await page.Button("Left").ClickAsync(new());
        page.WaitForElement(".failed");
        await page.InvokeAsync(() => navigation.NavigateTo("nights"));
        page.WaitForElement("[data-testid=held]").TextContent.ShouldStartWith("Your last taps are not saved yet");
        await MendAsync();
        // The navigations go on beside the page, which has nothing more to draw: each is waited for.
        Ends(NavigationState.Prevented);
        await page.InvokeAsync(() => navigation.NavigateTo("nights"));
        Ends(NavigationState.Succeeded);
        (await StoredAsync(Tonight.Previous)).Episodes.ShouldHaveSingleItem().Leg.ShouldBe(Leg.Left);
        page.FindAll("[data-testid=held]").ShouldBeEmpty();

        void Ends(NavigationState state) => SpinWait.SpinUntil(() => navigation.History.First().State == state, DefaultWaitTimeout).ShouldBeTrue();
    }

    [Fact]
    public async Task A_time_stores_it_with_all_that_was_tapped_before()
    {
        var page = Open<EpisodePage>($"episodes/new?night={Tonight.Previous}");
        await page.Button("Left").ClickAsync(new());
        await page.Find("#cramp-time").ChangeAsync(new() { Value = "03:10" });
        page.WaitForElement("[data-testid=saved]");
        var stored = (await StoredAsync(Tonight.Previous)).Episodes.ShouldHaveSingleItem();
        stored.StartedAt.Local.ShouldBe(new DateTime(2026, 11, 22, 3, 10, 0));
        (stored.Leg, stored.About).ShouldBe((Leg.Left, null));
    }

    [Fact]
    public async Task Just_now_is_one_tap()
    {
        var page = Open<EpisodePage>("episodes/new");
        await page.Button("Just now").ClickAsync(new());
        page.WaitForElement("[data-testid=saved]");
        (await StoredAsync()).Episodes.ShouldHaveSingleItem().StartedAt.Local.ShouldBe(new DateTime(2026, 11, 22, 21, 0, 0));
    }

    [Fact]
    public async Task A_time_to_come_is_said_and_not_stored()
    {
        var page = Open<EpisodePage>("episodes/new");
        await page.Find("#cramp-time").ChangeAsync(new() { Value = "23:30" });
        page.Find(".problem").TextContent.ShouldStartWith("That time has not come yet.");
        (await WholeAsync()).Journal.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stored_cramp_is_shown_and_every_tap_changes_it()
    {
        var cramp = await LoggedAsync();
        var page = Open(cramp.Id);
        page.Find("#cramp-time").GetAttribute("value").ShouldBe("03:10");
        page.ShouldBeAtPeace();
        await page.Button("Right").ClickAsync(new());
        page.WaitForElement("[data-testid=saved]");
        (await StoredAsync(Tonight.Previous)).Episodes.ShouldHaveSingleItem().ShouldBe(cramp with { Leg = Leg.Right });
    }

    [Fact]
    public async Task A_cramp_that_changed_elsewhere_is_shown_as_it_is_now()
    {
        var cramp = await LoggedAsync();
        var page = Open(cramp.Id);
        await PutAsync(new NightEntry(Tonight.Previous) { Episodes = [cramp with { Leg = Leg.Both }] });
        page.WaitForAssertion(() => page.Button("Both").GetAttribute("aria-pressed").ShouldBe("true"));
    }

    [Fact]
    public async Task After_a_change_the_cramp_is_taken_from_the_open_diary_and_not_read_again()
    {
        var cramp = await LoggedAsync();
        using var commands = Listen();
        var page = Open(cramp.Id);
        await PutAsync(new NightEntry(Tonight.Previous) { Episodes = [cramp with { Leg = Leg.Both }] });
        page.WaitForAssertion(() => page.Button("Both").GetAttribute("aria-pressed").ShouldBe("true"));
        // Once, to open it: until then nobody knew its night.
        commands.Texts.Count(t => t.StartsWith("SELECT \"e\".", StringComparison.Ordinal) && t.Contains("FROM \"Episodes\"", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_cramp_that_moved_to_another_night_elsewhere_is_shown_there()
    {
        var cramp = await LoggedAsync();
        var page = Open(cramp.Id);
        var moved = cramp with { StartedAt = LocalMoment.Create(Tonight.Previous.Evening.ToDateTime(new(2, 20)), Anna.Zone).Moment };
        await Services.GetRequiredService<Saves>().CommitOnceAsync(Diary, [new EpisodeEdit(cramp.Id, cramp, moved)], null, null, CancellationToken.None);
        page.WaitForAssertion(() => page.Find("#cramp-time").GetAttribute("value").ShouldBe("02:20"));
    }

    /// <summary>The person said "keep mine" over one state; another one that came since is put to them as well.</summary>
    [Fact]
    public async Task Keeping_mine_overwrites_only_what_the_person_was_shown()
    {
        var cramp = await LoggedAsync();
        var page = Open(cramp.Id);
        await PutAsync(new NightEntry(Tonight.Previous));
        await page.Button("Left").ClickAsync(new());
        page.WaitForElement(".conflict");
        var third = cramp with { Leg = Leg.Both, Pain = 9 };
        await PutAsync(new NightEntry(Tonight.Previous) { Episodes = [third] });
        await page.Find(".conflict button").ClickAsync(new());
        page.WaitForElement(".conflict");
        (await StoredAsync(Tonight.Previous)).Episodes.ShouldBe([third]);
        await page.Find(".conflict button").ClickAsync(new());
        page.WaitForState(() => page.FindAll(".conflict").Count == 0);
        (await StoredAsync(Tonight.Previous)).Episodes.ShouldBe([cramp with { Leg = Leg.Left }]);
    }

    [Fact]
    public async Task A_deleted_cramp_comes_back_as_it_was()
    {
        var cramp = await LoggedAsync();
        var page = Open(cramp.Id);
        await page.Find("button.button-danger").ClickAsync(new());
        page.WaitForAssertion(() => page.Markup.ShouldContain("The cramp was deleted."));
        (await StoredAsync(Tonight.Previous)).Episodes.ShouldBeEmpty();
        await page.Button("Undo").ClickAsync(new());
        page.WaitForElement("#cramp-time");
        (await StoredAsync(Tonight.Previous)).Episodes.ShouldBe([cramp]);
    }

    [Fact]
    public void A_cramp_that_is_gone_says_so() => Open(Guid.NewGuid()).Markup.ShouldContain("This cramp is no longer in your diary.");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cramp_that_was_deleted_elsewhere_is_put_to_the_person(bool mine)
    {
        var cramp = await LoggedAsync();
        var page = Open(cramp.Id);
        await PutAsync(new NightEntry(Tonight.Previous));
        await page.Button("Left").ClickAsync(new());
        var choice = page.WaitForElements(".conflict button");
        (await StoredAsync(Tonight.Previous)).Episodes.ShouldBeEmpty();
        await choice[mine ? 0 : 1].ClickAsync(new());
        page.WaitForState(() => page.FindAll(".conflict").Count == 0);
        if (!mine) page.Markup.ShouldContain("This cramp is no longer in your diary.");
        (await StoredAsync(Tonight.Previous)).Episodes.ShouldBe(mine ? [cramp with { Leg = Leg.Left }] : []);
    }

    [Fact]
    public async Task Signed_out_meanwhile_a_cramp_is_neither_stored_nor_said_to_be()
    {
        var page = Open<EpisodePage>("episodes/new");
        await EndSessionsAsync();
        await page.Button("Just now").ClickAsync(new());
        (await WholeAsync()).Journal.Entries.ShouldBeEmpty();
        page.FindAll("[data-testid=saved]").ShouldBeEmpty();
    }

    private async Task StoredShouldBeAsync(Episode cramp) => (await StoredAsync(cramp.StartedAt.Night)).Episodes.ShouldBe([cramp]);

    private async Task<Episode> LoggedAsync()
    {
        var cramp = Cramp(Tonight.Previous);
        await PutAsync(new NightEntry(Tonight.Previous) { Episodes = [cramp] });
        return cramp;
    }

    private IRenderedComponent<EpisodePage> Open(Guid id) => Open<EpisodePage>($"episodes/{id}", p => p.Add(e => e.Id, id));
}
