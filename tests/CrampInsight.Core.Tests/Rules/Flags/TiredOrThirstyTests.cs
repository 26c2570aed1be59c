using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class TiredOrThirstyTests : RuleTests<TiredOrThirsty>
{
    [Theory]
    [InlineData("sign cold-tired-or-weight-change; none @0..27; cramps @1,8,15,22")]
    [InlineData("sign great-thirst @27; cramps @1,3")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("cramps @1,8,15,22")]
    [InlineData("sign great-thirst; none @0..27; cramps @1,8")]
    [InlineData("sign great-thirst @28; cramps @1,3")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign great-thirst; cramps @1")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
