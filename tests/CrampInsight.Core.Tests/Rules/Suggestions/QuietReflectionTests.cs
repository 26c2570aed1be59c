using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class QuietReflectionTests : RuleTests<QuietReflection>
{
    [Theory]
    [InlineData("stuck=3")]
    [InlineData("overburdened=4")]
    [InlineData("instability=3")]
    [InlineData("fear-of-change=3")]
    [InlineData("put-off-decision=3")]
    [InlineData("lack-of-support=3")]
    [InlineData("none @0..27; cramps @0..27/7; water=6 @0..27; stretching=1 @0..27")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("stuck=2")]
    [InlineData("stress=4")]
    [InlineData("stuck=4; quiet-reflection=true")]
    [InlineData("none @0..27; cramps @0..27/7; water=6 @0..27; stretching=1 @0..18")]
    [InlineData("none @0..27; cramps @0,9,18; water=6 @0..27; stretching=1 @0..27")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("stuck=4 @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void Feeling_stuck_brings_a_thought_from_tradition_and_no_claim()
    {
        var finding = Say("stuck=4 @0..4").ShouldNotBeNull();
        finding.Rule.Evidence.Grade.ShouldBe(Grade.Traditional);
        Repository.Texts("Rules")["quiet-reflection.Text"].ShouldContain("In some mind-body traditions");
    }
}
