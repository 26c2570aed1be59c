using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class CrampsByDayTests : RuleTests<CrampsByDay>
{
    [Theory]
    [InlineData("sign daytime-cramps @0,6")]
    [InlineData("sign daytime-cramps @0,1; sign calf-pain-walking @0")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign daytime-cramps @0,7")]
    [InlineData("sign daytime-cramps @0,1; sign calf-pain-walking @0,1")]
    [InlineData("sign daytime-cramps @0,1; sign calf-pain-walking @0,13")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign daytime-cramps")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
