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
    [InlineData("sign severe-headache; male")]
    [InlineData("sign severe-headache; age 56")]
    [InlineData("sign severe-headache; not-pregnant")]
    [InlineData("pregnant; sign both-legs-swelling")]
    [InlineData("pregnant; sign vision-change @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("pregnant")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign severe-headache")]
    [InlineData("sign vision-change; female; age 30")]
    [InlineData("sign upper-belly-pain; age 55")]
    public void Where_pregnancy_was_not_told_it_asks(string story) => Say(story)!.Wording.ShouldBe("if-pregnant");

    [Theory]
    [InlineData("pregnant; sign severe-headache")]
    [InlineData("post-birth; age 60; sign severe-headache")]
    public void Where_it_was_told_it_does_not(string story) => Say(story)!.Wording.ShouldBe("");
}
