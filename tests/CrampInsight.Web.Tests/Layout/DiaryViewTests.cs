using Bunit;
using CrampInsight.Core.Diary;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Layout;
using CrampInsight.Web.Tests.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace CrampInsight.Web.Tests.Layout;

/// <summary>What stands above every page follows the diary while it is there.</summary>
public sealed class DiaryViewTests : PageContext
{
    [Fact]
    public async Task A_flag_that_comes_up_is_said_on_every_page_but_Tonight()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("nights");
        var strip = Render<FlagStrip>();
        strip.Markup.Trim().ShouldBeEmpty();
        await PutAsync(new NightEntry(Tonight) { Signs = ["chest-pain"] });
        strip.WaitForElement(".flagstrip.urgent");
        Services.GetRequiredService<NavigationManager>().NavigateTo("");
        strip.WaitForState(() => strip.FindAll(".flagstrip").Count == 0);
        Services.GetRequiredService<NavigationManager>().NavigateTo("nights");
        strip.WaitForElement(".flagstrip");
        await PutAsync(new NightEntry(Tonight));
        strip.WaitForState(() => strip.FindAll(".flagstrip").Count == 0);
    }

    [Fact]
    public async Task What_was_left_hears_nothing_any_more()
    {
        var (strip, banner) = (Render<FlagStrip>(), Render<SampleBanner>());
        await DisposeComponentsAsync();
        await PutAsync(new NightEntry(Tonight) { Signs = ["chest-pain"] });
        (strip.IsDisposed, banner.IsDisposed).ShouldBe((true, true));
    }

    [Fact]
    public async Task Removing_the_sample_says_what_stays_and_keeps_the_nights_one_logged()
    {
        var banner = Render<SampleBanner>();
        banner.Markup.Trim().ShouldBeEmpty();
        await FillAsync();
        banner.WaitForElement("aside.sample");
        await Services.GetRequiredService<Saves>().CommitOnceAsync(Diary, [new NoteEdit(Tonight.AddDays(-200), "", "my own")], null, null, CancellationToken.None);
        var dialogs = Render<MudDialogProvider>();
        var removing = banner.Find("aside button").ClickAsync(new());
        dialogs.WaitForAssertion(() => dialogs.Markup.ShouldContain("Nights that you added or changed stay as they are now."));
        await dialogs.Button("Remove it").ClickAsync(new());
        await removing;
        banner.WaitForState(() => banner.FindAll("aside").Count == 0);
        var (person, journal) = await WholeAsync();
        person.IsSample.ShouldBeFalse();
        journal.Entries.ShouldHaveSingleItem().Note.ShouldBe("my own");
    }

    private async Task FillAsync()
    {
        // An empty diary, where home is known.
        (await Services.GetRequiredService<Transfers>().FillSampleAsync(Diary, Tonight, Anna.Zone, CancellationToken.None)).ShouldBeTrue();
    }
}
