using Bunit;
using CrampInsight.Core.Diary;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Features.Episodes;
using CrampInsight.Web.Tests.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Web.Tests.Features;

/// <summary>The form for a cramp: nothing is stored without a time, everything is from then on.</summary>
public sealed class EpisodePageTests : PageContext
{
    [Fact]
    public async Task A_new_cramp_asks_for_a_time_first_and_stores_nothing_without_it()
    {
        var page = Open<EpisodePage>("episodes/new");
        page.Find("h1").TextContent.ShouldBe("Log a cramp");
        page.Markup.ShouldContain("Give a time, even a rough one. From then on every tap is saved.");
        await page.Button("Left").ClickAsync(new());
        (await WholeAsync()).Journal.Entries.ShouldBeEmpty();
        page.ShouldBeAtPeace();
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
        stored.Leg.ShouldBe(Leg.Left);
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"episodes/{stored.Id}");
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
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("episodes/new");
    }

    private async Task<Episode> LoggedAsync()
    {
        var cramp = Cramp(Tonight.Previous);
        await PutAsync(new NightEntry(Tonight.Previous) { Episodes = [cramp] });
        return cramp;
    }

    private IRenderedComponent<EpisodePage> Open(Guid id) => Open<EpisodePage>($"episodes/{id}", p => p.Add(e => e.Id, id));
}
