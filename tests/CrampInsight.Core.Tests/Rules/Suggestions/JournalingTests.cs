using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class JournalingTests : RuleTests<Journaling>
{
    [Theory]
    [InlineData("stuck=3")]
    [InlineData("emotional-exhaustion=3")]
    [InlineData("held-tension=4")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("stuck=2")]
    [InlineData("stress=4")]
    [InlineData("stuck=4; journaling=true")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("stuck=4 @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
