using Microsoft.Playwright;

namespace CrampInsight.E2E.Tests.Testing;

/// <summary>A page with letters of twice the size.</summary>
internal static class LargeType
{
    /// <summary>Sets the browser's own letter size to twice the usual 16 px, as a person does in its settings.</summary>
    public static async Task ChooseAsync(Visit visit)
    {
        var browser = await visit.Context.NewCDPSessionAsync(visit.Page);
        await browser.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 32, ["fixed"] = 26 } });
    }

    /// <summary>Every piece of text that leaves the screen or lies on another.</summary>
    public static Task<string[]> FindAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        async () => {
          const root = document.documentElement;
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
          return [...new Set(found)];
        }
        """);
}
