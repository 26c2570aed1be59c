using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class WeaknessWithHeartbeatTests : RuleTests<WeaknessWithHeartbeat>
{
    [Theory]
    [InlineData("sign marked-weakness; sign palpitations")]
    [InlineData("sign marked-weakness @1; sign fainting")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign marked-weakness")]
    [InlineData("sign palpitations")]
    [InlineData("sign marked-weakness @2; sign palpitations")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
