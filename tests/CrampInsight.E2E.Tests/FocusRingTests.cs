using CrampInsight.Core.Diary;
using CrampInsight.E2E.Tests.Testing;

namespace CrampInsight.E2E.Tests;

/// <summary>Whoever walks a page with the Tab key sees where they are: no sheet of a library takes the ring away.</summary>
public sealed class FocusRingTests(BrowserFixture browser)
{
    private const int MostSteps = 400;

    private static readonly Night Saturday = new(new(2026, 11, 21));

    [Theory]
    [InlineData("night", 390, 844)]
    [InlineData("day", 1280, 900)]
    public async Task Every_control_shows_the_ring_when_the_keyboard_reaches_it(string theme, int width, int height)
    {
        await using var app = AppServer.Listening();
        app.Clock.MoveTo(new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(1)));
        await using var visit = await Visit.StartAsync(browser, app, width, height, theme);
        await visit.MakeAccountAsync();
        var nights = SeededDiary.Nights(40, Saturday.Previous).ToList();
        await app.WriteAsync(nights);
        var cramp = nights.Last(n => n.Episodes.Count > 0);
        List<string> bare = [];
        foreach (var path in new[] { "/", "/nights", $"/nights/{cramp.Night}", $"/episodes/{cramp.Episodes[0].Id}", "/triggers", "/weeks/2026-W46", "/summary", "/you", "/you/data", "/you/connections", "/account/passkeys", "/check" })
        {
            await visit.Page.GotoAsync(path);
            if (await visit.Page.Locator("html[data-zone]").CountAsync() > 0) await visit.ReadyAsync();
            var steps = 0;
            for (; steps < MostSteps; steps++)
            {
                await visit.Page.Keyboard.PressAsync("Tab");
                var seen = await visit.Page.EvaluateAsync<string?>(LookAtFocus);
                if (seen == "again") break;
                if (seen is not null) bare.Add($"{path}: {seen}");
            }

            steps.ShouldBeInRange(3, MostSteps - 1, path);
        }

        bare.ShouldBeEmpty(string.Join('\n', bare));
    }

    /// <summary>Null when the focused control has the ring in our colour, "again" when the page was walked through, otherwise what is there instead.</summary>
    private const string LookAtFocus = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return null;
          if (at.dataset.walked) return "again";
          at.dataset.walked = "yes";
          const probe = document.body.appendChild(document.createElement("i"));
          probe.style.color = "var(--focus)";
          const ours = getComputedStyle(probe).color;
          probe.remove();
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
          const visible = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && outlineColor === ours;
          return visible ? null : `${outlineStyle} ${outlineWidth} ${outlineColor} on ${at.outerHTML.slice(0, 160)}`;
        }
        """;
}
