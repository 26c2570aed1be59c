using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class CrampsDoubledTests : RuleTests<CrampsDoubled>
{
    [Theory]
    [InlineData("none @0..55; cramps @0..27/2")]
    [InlineData("none @0..55; cramps @0..23,28..50/2")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("none @0..55; cramps @0..27/3")]
    [InlineData("none @0..55; cramps @0..27/2,28..55/3")]
    [InlineData("none @0..55; cramps @0..55/2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("none @0..20,28..47; cramps @0..20/2")]
    [InlineData("none @0..19,28..48; cramps @0..19/2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
