using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Data.Diaries;
using CrampInsight.E2E.Tests.Testing;
using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests;

/// <summary>The check-in on a phone in bed: short, one question in one place, and nothing moves that was not tapped.</summary>
public sealed class TonightListTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const int MostHeight = 1500;

    private static readonly Night Tonight = new(new(2026, 11, 22));

    [Theory]
    [InlineData(10)]
    [InlineData(12)]
    public async Task Answers_are_taps_in_one_place_and_the_page_stays_short_and_still(int questions)
    {
        await using var app = App();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await AskAsync(app, [.. FactorCatalogue.MoreCards.Take(questions)]);
        await visit.GoAsync("/");
        var taps = 0;
        await HeightAsync(visit, "nothing answered");
        await visit.Page.GetByTestId("no-cramps").ClickAsync();
        taps++;
        await visit.SavedAsync();
        var before = await TopsAsync(visit);
        var thumb = (await visit.Page.Locator("#slot [role=radio]").First.BoundingBoxAsync())!;
        for (var i = 0; i < questions; i++)
        {
            var open = await OpenAsync(visit);
            var radio = visit.Page.Locator("#slot [role=radio]").First;
            var box = (await radio.BoundingBoxAsync())!;
            Math.Abs(box.Y - thumb.Y).ShouldBeLessThanOrEqualTo(16, open);
            await visit.Page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
            taps++;
            await Assertions.Expect(visit.Line(open)).ToHaveAttributeAsync("aria-expanded", "false");
            var after = await TopsAsync(visit);
            var next = await OpenAsync(visit);
            foreach (var (factor, top) in after)
                if (factor != open && factor != next) Math.Abs(top - before[factor]).ShouldBeLessThanOrEqualTo(1, $"{factor}, after {open}");
            before = after;
            await HeightAsync(visit, open);
        }

        // The list is as long as the screen or longer; Done is one swipe away.
        await visit.Page.GetByTestId("done").ClickAsync();
        taps++;
        await visit.Page.Locator("#ideas").WaitForAsync();
        output.WriteLine($"{questions} questions: {taps} taps from the page to the ideas");
        taps.ShouldBe(questions + 2);
        await visit.PictureAsync($"night-390-ideas-{questions}");
        await visit.Page.GetByTestId("change-answers").ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("questions")).ToBeVisibleAsync();
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_stays_short_with_a_flag_a_cramp_tonight_and_in_the_morning()
    {
        await using var app = App();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await AskAsync(app, FactorCatalogue.MoreCards);
        await visit.GoAsync("/");
        await visit.TickAsync("One leg is newly swollen");
        await visit.Page.Locator("[data-flag=S1]").WaitForAsync();
        await HeightAsync(visit, "a flag for today");
        await visit.PictureAsync("night-390-flag-and-list");
        (await visit.AxeAsync()).ShouldBeEmpty();

        await using var other = App();
        await using var later = await Visit.StartAsync(browser, other);
        await later.MakeAccountAsync();
        await AskAsync(other, FactorCatalogue.MoreCards);
        await other.WriteAsync([new NightEntry(Tonight)
        {
            Episodes = [new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(new(2026, 11, 22, 20, 28, 0), Anna.Zone).Moment, Leg = Leg.Left, Muscles = [Muscle.Calf] }],
        }]);
        await later.GoAsync("/");
        await Assertions.Expect(later.Page.GetByTestId("tonight-so-far")).ToContainTextAsync("20:28");
        await HeightAsync(later, "a cramp tonight");
        await later.PictureAsync("night-390-so-far");
        other.Clock.MoveTo(new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(1)));
        await later.GoAsync("/");
        await Assertions.Expect(later.Page.Locator(".date")).ToContainTextAsync("23 November");
        await Assertions.Expect(later.Page.Locator("#ask-water")).ToHaveTextAsync("How many drinks yesterday?");
        await HeightAsync(later, "the morning after");
        await later.PictureAsync("night-390-morning");
        (await later.AxeAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_question_has_room_in_the_same_place()
    {
        await using var app = App();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        var evening = FactorCatalogue.All.Where(f => f.Asked == Asked.Evening && f.Follows is null).ToList();
        Dictionary<string, float> heights = [];
        foreach (var cards in evening.Chunk(12))
        {
            await AskAsync(app, cards);
            await visit.GoAsync("/");
            foreach (var factor in cards)
            {
                await visit.OpenAsync(factor.Id);
                heights[factor.Id] = (await visit.Page.Locator("#slot").BoundingBoxAsync())!.Height;
            }
        }

        heights.Values.Distinct().Count().ShouldBe(1, string.Join(", ", heights.OrderBy(h => h.Value).Select(h => $"{h.Key} {h.Value}")));
    }

    [Fact]
    public async Task Yesterday_stands_in_the_lines_and_one_tap_takes_it()
    {
        await using var app = App();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await app.WriteAsync([new NightEntry(Tonight.Previous)
        {
            Cramps = CrampAnswer.None,
            Readings = AnswerSet.Empty.With(FactorCatalogue.Water, 6m).With(FactorCatalogue.Stress, 1).With(FactorCatalogue.Stretching, 2),
        }]);
        await visit.GoAsync("/");
        await visit.Line("stress").GetByRole(AriaRole.Button, new() { Name = "Stress: As yesterday: A little" }).ClickAsync();
        await Assertions.Expect(visit.Line("stress").Locator(".value")).ToHaveTextAsync("A little");
        // What stands open was not touched.
        await Assertions.Expect(visit.Line("water")).ToHaveAttributeAsync("aria-expanded", "true");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Fill the rest like yesterday" }).ClickAsync();
        await Assertions.Expect(visit.Line("water")).ToContainTextAsync("6 drinks");
        await Assertions.Expect(visit.Line("caffeine")).ToHaveAttributeAsync("aria-expanded", "true");
    }

    [Fact]
    public async Task Arrows_move_within_the_answers_and_a_space_chooses()
    {
        await using var app = App();
        await using var visit = await Visit.StartAsync(browser, app, 1280, 900, "day");
        await visit.MakeAccountAsync();
        await visit.OpenAsync("stress");
        await Assertions.Expect(visit.Radio("stress", "Not at all")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(visit.Radio("stress", "A little")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(visit.Radio("stress", "Very much")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(visit.Line("stress")).ToContainTextAsync("Very much");
        // The keyboard stands at the question that opened.
        await Assertions.Expect(visit.Page.Locator("#slot [role=radio]:focus")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/check")]
    public async Task The_skip_link_moves_the_keyboard_to_the_page(string path)
    {
        await using var app = App();
        await using var visit = await Visit.StartAsync(browser, app, 1280, 900, "day");
        await visit.MakeAccountAsync();
        await visit.Page.GotoAsync(path);
        if (path == "/") await visit.ReadyAsync();
        await visit.Page.Locator("a.skip").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("main#content")).ToBeFocusedAsync();
        new Uri(visit.Page.Url).AbsolutePath.ShouldBe(path);
    }

    private static AppServer App()
    {
        var app = AppServer.Listening();
        app.Clock.MoveTo(new(2026, 11, 22, 21, 0, 0, TimeSpan.FromHours(1)));
        return app;
    }

    private static Task<Committed> AskAsync(AppServer app, IReadOnlyList<Factor> cards) => app.CommitAsync([new PersonEdit(p => p with { Cards = [.. cards.Select(f => f.Id)] })]);

    private static async Task<string> OpenAsync(Visit visit)
    {
        var open = visit.Page.Locator("[data-testid=question][aria-expanded=true]");
        return await open.CountAsync() == 0 ? "" : (await open.GetAttributeAsync("data-factor"))!;
    }

    private static Task<Dictionary<string, float>> TopsAsync(Visit visit) =>
        visit.Page.EvaluateAsync<Dictionary<string, float>>("Object.fromEntries([...document.querySelectorAll('[data-testid=question]')].map(e => [e.dataset.factor, e.getBoundingClientRect().top]))");

    private async Task HeightAsync(Visit visit, string state)
    {
        var height = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        output.WriteLine($"{state}: {height} px");
        height.ShouldBeLessThanOrEqualTo(MostHeight, state);
    }
}
