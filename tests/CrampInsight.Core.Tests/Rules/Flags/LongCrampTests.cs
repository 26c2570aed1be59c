using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class LongCrampTests : RuleTests<LongCramp>
{
    [Theory]
    [InlineData("episode @0 minutes=10.02")]
    [InlineData("episode @1 minutes=12 stretch=1")]
    [InlineData("episode @0 minutes=12 massage=3")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("episode @0 minutes=10")]
    [InlineData("episode @0 minutes=12 stretch=2")]
    [InlineData("episode @2 minutes=45")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("episode @0")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
