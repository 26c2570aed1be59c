using Microsoft.Playwright;
using MudBlazor;

namespace CrampInsight.E2E.Tests.Testing;

/// <summary>Holds MudBlazor's whole style sheet against a page: what fits something there has to be in the part of it that we send.</summary>
internal static class MudRules
{
    /// <summary>Selectors of the package that fit an element of MudBlazor's on the page as it stands and are not in our sheet.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(IPage page)
    {
        var version = typeof(MudButton).Assembly.GetName().Version!;
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var whole = await File.ReadAllTextAsync(Path.Combine(packages, "mudblazor", $"{version.Major}.{version.Minor}.{version.Build}", "staticwebassets", "MudBlazor.min.css"));
        var sent = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "CrampInsight.Web", "wwwroot", "lib", "mud", "mud.css"));
        return await page.EvaluateAsync<string[]>(Compare, new { whole, sent });
    }

    private const string Compare = """
        ({ whole, sent }) => {
          const parts = s => { const out = []; let depth = 0, from = 0; for (let i = 0; i < s.length; i++) { if ("([".includes(s[i])) depth++; else if (")]".includes(s[i])) depth--; else if (s[i] === "," && !depth) { out.push(s.slice(from, i).trim()); from = i + 1; } } out.push(s.slice(from).trim()); return out; };
          const all = (rules, into) => { for (const r of rules) { if (r.selectorText) parts(r.selectorText).forEach(s => into.add(s)); else if (r.cssRules && r.constructor.name !== "CSSKeyframesRule") all(r.cssRules, into); } return into; };
          const read = text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); return all(sheet.cssRules, new Set()); };
          const ours = read(sent);
          const missing = [];
          for (const selector of read(whole)) {
            // A ripple lives for half a second after a press; overlays.css hides it.
            if (ours.has(selector) || !/[.#]/.test(selector) || selector.includes("mud-ripple-effect")) continue;
            // States and pseudo-elements come and go; the element they belong to is here or not.
            const still = selector.replace(/::?(hover|focus-visible|focus-within|focus|active|before|after|placeholder|disabled|-webkit-[\w-]+|-moz-[\w-]+|-ms-[\w-]+)(?![\w-])/g, "");
            try {
              if ([...document.querySelectorAll(still || "*")].some(e => e.closest("[class*=mud-]") && [...e.classList].some(c => selector.includes(c)))) missing.push(selector);
            } catch { /* a selector of another browser */ }
          }
          return missing;
        }
        """;
}
