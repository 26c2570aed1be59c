using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class NewWithAgeTests : RuleTests<NewWithAge>
{
    [Theory]
    [InlineData("age 60; none @2..15; cramps @1")]
    [InlineData("age 75; cramps @1,3")]
    [InlineData("age 80; none @0..27; cramps @0,7,14,21")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("age 59; none @2..15; cramps @1")]
    [InlineData("none @2..15; cramps @1")]
    [InlineData("age 60; none @2..15; cramps @1,100")]
    [InlineData("age 74; none @0..6; cramps @1,3")]
    [InlineData("age 75; none @0..27; cramps @1,3,100")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("age 60; none @2..14; cramps @1")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
