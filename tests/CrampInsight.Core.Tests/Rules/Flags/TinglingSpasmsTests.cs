using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class TinglingSpasmsTests : RuleTests<TinglingSpasms>
{
    [Theory]
    [InlineData("sign mouth-or-finger-tingling")]
    [InlineData("sign mouth-or-finger-tingling @1")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign numbness-or-tingling")]
    [InlineData("sign mouth-or-finger-tingling @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
