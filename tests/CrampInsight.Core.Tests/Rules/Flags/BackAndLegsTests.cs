using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class BackAndLegsTests : RuleTests<BackAndLegs>
{
    [Theory]
    [InlineData("sign back-pain-standing")]
    [InlineData("sign back-pain-standing @13")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign back-pain-standing @14")]
    [InlineData("sign leg-pain-at-rest")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
