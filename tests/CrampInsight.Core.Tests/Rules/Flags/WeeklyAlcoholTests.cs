using CrampInsight.Core.Rules.Flags;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class WeeklyAlcoholTests : RuleTests<WeeklyAlcohol>
{
    [Theory]
    [InlineData("alcohol=2.1 @0..27")]
    [InlineData("alcohol=8 @0,2,4,9,11; alcohol=0 @1,3")]
    [InlineData("alcohol=15.5 @0,2,4")]
    [InlineData("alcohol=0 @0..20; alcohol=15 @0,3,6")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("alcohol=2 @0..27")]
    [InlineData("alcohol=0 @0..27; alcohol=15 @0,3,6")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("alcohol=7 @0..19")]
    [InlineData("alcohol=9 @0..3")]
    [InlineData("alcohol=15 @0..2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void Where_drinking_may_be_a_dependence_it_warns_of_stopping_all_at_once() => Say("has alcohol-dependence; alcohol=9 @0..27")!.Cautions.ShouldBe(["alcohol-not-alone"]);

    [Theory]
    [InlineData("alcohol=8 @0..4; alcohol=0 @5,6")]
    [InlineData("alcohol=16 @0,3,6; alcohol=0 @1,2,4,5")]
    [InlineData("alcohol=9 @0..27")]
    public void Heavy_drinking_in_the_answers_brings_the_warning_and_no_evening_without(string story)
    {
        Say(story)!.Cautions.ShouldBe(["alcohol-not-alone"]);
        Story.Of(story).Ids().ShouldNotContain("less-alcohol");
    }

    [Theory]
    [InlineData("alcohol=8 @0..3; alcohol=0 @4,5,6; alcohol=8 @7")]
    [InlineData("alcohol=15 @0,3,6; alcohol=0 @1,2,4,5")]
    public void Below_the_line_it_does_not(string story) => Say(story).ShouldBeNull();
}
