using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class NoChangeWithSelfCareTests : RuleTests<NoChangeWithSelfCare>
{
    [Theory]
    [InlineData("none @0..55; cramps @0..27/4,28..55/4; wind-down=1 @0..27")]
    [InlineData("none @0..69; cramps @0..69/4; stretching=2 @0..41")]
    [InlineData("none @0..55; cramps @0..55/4; massage=true @0..4,7..11,14..18,21..25")]
    [InlineData("none @0..41; cramps @0..41/4; warm-shower=true @0..27")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("none @0..55; cramps @0..27/4,28..55/4; stretching=2 @0..27")]
    [InlineData("none @0..55; cramps @0..27/7,28..55/2; wind-down=1 @0..27")]
    [InlineData("none @0..55; cramps @0,10,20,28..55/8; wind-down=1 @0..27")]
    [InlineData("none @0..55; cramps @0..55/4; wind-down=1 @0..3,7..27")]
    [InlineData("none @0..55; cramps @0..55/4; wind-down=0 @0..27")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("none @0..40; cramps @0..40/4; wind-down=1 @0..27")]
    [InlineData("none @8..55; cramps @8..55/2; wind-down=1 @0..27")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void Stretching_is_given_the_six_weeks_it_was_tested_for()
    {
        // Twelve cramp nights in four weeks before, eleven a four weeks since.
        Say("none @0..55; cramps @0..20/2,28..50/2; stretching=2 @0..27").ShouldBeNull();
        Say("none @0..69; cramps @0..20/2,28..40/2,42..64/2; stretching=2 @0..41").ShouldNotBeNull();
    }
}
