using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Features.HowItThinks;

/// <summary>How it thinks: every rule, what it asks and says, what it rests on and how sure that is.</summary>
public sealed partial class RulesPage
{
    private static readonly (string Title, List<Rule> Rules)[] Groups =
    [
        (Thinking.Kind_Emergency, Of("E", "MH0")),
        (Thinking.Kind_SameDay, Of("S")),
        (Thinking.Kind_Book, Of("B", "MH1")),
        (Thinking.Kind_Mention, [.. Of("M").Where(r => !r.Id.StartsWith("MH", StringComparison.Ordinal))]),
        (Thinking.Kind_Suggestion, [.. RuleBook.All.Where(r => r is SuggestionRule)]),
    ];

    private static List<Rule> Of(params string[] starts) =>
        [.. RuleBook.All.Where(r => r is not SuggestionRule && Array.Exists(starts, s => r.Id.StartsWith(s, StringComparison.Ordinal)))];
}
