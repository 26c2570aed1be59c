using CrampInsight.Core.Rules;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules;

/// <summary>Tests of one rule, told as small diaries; see <see cref="Story"/>. The whole book is asked, so that a switch or a higher flag counts.</summary>
public abstract class RuleTests<TRule>
    where TRule : Rule, new()
{
    private static readonly string Id = new TRule().Id;

    protected static Finding? Say(string story) => Story.Of(story).Finding(Id);
}
