using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class LessAlcoholTests : RuleTests<LessAlcohol>
{
    [Theory]
    [InlineData("alcohol=2")]
    [InlineData("pregnant; alcohol=0.5")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("alcohol=1.9")]
    [InlineData("pregnant; alcohol=0")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("alcohol=5 @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign one-leg-swelling")]
    [InlineData("sign breathless")]
    [InlineData("sign pain-between-cramps; sign one-leg-warm-or-red")]
    [InlineData("has alcohol-dependence")]
    public void A_safety_switch_silences_it(string risk) => Say($"{risk}; alcohol=2").ShouldBeNull();

    [Theory]
    [InlineData("pregnant; alcohol=0.5", "pregnant")]
    [InlineData("alcohol=3", "")]
    public void The_wording_fits_the_person(string story, string wording) => Say(story)!.Wording.ShouldBe(wording);

    [Theory]
    [InlineData("post-birth; alcohol=0.5")]
    public void After_birth_the_words_of_pregnancy_hold(string story) => Say(story)!.Wording.ShouldBe("pregnant");

    [Theory]
    [InlineData("alcohol=8 @0..4; alcohol=0 @5,6")]
    [InlineData("alcohol=16 @0,2,4")]
    public void Heavy_drinking_in_the_answers_silences_it(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("alcohol=8 @0..3; alcohol=0 @4..6")]
    [InlineData("alcohol=16 @0,2; alcohol=3 @1")]
    [InlineData("alcohol=3; alcohol=9 @8..12; alcohol=0 @1..6")]
    public void Less_than_that_does_not(string story) => Say(story).ShouldNotBeNull();
}
