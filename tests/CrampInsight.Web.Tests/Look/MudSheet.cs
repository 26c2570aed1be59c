using System.Text.RegularExpressions;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace CrampInsight.Web.Tests.Look;

/// <summary>
/// Makes <c>wwwroot/lib/mud/mud.css</c> from MudBlazor's own style sheet: the rules of the components we use and the variables they read,
/// in a cascade layer, so that whatever our sheets say wins. Rules for bare elements are left out: how a button or a link looks is ours to say.
/// </summary>
internal static partial class MudSheet
{
    /// <summary>A class belongs to a component when it is its name or begins with it and a dash.</summary>
    private static readonly string[] Components =
    [
        "mud-alert-text-normal", "mud-autocomplete", "mud-button", "mud-button-label", "mud-button-root", "mud-button-text", "mud-dialog", "mud-focus-trap", "mud-icon-button", "mud-icon-root", "mud-icon-size",
        "mud-input", "mud-list", "mud-overlay", "mud-popover", "mud-select", "mud-snackbar", "mud-svg-icon",
    ];

    /// <summary>What those components set on their elements beside their own classes.</summary>
    private static readonly string[] Helpers =
    [
        "fixed", "mud-disabled", "mud-elevation-8", "mud-paper", "mud-primary-hover", "mud-primary-text", "mud-readonly", "mud-ripple", "mud-selected-item", "mud-shrink",
        "mud-typography", "mud-typography-body1", "mud-typography-subtitle1", "mud-width-full", "outline-none", "overflow-y-auto", "pointer-events-none", "scroll-locked",
    ];

    public static string From(string package)
    {
        List<string> rules = [.. Pieces(package).Select(Reduced).Where(r => r.Length > 0)];
        var moved = string.Concat(rules);
        rules.AddRange(Pieces(package).Where(r => KeyframesName().Match(r) is { Success: true } m && Regex.IsMatch(moved, $@"animation[^;}}]*\b{m.Groups["name"].Value}\b", RegexOptions.ExplicitCapture, Patience)));
        return $"/* Made from MudBlazor's style sheet (MIT); a test says how, and compares. */\n@layer mud {{\n:root{{{Variables(moved)}}}\n{string.Join('\n', rules)}\n}}\n";
    }

    /// <summary>Whether one selector is about nothing but the components we use.</summary>
    public static bool IsOurs(string selector)
    {
        var names = ClassOrId().Matches(selector).Select(m => m.Groups["name"].Value).ToList();
        return names.Count > 0 && names.TrueForAll(n => (Helpers.Contains(n, StringComparer.Ordinal) || Array.Exists(Components, c => n == c || n.StartsWith(c + "-", StringComparison.Ordinal))) && !Unused().IsMatch(n));
    }

    private static string Reduced(string rule)
    {
        var brace = rule.IndexOf('{', StringComparison.Ordinal);
        var (head, body) = (rule[..brace], rule[(brace + 1)..^1]);
        if (head.StartsWith("@media", StringComparison.Ordinal) || head.StartsWith("@supports", StringComparison.Ordinal))
            return string.Concat(Pieces(body).Select(Reduced)) is { Length: > 0 } inside ? $"{head}{{{inside}}}" : "";
        if (head.StartsWith('@')) return "";
        return string.Join(',', Selectors(head).Where(IsOurs)) is { Length: > 0 } selectors ? $"{selectors}{{{body}}}" : "";
    }

    /// <summary>The variables that the rules read, as MudBlazor's theme gives them out of the box; our sheet sets its colours over them.</summary>
    private static string Variables(string rules)
    {
        using var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddMudServices();
        var theme = context.Render<MudThemeProvider>(p => p.Add(t => t.DefaultScrollbar, true)).Markup;
        var all = Declaration().Matches(theme).Select(m => (Name: m.Groups["name"].Value, m.Value)).DistinctBy(v => v.Name, StringComparer.Ordinal).ToList();
        var read = Reads(rules);
        // One variable may be made of others.
        for (var before = -1; before < read.Count;)
        {
            before = read.Count;
            foreach (var (name, value) in all) if (read.Contains(name)) read.UnionWith(Reads(value));
        }

        return string.Join(';', all.Where(v => read.Contains(v.Name)).Select(v => v.Value));
    }

    private static HashSet<string> Reads(string text) => Variable().Matches(text).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The rules of a sheet or of one block, each with its braces. Minified text has none inside a string.</summary>
    private static IEnumerable<string> Pieces(string sheet)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < sheet.Length; i++)
        {
            if (sheet[i] == '{') depth++;
            if (sheet[i] != '}' || --depth > 0) continue;
            yield return sheet[start..(i + 1)];
            start = i + 1;
        }
    }

    private static IEnumerable<string> Selectors(string head)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] is '(' or '[') depth++;
            if (head[i] is ')' or ']') depth--;
            if (head[i] != ',' || depth > 0) continue;
            yield return head[start..i];
            start = i + 1;
        }

        yield return head[start..];
    }

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    [GeneratedRegex(@"[.#](?<name>[A-Za-z_-][\w-]*)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ClassOrId();

    /// <summary>Colours and kinds that we never choose.</summary>
    [GeneratedRegex("^mud-(button|icon|list).*-(primary|secondary|tertiary|info|success|warning|error|dark|surface)$|^mud-button-(filled|outlined|group|toggle|year|month|date)|^mud-input-(number|range)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Unused();

    [GeneratedRegex(@"^@keyframes (?<name>[\w-]+)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex KeyframesName();

    [GeneratedRegex(@"(?<name>--mud-[\w-]+): ?[^;{}]+", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"var\((?<name>--[\w-]+)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Variable();
}
