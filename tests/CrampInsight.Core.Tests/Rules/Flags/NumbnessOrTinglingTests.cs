using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class NumbnessOrTinglingTests : RuleTests<NumbnessOrTingling>
{
    [Theory]
    [InlineData("sign numbness-or-tingling @0,5,13")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign numbness-or-tingling @0,5")]
    [InlineData("sign numbness-or-tingling @0,5,14")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign numbness-or-tingling")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
