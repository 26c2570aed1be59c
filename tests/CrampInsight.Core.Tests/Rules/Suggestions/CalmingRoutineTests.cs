using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class CalmingRoutineTests : RuleTests<CalmingRoutine>
{
    [Theory]
    [InlineData("wind-down=0")]
    [InlineData("stress=3; wind-down=1")]
    [InlineData("wind-down=1; sleep-hours=5")]
    [InlineData("stress=4; wind-down=1")]
    [InlineData("sleep-hours=5 @1,2,3; wind-down=1 @1,2,3")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("wind-down=1")]
    [InlineData("stress=2")]
    [InlineData("stress=4; wind-down=2")]
    [InlineData("sleep-hours=7 @1,2,3")]
    [InlineData("sleep-hours=5 @1,2,3; wind-down=2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("wind-down=0 @1,2")]
    [InlineData("stress=4")]
    [InlineData("stress=4 @0..6")]
    [InlineData("sleep-hours=4 @0..6")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
