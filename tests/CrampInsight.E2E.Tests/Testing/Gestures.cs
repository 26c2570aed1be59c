using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests.Testing;

internal static class Gestures
{
    /// <summary>A finger across the page; the browser's own touch events, sent to this element.</summary>
    public static async Task SwipeAsync(this ILocator place, int from, int to) => await place.EvaluateAsync(
        """
        (target, [from, to]) => {
          const touch = x => new Touch({ identifier: 1, target, clientX: x, clientY: 200 });
          target.dispatchEvent(new TouchEvent("touchstart", { bubbles: true, touches: [touch(from)], changedTouches: [touch(from)] }));
          target.dispatchEvent(new TouchEvent("touchend", { bubbles: true, touches: [], changedTouches: [touch(to)] }));
        }
        """,
        new[] { from, to });
}
