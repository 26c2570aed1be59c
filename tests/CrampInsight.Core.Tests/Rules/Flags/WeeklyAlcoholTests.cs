using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class WeeklyAlcoholTests : RuleTests<WeeklyAlcohol>
{
    [Theory]
    [InlineData("alcohol=2.1 @0..27")]
    [InlineData("alcohol=0 @0..20; alcohol=15 @0,3,6")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("alcohol=2 @0..27")]
    [InlineData("alcohol=0 @0..27; alcohol=15 @0,3,6")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("alcohol=9 @0..19")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void Where_drinking_may_be_a_dependence_it_warns_of_stopping_all_at_once() => Say("has alcohol-dependence; alcohol=9 @0..27")!.Cautions.ShouldBe(["alcohol-not-alone"]);
}
