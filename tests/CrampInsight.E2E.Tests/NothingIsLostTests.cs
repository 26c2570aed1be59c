using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests;

/// <summary>Whatever a person typed or tapped is there afterwards, or they are told.</summary>
public sealed class NothingIsLostTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_reload_and_a_second_device_show_every_tap()
    {
        await using var app = AppServer.Listening();
        await using var phone = await Visit.StartAsync(browser, app);
        await phone.MakeAccountAsync();
        await phone.AnswerAsync("water", "6");
        await phone.AnswerAsync("stress", "A little");
        await phone.Page.ReloadAsync();
        await phone.ReadyAsync();
        await Assertions.Expect(phone.Line("water")).ToContainTextAsync("6 drinks");

        await using var laptop = await Visit.StartAsync(browser, app, 1280, 900, "day", session: await phone.Context.StorageStateAsync());
        await laptop.GoAsync("/");
        await Assertions.Expect(laptop.Line("stress")).ToContainTextAsync("A little");
    }

    [Fact]
    public async Task Two_devices_that_differ_are_asked_which_answer_is_right()
    {
        await using var app = AppServer.Listening();
        await using var phone = await Visit.StartAsync(browser, app);
        await phone.MakeAccountAsync();
        await using var laptop = await Visit.StartAsync(browser, app, 1280, 900, "day", session: await phone.Context.StorageStateAsync());
        await laptop.GoAsync("/");
        // Written past the server, so that the laptop has not heard of it when it is tapped.
        var tonight = LocalMoment.At(app.Clock.GetUtcNow(), Anna.Zone).Night;
        (await app.CommitAsync([new ReadingEdit(tonight, "water", null, Answer.Of(3m))])).IsWritten.ShouldBeTrue();
        await laptop.Radio("water", "8").ClickAsync();
        await Assertions.Expect(laptop.Line("water")).ToContainTextAsync("two answers, which one?");
        await laptop.OpenAsync("water");
        await laptop.Factor("water").GetByText("Which one is right?").WaitForAsync();
        await laptop.Factor("water").GetByRole(AriaRole.Button, new() { Name = "Keep “8 drinks”" }).ClickAsync();
        await Assertions.Expect(laptop.Radio("water", "8")).ToHaveAttributeAsync("aria-checked", "true");
        await Assertions.Expect(laptop.Factor("water").GetByText("Which one is right?")).ToHaveCountAsync(0);
        await laptop.SavedAsync();
        await phone.Page.ReloadAsync();
        await phone.ReadyAsync();
        await Assertions.Expect(phone.Line("water")).ToContainTextAsync("8 drinks");
    }

    [Fact]
    public async Task An_impossible_number_gets_a_sentence_and_stays_in_the_box()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.Factor("water").GetByRole(AriaRole.Button, new() { Name = "Other Drinks" }).ClickAsync();
        var box = visit.Factor("water").GetByRole(AriaRole.Textbox);
        await box.FillAsync("400");
        await box.BlurAsync();
        await visit.Factor("water").GetByText("the most we can note is 40 drinks").WaitForAsync();
        await Assertions.Expect(box).ToHaveValueAsync("400");
        await box.FillAsync("4");
        await box.BlurAsync();
        await visit.SavedAsync();
        await Assertions.Expect(visit.Factor("water").GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task No_cramps_is_refused_in_words_while_a_cramp_is_logged_and_a_deleted_cramp_can_be_undone()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.GoAsync("/episodes/new");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Just now" }).ClickAsync();
        await visit.SavedAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete this cramp" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete this cramp" }).WaitForAsync();

        await visit.GoAsync("/nights");
        await visit.Page.Locator("a.day.some").ClickAsync();
        await visit.Page.GetByTestId("no-cramps").ClickAsync();
        await visit.Page.GetByText("Delete that cramp first").WaitForAsync();
        await Assertions.Expect(visit.Page.GetByTestId("had-cramps")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task A_note_is_saved_while_it_is_written()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.Page.GetByTestId("note-row").ClickAsync();
        var note = visit.Page.GetByLabel("Anything else about today?");
        await note.PressSequentiallyAsync("stairs all day, new shoes");
        await visit.SavedAsync();
        await Assertions.Expect(note).ToHaveValueAsync("stairs all day, new shoes");
        await note.BlurAsync();
        await visit.SavedAsync();
        await visit.Page.ReloadAsync();
        await visit.ReadyAsync();
        await visit.Page.GetByTestId("note-row").ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Anything else about today?")).ToHaveValueAsync("stairs all day, new shoes");
    }

    [Fact]
    public async Task A_swollen_leg_hides_the_ideas_and_stands_on_every_page()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.AnswerAsync("stretching", "No");
        await visit.TickAsync("One leg is newly swollen");
        await visit.Page.Locator("[data-flag=S1][data-tier=same-day]").WaitForAsync();
        await visit.Page.GetByTestId("done").ClickAsync();
        await visit.Page.GetByText("First things first").WaitForAsync();
        await Assertions.Expect(visit.Page.Locator("[data-suggestion]")).ToHaveCountAsync(0);
        await visit.PictureAsync("phone-night-flag");
        await visit.GoAsync("/nights");
        await Assertions.Expect(visit.Page.Locator(".flagstrip")).ToContainTextAsync("One leg is worth being seen today");
    }

    [Fact]
    public async Task Not_for_me_is_remembered_and_can_be_taken_back()
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.AnswerAsync("stretching", "No");
        await visit.Page.GetByTestId("done").ClickAsync();
        await visit.Page.Locator("[data-suggestion=stretching]").GetByRole(AriaRole.Button, new() { Name = "Not for me" }).ClickAsync();
        await visit.Page.GetByText("Nothing to add tonight").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await visit.Page.Locator("[data-suggestion=stretching]").GetByRole(AriaRole.Button, new() { Name = "Not for me" }).ClickAsync();
        await visit.Page.GetByText("Nothing to add tonight").WaitForAsync();
        await visit.GoAsync("/you");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bring back" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bring back" })).ToHaveCountAsync(0);
    }
}
