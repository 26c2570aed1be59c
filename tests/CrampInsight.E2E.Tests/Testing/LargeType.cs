using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests.Testing;

/// <summary>A page with letters of twice the size.</summary>
internal static class LargeType
{
    /// <summary>A browser in which a person chose letters of 32 px instead of the usual 16: lengths in rem and the page's questions about width both follow.</summary>
    public static async Task<BrowserFixture> BrowserAsync()
    {
        var browser = new BrowserFixture { Settings = ["--blink-settings=defaultFontSize=32"] };
        await browser.InitializeAsync();
        return browser;
    }

    /// <summary>Every piece of text that leaves the screen or lies on another.</summary>
    public static Task<string[]> FindAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        async () => {
          const root = document.documentElement;
          const pixels = parseFloat(getComputedStyle(root).fontSize);
          if (pixels !== 36) return [`letters of 36 px were asked for, and ${pixels} came`];
          await document.fonts.ready;
          const pieces = [];
          const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const holder = walker.currentNode.parentElement;
            const text = walker.currentNode.textContent.trim();
            if (!text || holder.closest(".visually-hidden, .scroll, select, title, desc") || !holder.checkVisibility()) continue;
            const range = document.createRange();
            range.selectNodeContents(walker.currentNode);
            const places = holder.closest("svg") ? [holder.getBoundingClientRect()] : [...range.getClientRects()];
            pieces.push(...places.filter(r => r.width > 1 && r.height > 1).map(r => ({ text, r, node: walker.currentNode })));
          }
          const found = pieces.filter(p => p.r.left < -1 || p.r.right > root.clientWidth + 1).map(p => `"${p.text}" leaves the screen`);
          const over = (a, b, from, to) => Math.min(a[to], b[to]) - Math.max(a[from], b[from]);
          pieces.forEach((p, i) => pieces.slice(i + 1).forEach(q => {
            const tall = over(p.r, q.r, "top", "bottom") / Math.min(p.r.height, q.r.height);
            if (p.node !== q.node && over(p.r, q.r, "left", "right") > 2 && tall > 0.4) found.push(`"${p.text}" lies on "${q.text}"`);
          }));
          if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
          for (const e of document.body.querySelectorAll("*")) if (e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest(".scroll, svg, .visually-hidden") && e.checkVisibility()) found.push(`${e.tagName} ${e.className} is too wide`);
          return [...new Set(found)];
        }
        """);
}
