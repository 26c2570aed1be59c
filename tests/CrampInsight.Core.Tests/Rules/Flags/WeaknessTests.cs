using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class WeaknessTests : RuleTests<Weakness>
{
    [Theory]
    [InlineData("sign foot-drop-or-tripping")]
    [InlineData("sign muscle-thinning @13")]
    [InlineData("sign marked-weakness @5")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign twitching")]
    [InlineData("sign muscle-thinning @14")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
