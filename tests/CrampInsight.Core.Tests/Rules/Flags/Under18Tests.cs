using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class Under18Tests : RuleTests<Under18>
{
    [Theory]
    [InlineData("age 17")]
    [InlineData("age 12")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("age 18")]
    [InlineData("age 70")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
