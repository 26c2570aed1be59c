using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class MeditationTests : RuleTests<Meditation>
{
    [Theory]
    [InlineData("stress=3")]
    [InlineData("emotional-exhaustion=4")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("stress=2")]
    [InlineData("stress=4; meditation=true")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("stress=4 @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
