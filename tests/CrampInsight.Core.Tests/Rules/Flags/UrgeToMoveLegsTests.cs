using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class UrgeToMoveLegsTests : RuleTests<UrgeToMoveLegs>
{
    [Theory]
    [InlineData("sign urge-to-move @0,6")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign urge-to-move @0,7")]
    [InlineData("cramps @0,1")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign urge-to-move")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
