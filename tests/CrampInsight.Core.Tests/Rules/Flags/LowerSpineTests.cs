using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class LowerSpineTests : RuleTests<LowerSpine>
{
    [Theory]
    [InlineData("sign saddle-numbness")]
    [InlineData("sign bladder-or-bowel-trouble @1")]
    [InlineData("sign both-legs-weak")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign back-pain-standing")]
    [InlineData("sign saddle-numbness @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
