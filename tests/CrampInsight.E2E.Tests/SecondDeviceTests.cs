using System.Text;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests;

/// <summary>What is written at one device, by a program or by a command stands on the other pages by itself, and what is being typed there stays.</summary>
public sealed class SecondDeviceTests(BrowserFixture browser)
{
    private static readonly Night Tonight = new(new(2026, 11, 22));

    [Fact]
    public async Task A_tap_on_the_phone_stands_on_the_laptop_without_a_reload_and_leaves_what_is_typed_there()
    {
        await using var app = App();
        await using var phone = await Visit.StartAsync(browser, app);
        await phone.MakeAccountAsync();
        await using var laptop = await Visit.StartAsync(browser, app, 1280, 900, "day", session: await phone.Context.StorageStateAsync());
        await laptop.GoAsync("/");
        await laptop.OpenAsync("alcohol");
        await laptop.Factor("alcohol").GetByRole(AriaRole.Button, new() { Name = "Other Alcohol" }).ClickAsync();
        var typed = laptop.Factor("alcohol").GetByRole(AriaRole.Textbox);
        await typed.FillAsync("2");
        await phone.AnswerAsync("water", "6");
        await Assertions.Expect(laptop.Line("water")).ToContainTextAsync("6 drinks");
        await phone.AnswerAsync("alcohol", "4");
        await Assertions.Expect(phone.Line("alcohol")).ToContainTextAsync("4 units");
        await Assertions.Expect(laptop.Factor("alcohol").GetByRole(AriaRole.Button, new() { Name = "Clear Alcohol" })).ToBeVisibleAsync();
        await Assertions.Expect(typed).ToHaveValueAsync("2");
        // What was typed was meant against what stood there before: the person is asked.
        await typed.BlurAsync();
        await laptop.Factor("alcohol").GetByText("Which one is right?").WaitForAsync();
    }

    [Fact]
    public async Task A_programs_write_and_an_import_stand_on_an_open_page()
    {
        await using var app = App();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.GoAsync($"/nights/{Tonight}");
        using var program = await app.ProgramOfAsync(Anna.Name);
        using var night = new StringContent("""{"cramps":"none","readings":{"water":6}}""", Encoding.UTF8, "application/json");
        (await program.PutAsync(new Uri($"/api/v1/nights/{Tonight}", UriKind.Relative), night)).EnsureSuccessStatusCode();
        await Assertions.Expect(Chip(visit, "water", "6")).ToHaveAttributeAsync("aria-checked", "true");
        await program.PutDiaryAsync("""{"format":"crampinsight-diary","version":1,"nights":[{"evening":"2026-11-22","readings":{"water":8}}]}""");
        await Assertions.Expect(Chip(visit, "water", "8")).ToHaveAttributeAsync("aria-checked", "true");
    }

    [Fact]
    public async Task What_another_process_wrote_stands_on_the_next_page()
    {
        await using var app = App();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        // Straight into the file, as the command line does: no page of the server is told.
        await app.WriteAsync([new NightEntry(Tonight) { Readings = AnswerSet.Empty.With(FactorCatalogue.Water, 6m) }]);
        await visit.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Nights" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/nights");
        await visit.Page.Locator($".nightlist a[href='nights/{Tonight}']").ClickAsync();
        await visit.Page.WaitForURLAsync($"**/nights/{Tonight}");
        await Assertions.Expect(Chip(visit, "water", "6")).ToHaveAttributeAsync("aria-checked", "true");
    }

    private static AppServer App()
    {
        var app = AppServer.Listening();
        app.Clock.MoveTo(new(2026, 11, 22, 21, 0, 0, TimeSpan.FromHours(1)));
        return app;
    }

    private static ILocator Chip(Visit visit, string factor, string answer) => visit.Radio(factor, answer);
}
