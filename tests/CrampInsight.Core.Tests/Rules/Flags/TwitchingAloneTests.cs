using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class TwitchingAloneTests : RuleTests<TwitchingAlone>
{
    [Theory]
    [InlineData("sign twitching @0,42")]
    [InlineData("sign twitching @13,42")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign twitching @0,28")]
    [InlineData("sign twitching @14,50")]
    [InlineData("sign twitching @0,42; sign muscle-thinning @20")]
    [InlineData("sign twitching @0,42; sign marked-weakness @30")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign twitching")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
