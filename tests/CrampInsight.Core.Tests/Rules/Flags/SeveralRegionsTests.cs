using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class SeveralRegionsTests : RuleTests<SeveralRegions>
{
    [Theory]
    [InlineData("sign cramps-elsewhere; sign muscle-thinning @20")]
    [InlineData("sign twitching; sign foot-drop-or-tripping")]
    [InlineData("sign cramps-elsewhere; sign slurred-speech")]
    [InlineData("sign slurred-speech @3")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign twitching")]
    [InlineData("sign cramps-elsewhere")]
    [InlineData("sign muscle-thinning")]
    [InlineData("sign cramps-elsewhere @28; sign muscle-thinning")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
