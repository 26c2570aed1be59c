using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Features.HowItThinks;

/// <summary>How it thinks: every rule, what it asks and says, what it rests on and how sure that is.</summary>
public sealed partial class RulesPage
{
    private static readonly (string Title, List<Rule> Rules)[] Groups =
    [
        (Thinking.Kind_Emergency, Of(Tier.Emergency)),
        (Thinking.Kind_SameDay, Of(Tier.SameDay)),
        (Thinking.Kind_Book, Of(Tier.Book)),
        (Thinking.Kind_Mention, Of(Tier.Mention)),
        (Thinking.Kind_Suggestion, [.. RuleBook.All.Where(r => r is SuggestionRule)]),
    ];

    /// <summary>The flags whose highest tier is this one.</summary>
    private static List<Rule> Of(Tier tier) => [.. RuleBook.All.Where(r => r.Tiers.Count > 0 && r.Tiers[0] == tier)];
}
