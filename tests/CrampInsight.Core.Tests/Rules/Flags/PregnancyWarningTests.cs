using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class PregnancyWarningTests : RuleTests<PregnancyWarning>
{
    [Theory]
    [InlineData("pregnant; sign severe-headache")]
    [InlineData("pregnant; sign vision-change")]
    [InlineData("post-birth; sign upper-belly-pain")]
    [InlineData("pregnant; sign sudden-face-or-hand-swelling @1")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign severe-headache")]
    [InlineData("pregnant; sign both-legs-swelling")]
    [InlineData("pregnant; sign vision-change @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("pregnant")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
