using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class SpreadingNerveTroubleTests : RuleTests<SpreadingNerveTrouble>
{
    [Theory]
    [InlineData("sign spreading-weakness")]
    [InlineData("sign face-speech-or-arm @1")]
    [InlineData("sign trouble-swallowing-or-breathing")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign slurred-speech")]
    [InlineData("sign spreading-weakness @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
