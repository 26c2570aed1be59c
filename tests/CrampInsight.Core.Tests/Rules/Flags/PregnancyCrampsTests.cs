using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class PregnancyCrampsTests : RuleTests<PregnancyCramps>
{
    [Theory]
    [InlineData("pregnant; cramps @27")]
    [InlineData("pregnant; episode @1")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("cramps @1")]
    [InlineData("post-birth; cramps @1")]
    [InlineData("pregnant; cramps @28")]
    [InlineData("pregnant; none @0..20")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("pregnant")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
