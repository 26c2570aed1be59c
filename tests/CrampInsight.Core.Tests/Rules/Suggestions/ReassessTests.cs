using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class ReassessTests : RuleTests<Reassess>
{
    [Theory]
    [InlineData("pushed-limits=3 @0,2,4")]
    [InlineData("overburdened=4 @0..2")]
    [InlineData("overburdened=4 @1..3; overburdened=0")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("pushed-limits=3 @0,2")]
    [InlineData("pushed-limits=2 @0..6")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("pushed-limits=4")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
